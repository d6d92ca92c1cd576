"""Why somebody cannot be appointed, in one plain sentence with the cause."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.candidacy import queries as candidacy_queries
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.candidacy.rules import Obstacle, Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full
from buurtambassadeur_wagtail.programme.queries import current

from . import queries, rules
from .models import Appointment, Person


class AppointmentRefused(Refused):
    """Nobody was appointed; the message says why and the cause is linked."""


def from_obstacle(candidacy: Candidacy, obstacle: Obstacle) -> AppointmentRefused:
    """Explain what in the procedure stands in the way."""
    name = candidacy.application.full_name
    if obstacle is Obstacle.WINDOW_OPEN:
        closes_on = in_full(clock.local(candidacy.publication.closes_at).date())
        text = _(
            "You cannot appoint %(name)s yet. Residents and partners can react "
            "until and including %(day)s."
        )
        message = text % {"name": name, "day": closes_on}
        return AppointmentRefused(message, cause=candidacy.application)
    if obstacle is Obstacle.OBJECTION_UNDECIDED:
        return _undecided(candidacy, name)
    if obstacle is Obstacle.OBJECTION_UPHELD:
        upheld = candidacy.objections.filter(outcome=Outcome.UPHELD.value).first()
        text = _("You cannot appoint %(name)s. A refusal was upheld.")
        return AppointmentRefused(text % {"name": name}, cause=upheld)
    if appointment := Appointment.objects.filter(candidacy=candidacy).first():
        text = _("%(name)s has already been appointed.")
        return AppointmentRefused(text % {"name": name}, cause=appointment)
    if obstacle is Obstacle.NOT_PUBLISHED:
        text = _("You cannot appoint %(name)s yet. First make the candidate known.")
    else:
        text = _("You cannot appoint %(name)s. This candidacy has ended.")
    return AppointmentRefused(text % {"name": name}, cause=candidacy.application)


def from_term(
    person: Person | None, name: str, term: tuple[date, date], refusal: rules.Refusal
) -> AppointmentRefused:
    """Explain why these days cannot be, with the day that can."""
    first_day, last_day = term
    if refusal is rules.Refusal.DAYS_OUT_OF_ORDER:
        return AppointmentRefused(_("The last day lies before the first day."))
    if refusal is rules.Refusal.OVERLAP and person is not None:
        return _overlap(name, queries.overlapping(person, first_day, last_day))
    latest = queries.latest_last_day(person, first_day)
    if refusal is rules.Refusal.TERM_TOO_LONG and latest:
        months = current().appointment_months
        text = ngettext(
            "This cannot be done. An appointment lasts %(months)d month at most. The "
            "last day can be %(day)s.",
            "This cannot be done. An appointment lasts %(months)d months at most. The "
            "last day can be %(day)s.",
            months,
        )
        message = text % {"months": months, "day": day_month_year(latest)}
        return AppointmentRefused(message)
    return _maximum(person, name, latest)


def _undecided(candidacy: Candidacy, name: str) -> AppointmentRefused:
    blocking = candidacy_queries.blocking(candidacy)
    text = ngettext(
        "You cannot appoint %(name)s yet. You still have to decide on %(count)d "
        "refusal.",
        "You cannot appoint %(name)s yet. You still have to decide on %(count)d "
        "refusals.",
        len(blocking),
    )
    message = text % {"name": name, "count": len(blocking)}
    return AppointmentRefused(message, cause=blocking[0])


def _overlap(name: str, other: Appointment | None) -> AppointmentRefused:
    text = _(
        "This cannot be done. %(name)s is already ambassador on one of these days."
    )
    return AppointmentRefused(text % {"name": name}, cause=other)


def _maximum(
    person: Person | None, name: str, latest: date | None
) -> AppointmentRefused:
    years, months = divmod(current().term_limit_months, 12)
    limit = _in_words(years, months)
    cause = person and Appointment.objects.filter(person=person).first()
    if latest is None:
        text = _(
            "This cannot be done. %(name)s has been ambassador for %(limit)s. That "
            "is the maximum."
        )
        return AppointmentRefused(text % {"name": name, "limit": limit}, cause=cause)
    text = _(
        "This cannot be done. %(name)s would be ambassador for more than "
        "%(limit)s. The last day can be %(day)s."
    )
    facts = {"name": name, "limit": limit, "day": day_month_year(latest)}
    return AppointmentRefused(text % facts, cause=cause)


def _in_words(years: int, months: int) -> str:
    parts = []
    if years:
        text = ngettext("%(years)d year", "%(years)d years", years)
        parts.append(text % {"years": years})
    if months:
        text = ngettext("%(months)d month", "%(months)d months", months)
        parts.append(text % {"months": months})
    return _(" and ").join(parts)

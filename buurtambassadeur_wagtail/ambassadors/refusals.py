"""Why somebody cannot be appointed, in one plain sentence with the cause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.candidacy import queries as candidacy_queries
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.candidacy.rules import Obstacle, Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.choices import CertificateOfConduct
from buurtambassadeur_wagtail.programme.queries import current

from . import queries, rules
from .models import Appointment, Person
from .term_rules import first_full_day


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


@dataclass(frozen=True)
class Wanted:
    """Who was to serve where, from which day through which day."""

    person: Person | None
    name: str
    place: Neighbourhood
    term: tuple[date, date]


def from_term(
    wanted: Wanted, refusal: rules.Refusal, beside: Iterable[Appointment] = ()
) -> AppointmentRefused:
    """Explain why these days cannot be, with the day that can.

    ``beside`` is who else serves there.
    """
    if refusal is rules.Refusal.DAYS_OUT_OF_ORDER:
        return AppointmentRefused(_("The last day lies before the first day."))
    if refusal is rules.Refusal.FULL:
        return _full(wanted, list(beside))
    if refusal is rules.Refusal.OVERLAP and wanted.person is not None:
        return _overlap(wanted)
    latest = queries.latest_last_day(wanted.person, wanted.term[0], wanted.place)
    if refusal is rules.Refusal.TERM_TOO_LONG and latest:
        return _too_long(latest)
    if refusal is rules.Refusal.SHORT_LAST_TERM:
        return _short(wanted)
    return _maximum(wanted, latest)


def certificate_refusal(candidacy: Candidacy) -> AppointmentRefused | None:
    """Say that a certificate of conduct has to be seen first, if that is so."""
    seen = candidacy.certificate_seen_on
    if seen or current().certificate_of_conduct != CertificateOfConduct.BEFORE_START:
        return None
    name = candidacy.application.full_name
    text = _(
        "You cannot appoint %(name)s yet. First note that you saw the certificate of "
        "conduct (VOG)."
    )
    return AppointmentRefused(text % {"name": name}, cause=candidacy.application)


def _too_long(latest: date) -> AppointmentRefused:
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


def _short(wanted: Wanted) -> AppointmentRefused:
    text = _(
        "This cannot be done. For %(name)s less than a whole appointment is left. Your "
        "settings do not allow a short last appointment."
    )
    return AppointmentRefused(text % {"name": wanted.name}, cause=_one_of(wanted))


def _full(wanted: Wanted, beside: list[Appointment]) -> AppointmentRefused:
    most = current().max_ambassadors or 0
    day = first_full_day([one.period for one in beside], wanted.term, most)
    there = [one for one in beside if day and day in one.period]
    text = ngettext(
        "This cannot be done. In %(place)s there is %(most)d ambassador on %(day)s "
        "already. That is the maximum.",
        "This cannot be done. In %(place)s there are %(most)d ambassadors on %(day)s "
        "already. That is the maximum.",
        most,
    )
    facts = {"place": wanted.place, "most": most, "day": day and day_month_year(day)}
    first_to_leave = min(there, key=lambda one: one.last_day, default=None)
    return AppointmentRefused(text % facts, cause=first_to_leave)


def _one_of(wanted: Wanted) -> Appointment | None:
    """Return the newest appointment of the person: the page that shows the sum."""
    if wanted.person is None:
        return None
    return Appointment.objects.standing().filter(person=wanted.person).first()


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


def _overlap(wanted: Wanted) -> AppointmentRefused:
    other = queries.overlapping(wanted.person, wanted.term, wanted.place)
    text = _(
        "This cannot be done. %(name)s is already ambassador in %(place)s on one of "
        "these days."
    )
    place = other.neighbourhood if other else wanted.place
    facts = {"name": wanted.name, "place": place}
    return AppointmentRefused(text % facts, cause=other)


def _maximum(wanted: Wanted, latest: date | None) -> AppointmentRefused:
    years, months = divmod(current().term_limit_months, 12)
    facts = {"name": wanted.name, "limit": _in_words(years, months)}
    if latest is None:
        text = _(
            "This cannot be done. %(name)s has been ambassador for %(limit)s. That "
            "is the maximum."
        )
        return AppointmentRefused(text % facts, cause=_one_of(wanted))
    text = _(
        "This cannot be done. %(name)s would be ambassador for more than "
        "%(limit)s. The last day can be %(day)s."
    )
    facts["day"] = day_month_year(latest)
    return AppointmentRefused(text % facts, cause=_one_of(wanted))


def _in_words(years: int, months: int) -> str:
    parts = []
    if years:
        text = ngettext("%(years)d year", "%(years)d years", years)
        parts.append(text % {"years": years})
    if months:
        text = ngettext("%(months)d month", "%(months)d months", months)
        parts.append(text % {"months": months})
    return _(" and ").join(parts)

"""Note effort and support of who served on the day, put it right, and conclude."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import assess_queries as queries
from . import assess_refusals as refusals
from . import assess_rules as rules
from .assess_choices import effort_labels
from .assess_rules import Effort, Method, Support, Votes
from .following_up import follow
from .locking import lock_conference
from .models import Conference, ConferenceAssessment, ConferenceConclusion

NOBODY = Votes()


@dataclass(frozen=True)
class Outcome:
    """What was found of one ambassador. ``because``: why not assessed."""

    effort: Effort
    text: str = ""
    method: Method = Method.NOTES
    residents: Votes = NOBODY
    partners: Votes = NOBODY
    own_vote_left_out: bool = False
    because: str = ""


@transaction.atomic
def assess(
    conference: Conference,
    appointment: Appointment,
    outcome: Outcome,
    *,
    reason: str = "",
    by: Any,
) -> ConferenceAssessment:
    """Note effort and support apart; once noted, put it right with a ``reason``.

    Quorum, majority and words of the scale are those of the first time: a later setting
    moves nothing. A negative outcome asks a decision before a day that is fixed here.
    Refuses before the conference was held, of who did not serve there that day, "not
    assessed yet" without ground, and votes of the ambassador. Source: R15, 1c.
    """
    lock_conference(conference)
    if refused := refusals.assessing(conference):
        raise refused
    seat = queries.seat_of(conference, appointment.pk)
    if seat is None:
        raise Refused(_("This ambassador did not serve there on that day."))
    if seat.assessment is not None and is_blank(reason):
        raise Refused(_("Write why you put it right."))
    found = seat.assessment or _begin(conference, seat.appointment)
    _check(found, outcome)
    _check_numbers(conference, outcome)
    _fill(found, outcome)
    found.assessed_at, found.assessed_by = clock.now(), by
    with change_reason(reason or gettext_noop("outcome noted"), by=by):
        found.save()
        follow(found, by=by)
    return found


@transaction.atomic
def conclude(conference: Conference, *, by: Any) -> ConferenceConclusion:
    """Conclude once everybody who served that day was assessed or marked.

    A second time changes nothing. Refuses while somebody is missing.
    """
    lock_conference(conference)
    known = ConferenceConclusion.objects.filter(conference=conference).first()
    if known is not None:
        return known
    if refused := refusals.concluding(conference):
        raise refused
    return ConferenceConclusion.objects.create(
        conference=conference, concluded_at=clock.now(), concluded_by=by
    )


def is_new(appointment: Appointment, day: date) -> bool:
    """Tell whether this person serves too short on that day to be assessed."""
    since = queries.serving_since(appointment, day)
    return rules.is_new(since, day, current().assess_after_months)


def _begin(conference: Conference, appointment: Appointment) -> ConferenceAssessment:
    settings = current()
    since = queries.serving_since(appointment, conference.day)
    return ConferenceAssessment(
        conference=conference,
        appointment=appointment,
        serving_since=since,
        is_new=rules.is_new(since, conference.day, settings.assess_after_months),
        quorum=settings.support_quorum,
        majority=settings.support_majority,
    )


def _check(found: ConferenceAssessment, outcome: Outcome) -> None:
    obstacle = rules.obstacle(
        outcome.effort,
        residents=outcome.residents,
        partners=outcome.partners,
        is_new=found.is_new,
        has_reason=not is_blank(outcome.because),
        own_vote_left_out=outcome.own_vote_left_out,
    )
    if obstacle is not None:
        raise refusals.obstacle(obstacle, current().assess_after_months)


def _check_numbers(conference: Conference, outcome: Outcome) -> None:
    """Refuse more votes than people: one of the two numbers is wrong."""
    if outcome.residents.total > (conference.residents or 0):
        text = _("More residents voted than were there (%(count)d).")
        raise Refused(text % {"count": conference.residents or 0}, cause=conference)
    if outcome.partners.total > (conference.partners or 0):
        text = _("More people of partners voted than were there (%(count)d).")
        raise Refused(text % {"count": conference.partners or 0}, cause=conference)


def _fill(found: ConferenceAssessment, outcome: Outcome) -> None:
    if found.effort != outcome.effort:
        found.effort_label = str(effort_labels(current())[outcome.effort])
    assessed = outcome.effort is not Effort.NOT_YET
    found.effort, found.effort_text = outcome.effort.value, outcome.text
    found.because = "" if assessed else outcome.because
    found.method = outcome.method.value
    for kind in ("residents", "partners"):
        votes: Votes = getattr(outcome, kind)
        setattr(found, f"{kind}_for", votes.yes)
        setattr(found, f"{kind}_against", votes.no)
        setattr(found, f"{kind}_neutral", votes.none)
    found.support, found.is_indicative = Support.NOT_YET.value, False
    if assessed:
        found.support = rules.support(outcome.residents, found.majority).value
        found.is_indicative = rules.is_indicative(outcome.residents, found.quorum)

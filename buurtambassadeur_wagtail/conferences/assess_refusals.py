"""Why an outcome, a summary or a decision cannot be kept, in one plain sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import assess_queries as queries
from . import assess_rules as rules
from .assess_rules import Obstacle, Waiting
from .models import AssessmentSummary, Conference, FollowUp, LookBack
from .rules import Status

STANDING = (Status.PLANNED, Status.POSTPONED)


def assessing(conference: Conference) -> Refused | None:
    """Refuse outcomes of a conference that was not held."""
    if conference.stands is Status.HELD:
        return None
    text = _("First note that the conference was held, and how many were there.")
    return Refused(text, cause=conference)


def concluding(conference: Conference) -> Refused | None:
    """Refuse to conclude while somebody was neither assessed nor marked."""
    if refused := assessing(conference):
        return refused
    if getattr(conference, "conclusion", None) is not None:
        return Refused(_("This was concluded already."), cause=conference)
    names = ", ".join(one.name for one in queries.missing(conference))
    if not names:
        return None
    text = _("You cannot conclude yet. Nothing was noted about %(names)s.")
    return Refused(text % {"names": names}, cause=conference)


def obstacle(found: Obstacle, months: int) -> Refused:
    """Say in words why an outcome cannot be noted like this."""
    texts = {
        Obstacle.NOT_NEW: _(
            "Not assessed yet is for who serves shorter than %(months)d months. Is "
            "there another reason, such as illness? Then write it down."
        )
        % {"months": months},
        Obstacle.VOTES_TOO: _("Who is not assessed yet has no votes. Fill in 0."),
        Obstacle.OWN_VOTE: _(
            "Check that the ambassador did not vote on the own support, and tick this."
        ),
    }
    return Refused(texts[found])


def asking(conference: Conference) -> Refused | None:
    """Refuse to ask to look back on what is over or does not take place."""
    if conference.stands is Status.PLANNED and clock.now() < conference.starts_at:
        return None
    text = _("You can ask this until the conference begins.")
    return Refused(text, cause=conference)


def looking_back(look_back: LookBack) -> Refused | None:
    """Refuse words by link once the conference begins, or from who does not sit."""
    conference = look_back.conference
    may = rules.may_look_back(
        stands=conference.stands in STANDING,
        is_over=conference.stands is Status.PLANNED,
        starts_at=conference.starts_at,
        now=clock.now(),
    )
    if not may:
        return Refused(_("The conference has begun. You cannot change this any more."))
    here = queries.sitting_at(conference).filter(pk=look_back.appointment_id)
    if here.exists():
        return None
    return Refused(_("You need not look back any more."))


def entering(conference: Conference) -> Refused | None:
    """Refuse words on behalf of somebody when nothing is assessed any more."""
    if conference.stands is Status.CANCELLED:
        return Refused(_("The conference does not take place."), cause=conference)
    if getattr(conference, "conclusion", None) is not None:
        return Refused(_("This was concluded already."), cause=conference)
    return None


def writing(summary: AssessmentSummary | None) -> Refused | None:
    """Refuse to change what stands on the website."""
    if summary is None or summary.published_at is None:
        return None
    text = _("This summary is on the website. First take it off.")
    return Refused(text, cause=summary.assessment)


def sending(summary: AssessmentSummary | None) -> Refused | None:
    """Refuse to send nothing, or the same a second time."""
    if summary is None or not summary.text:
        return Refused(_("First write the summary."))
    person = summary.appointment.person
    if person.deceased_at is not None or person.erased_at is not None:
        return Refused(_("This ambassador cannot be asked any more."))
    if summary.sent_at is not None:
        return Refused(_("The ambassador has this summary already."))
    return None


def answering(summary: AssessmentSummary) -> Refused | None:
    """Refuse an answer after the days, or once it is published."""
    is_public = summary.published_at is not None
    if rules.may_answer(summary.answer_until, is_public, clock.now()):
        return None
    if summary.answer_until is None:
        return Refused(_("There is a newer text. You get another letter about it."))
    return Refused(_("You could answer until and including %(day)s.") % _day(summary))


def publishing(summary: AssessmentSummary | None) -> Refused | None:
    """Refuse before the yes of the ambassador, or before the days are over."""
    waits = rules.summary_waits(
        is_written=bool(summary and summary.text),
        answer_until=summary and summary.answer_until,
        answer=summary.said if summary else rules.Answer.NONE,
        now=clock.now(),
    )
    if waits is None:
        return None
    texts = {
        Waiting.NOT_WRITTEN: _("First write the summary."),
        Waiting.NOT_SENT: _("First send the summary to the ambassador."),
    }
    if waits in texts:
        return Refused(texts[waits])
    text = _(
        "The ambassador has not agreed yet. Without an answer you can publish it after "
        "%(day)s."
    )
    return Refused(text % _day(summary))


def deciding(follow_up: FollowUp | None) -> Refused | None:
    """Refuse a decision where nothing is to be decided."""
    if follow_up is None or (follow_up.lapsed_at and not follow_up.decision):
        return Refused(_("The outcome is not negative: no decision is needed."))
    return None


def _day(summary: AssessmentSummary | None) -> dict[str, str]:
    until = summary and summary.answer_until
    return {"day": in_full(clock.local(until).date()) if until else ""}

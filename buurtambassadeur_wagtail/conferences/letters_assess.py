"""Letters to ambassadors around an assessment; named after the event."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import send
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .assess_rules import Decision
from .assess_words import outcome_lines
from .models import AssessmentSummary, Conference, FollowUp, LookBack
from .texts_assess import AGREED_ON, PUBLISHED, PUBLISHED_TOO

LOOK_BACK = "look-back"
SUMMARY = "assessment-summary"


def asked_to_look_back(looked: LookBack) -> Letter | None:
    """Ask for half a page, with a link that works until the conference begins."""
    appointment, conference = looked.appointment, looked.conference
    if not address_of(appointment.person):
        return None
    # A conference may be put off: whether it has begun is asked when the link is used.
    until = clock.end_of(max(appointment.last_day, conference.day))
    link = links.issue(LOOK_BACK, looked, expires_at=until)
    with site_language():
        return _send(
            "look_back_asked", looked, appointment, conference, link=link.marker
        )


def summary_sent(summary: AssessmentSummary) -> Letter | None:
    """Let the ambassador read the summary, and agree or ask for a change."""
    assessment = summary.assessment
    appointment = assessment.appointment
    if not address_of(appointment.person):
        return None
    links.revoke(summary, SUMMARY)
    link = links.issue(SUMMARY, summary, expires_at=summary.answer_until)
    with site_language():
        return _send(
            "summary_sent",
            summary,
            appointment,
            assessment.conference,
            summary=summary.text,
            published=_published(summary),
            last_day=in_full(clock.local(summary.answer_until).date()),
            link=link.marker,
        )


def decided(follow_up: FollowUp) -> Letter | None:
    """Tell what was decided after a negative outcome, and why."""
    assessment = follow_up.assessment
    with site_language():
        return _send(
            "assessment_decided",
            follow_up,
            assessment.appointment,
            assessment.conference,
            outcome="\n".join(outcome_lines(assessment)),
            decision=_decision(Decision(follow_up.decision)),
            reasons=follow_up.reasons,
            agreements=_agreed(follow_up.agreements),
        )


def _agreed(agreements: str) -> str:
    return f"{AGREED_ON}\n{agreements}" if agreements else ""


def _published(summary: AssessmentSummary) -> str:
    if not summary.with_scores:
        return str(PUBLISHED)
    return "\n".join([str(PUBLISHED_TOO), *outcome_lines(summary.assessment)])


def _decision(decision: Decision) -> str:
    texts = {
        Decision.CONTINUE: _("You go on as ambassador, as you do now."),
        Decision.AGREEMENTS: _("You go on as ambassador, with agreements."),
        Decision.END: _(
            "We want to end your appointment. We talk with you first. Nothing changes "
            "until you get a letter about that."
        ),
    }
    return texts[decision]


def _send(
    event: str,
    about: Any,
    appointment: Appointment,
    conference: Conference,
    **facts: str,
) -> Letter | None:
    place = appointment.neighbourhood
    return send(
        event,
        to=address_of(appointment.person),
        name=appointment.person.full_name,
        about=about,
        place=place,
        facts={
            "neighbourhood": place.name,
            "day": in_full(conference.day),
            **facts,
        },
    )

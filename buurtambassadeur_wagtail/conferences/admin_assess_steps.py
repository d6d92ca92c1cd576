"""What can be done around an assessment now, and what cannot with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import assess_queries as queries
from . import assess_refusals as refusals
from .admin_assess_conference_views import on_paper
from .assess_rules import Answer, Decision, Effort
from .models import Conference, ConferenceAssessment
from .rules import Status


def of_conference(register: Any, user: Any, conference: Conference) -> list[Action]:
    """Return what can be done about everybody: ask, print, conclude."""
    if conference.stands is Status.HELD:
        if getattr(conference, "conclusion", None) is not None:
            return []
        return [
            Action(
                _("Conclude the assessment"),
                _url("conclude", conference),
                refused=refusals.concluding(conference),
            )
        ]
    steps = []
    if refusals.asking(conference) is None and queries.to_ask(conference):
        asking = Action(_("Ask to look back"), _url("ask_look_back", conference))
        steps.append(asking)
    if conference.stands is Status.PLANNED and _has_sheets(conference):
        url = _url("print_look_back", conference)
        steps.append(Action(_("Print the look backs"), url, second=True))
    return steps


def of_assessment(
    register: Any, user: Any, assessment: ConferenceAssessment
) -> list[Action]:
    """Return the steps of one assessment, in the order of the work."""
    if not policy.may(user, "decide", assessment):
        return []
    steps = [
        *_deciding(register, user, assessment),
        *_on_paper(register, assessment),
        *_summary(register, assessment),
    ]
    numbers = [assessment.conference_id, assessment.appointment_id]
    url = reverse("buurtambassadeur_conference_assess", args=numbers)
    return [*steps, Action(_("Put the outcome right"), url, second=True)]


def _deciding(
    register: Any, user: Any, assessment: ConferenceAssessment
) -> Iterator[Action]:
    follow_up = getattr(assessment, "follow_up", None)
    if follow_up is None or refusals.deciding(follow_up) is not None:
        return
    url = register.action_url("decide", assessment)
    if not follow_up.decision:
        yield Action(_("Decide after a negative outcome"), url)
        return
    if follow_up.decision == Decision.END:
        appointment = admin_url_for(assessment.appointment, user)
        if appointment:
            yield Action(_("End the appointment"), appointment)
    yield Action(_("Put the decision right"), url, second=True)


def _on_paper(register: Any, assessment: ConferenceAssessment) -> Iterator[Action]:
    """The letter about the decision, for who has no e-mail address."""
    decided = getattr(getattr(assessment, "follow_up", None), "decision", "")
    if decided and not address_of(assessment.appointment.person):
        url = register.action_url("print_decision", assessment)
        yield Action(_("Print the letter about the decision"), url, second=True)


def _summary(register: Any, assessment: ConferenceAssessment) -> Iterator[Action]:
    found = getattr(assessment, "summary", None)
    is_later = assessment.found is Effort.NOT_YET

    def step(label: str, name: str, **more: Any) -> Action:
        return Action(label, register.action_url(name, assessment), **more)

    if found is None:
        yield step(_("Write the summary"), "write_summary", second=is_later)
        return
    if found.published_at is not None:
        yield step(_("Take it off the website"), "take_off_summary", second=True)
        return
    if found.sent_at is None:
        yield step(_("Send the summary to the ambassador"), "send_summary")
        yield step(_("Change the summary"), "write_summary", second=True)
        return
    wants_change = found.said is Answer.CHANGE
    yield step(_("Change the summary"), "write_summary", second=not wants_change)
    refused = refusals.publishing(found)
    yield step(_("Put it on the website"), "publish_summary", refused=refused)
    if refusals.answering(found) is None:
        yield step(_("Enter the answer"), "answer_summary", second=True)
    if found.sent_via == "paper":
        yield step(_("Print the summary"), "print_summary", second=True)


def _has_sheets(conference: Conference) -> bool:
    return any(on_paper(one) for one in queries.seats(conference))


def _url(name: str, conference: Conference) -> str:
    return reverse(f"buurtambassadeur_conference_{name}", args=[conference.pk])

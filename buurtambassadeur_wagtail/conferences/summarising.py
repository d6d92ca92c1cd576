"""The summary: written, sent to the ambassador, answered, and only then published."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import assess_refusals as refusals
from . import assess_rules as rules
from . import letters_assess as letters
from .assess_rules import Answer
from .models import AssessmentSummary, ConferenceAssessment

ASKING = ("sent_at", "answer_until", "answered_at")


@transaction.atomic
def write_summary(
    assessment: ConferenceAssessment, *, text: str, by: Any
) -> AssessmentSummary:
    """Keep the text. Another text than was sent goes to the ambassador anew.

    Refuses nothing at all, and to change what is on the website.
    """
    if is_blank(text):
        raise Refused(_("Write the summary."))
    lock(ConferenceAssessment.objects.filter(pk=assessment.pk))
    summary = AssessmentSummary.objects.filter(assessment=assessment).first()
    if refused := refusals.writing(summary):
        raise refused
    summary = summary or AssessmentSummary(assessment=assessment)
    if summary.text != text:
        summary.text = text
        _ask_anew(summary)
        with change_reason(gettext_noop("summary"), by=by):
            summary.save()
    return summary


@transaction.atomic
def send_summary(summary: AssessmentSummary, *, by: Any) -> None:
    """Send it to the ambassador, by letter or else on paper; from now the days count.

    What the municipality publishes beside it is fixed here. Refuses nothing written,
    and the same a second time.
    """
    _lock(summary)
    if refused := refusals.sending(summary):
        raise refused
    now = clock.now()
    last_day = rules.answer_by(clock.local(now).date())
    summary.sent_at, summary.answer_until = now, clock.end_of(last_day)
    summary.with_scores = current().publish_scores
    letter = letters.summary_sent(summary)
    summary.sent_via = "email" if letter else "paper"
    with change_reason(gettext_noop("summary sent"), by=by):
        summary.save()


@transaction.atomic
def answer_summary(
    summary: AssessmentSummary,
    *,
    answer: Answer,
    wish: str = "",
    via: str = "link",
    by: Any = None,
) -> bool:
    """Keep the yes of the ambassador, or what should be different.

    It can be changed until the days are over. ``False`` when that was the answer
    already. Refuses a wish without words, and after the days.
    """
    _lock(summary)
    if refused := refusals.answering(summary):
        raise refused
    wish = wish if answer is Answer.CHANGE else ""
    if answer is Answer.CHANGE and is_blank(wish):
        raise Refused(_("Write what should be different."))
    if (summary.answer, summary.wish) == (answer.value, wish):
        return False
    summary.answer, summary.wish = answer.value, wish
    summary.answered_at, summary.answered_via = clock.now(), via
    with change_reason(gettext_noop("answer given"), by=by):
        summary.save()
    return True


@transaction.atomic
def publish_summary(summary: AssessmentSummary, *, by: Any) -> None:
    """Put it on the website. Refuses before the yes, or before the days are over."""
    _lock(summary)
    if summary.published_at is not None:
        return
    if refused := refusals.publishing(summary):
        raise refused
    summary.published_at, summary.published_by = clock.now(), by
    with change_reason(gettext_noop("summary published"), by=by):
        summary.save(update_fields=["published_at", "published_by"])
    links.revoke(summary, letters.SUMMARY)


@transaction.atomic
def take_off_summary(summary: AssessmentSummary, *, by: Any) -> None:
    """Take it off the website, at once."""
    _lock(summary)
    summary.published_at = summary.published_by = None
    with change_reason(gettext_noop("taken off the website"), by=by):
        summary.save(update_fields=["published_at", "published_by"])


def _ask_anew(summary: AssessmentSummary) -> None:
    if summary.pk:
        links.revoke(summary, letters.SUMMARY)
    for name in ASKING:
        setattr(summary, name, None)
    summary.answer = summary.wish = summary.sent_via = summary.answered_via = ""


def _lock(summary: AssessmentSummary) -> None:
    lock(AssessmentSummary.objects.filter(pk=summary.pk))
    summary.refresh_from_db()

"""Outcomes, look backs, summaries and decisions in the words of the admin: badges."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from . import assess_words as words
from .assess_refusals import publishing
from .assess_rules import Answer, Decision, Effort, Support
from .models import AssessmentSummary, Conference, ConferenceAssessment, LookBack

EFFORT_TONES = {
    Effort.AMPLE: "good",
    Effort.SUFFICIENT: "good",
    Effort.INSUFFICIENT: "bad",
    Effort.NOT_YET: "quiet",
}
SUPPORT_TONES = {
    Support.POSITIVE: "good",
    Support.NEGATIVE: "bad",
    Support.OPEN: "quiet",
    Support.NOT_YET: "quiet",
}


def effort(assessment: ConferenceAssessment) -> Badge:
    tone = EFFORT_TONES[assessment.found]
    return Badge(capfirst(words.effort_of(assessment)), tone)


def support(assessment: ConferenceAssessment) -> Badge:
    tone = SUPPORT_TONES[assessment.backing]
    return Badge(capfirst(words.support_of(assessment)), tone)


def title(assessment: ConferenceAssessment) -> str:
    """Return of which conference it is: neighbourhood and day."""
    day = day_month_year(assessment.conference.day)
    return f"{assessment.neighbourhood}, {day}"


def in_short(assessment: ConferenceAssessment) -> str:
    """Return effort, support, and what was decided, in one line."""
    parts = [_("effort: %(word)s") % {"word": words.effort_of(assessment)}]
    if assessment.found is not Effort.NOT_YET:
        support_word = words.support_of(assessment)
        parts.append(_("support: %(word)s") % {"word": support_word})
    follow_up = getattr(assessment, "follow_up", None)
    if follow_up is not None and follow_up.decision:
        decision = follow_up.get_decision_display()
        parts.append(_("decided: %(decision)s") % {"decision": decision})
    if follow_up is not None and follow_up.agreements:
        agreed = {"agreements": follow_up.agreements}
        parts.append(_("agreed: %(agreements)s") % agreed)
    return capfirst("; ".join(parts))


def there(conference: Conference) -> str:
    """Return how many were at the conference."""
    if conference.residents is None:
        return ""
    return _("residents: %(residents)d, of partners: %(partners)d") % {
        "residents": conference.residents,
        "partners": conference.partners,
    }


def look_back(looked: LookBack | None) -> Badge:
    """Return whether somebody was asked, and wrote."""
    if looked is None or (looked.written_at is None and looked.asked_at is None):
        return Badge(_("Look back: not asked"), "quiet")
    if looked.written_at is None:
        return Badge(_("Look back: asked"), "waiting")
    return Badge(_("Look back: is there"), "good")


def words_of(looked: LookBack) -> list[tuple[str, Any]]:
    """Return what was written, question by question."""
    if looked.written_at is None:
        return []
    if not (looked.did or looked.proud or looked.needed):
        return [(_("What the ambassador wrote"), _("This text was deleted."))]
    return [
        (_("What I did"), looked.did),
        (_("What I am proud of"), looked.proud),
        (_("What I needed"), looked.needed),
    ]


def summary(found: AssessmentSummary | None) -> Badge:
    """Return where the summary stands."""
    if found is None or not found.text:
        return Badge(_("Not written"), "quiet")
    if found.published_at is not None:
        return Badge(_("On the website"), "good")
    if found.sent_at is None:
        return Badge(_("Not sent to the ambassador yet"), "waiting")
    if found.said is Answer.AGREED:
        return Badge(_("The ambassador agrees"), "good")
    if found.said is Answer.CHANGE:
        return Badge(_("The ambassador asks for a change"), "bad")
    if publishing(found) is None:
        return Badge(_("No answer: the days are over"), "good")
    until = clock.local(found.answer_until).date()
    text = _("With the ambassador through %(day)s")
    return Badge(text % {"day": day_month_year(until)}, "waiting")


def decision(assessment: ConferenceAssessment) -> Badge | None:
    """Return what was decided, or by when it has to be."""
    found = getattr(assessment, "follow_up", None)
    if found is None:
        return None
    if found.decision:
        tones = {Decision.CONTINUE: "good", Decision.AGREEMENTS: "good"}
        tone = tones.get(Decision(found.decision), "bad")
        return Badge(capfirst(found.get_decision_display()), tone)
    if found.lapsed_at:
        return Badge(_("No decision is needed any more"), "quiet")
    is_late = clock.today() > found.due_on
    text = _("Decide at the latest on %(day)s")
    day = day_month_year(found.due_on)
    return Badge(text % {"day": day}, "bad" if is_late else "waiting")

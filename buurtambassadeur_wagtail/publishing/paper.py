"""The editor's own questions on the empty form of who refuses a candidate on paper."""

from __future__ import annotations

from html import unescape

from buurtambassadeur_wagtail.candidacy.forms import ObjectionForm
from buurtambassadeur_wagtail.candidacy.paper_questions import PaperQuestion
from buurtambassadeur_wagtail.kernel.questions import Question

from .addresses import objection_page
from .questions import with_questions


def objection_questions() -> list[PaperQuestion]:
    """Return what the page asks besides our own questions; nothing without a page."""
    form = with_questions(ObjectionForm, objection_page())()
    questions = [form.question(name) for name in form.extra_names]
    return [_on_paper(one) for one in questions if one.kind != "hidden"]


def _on_paper(question: Question) -> PaperQuestion:
    return PaperQuestion(
        label=str(question.label),
        condition=question.condition.hint if question.condition else "",
        explanation=unescape(str(question.description or "")),
        options=tuple(one.label for one in question.options if one.value),
        is_tick=question.kind == "checkbox",
        is_long=question.kind == "textarea",
        is_optional=question.is_optional and question.kind != "checkbox",
    )

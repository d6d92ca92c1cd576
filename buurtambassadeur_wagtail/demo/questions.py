"""Two questions on the form to apply: the second only after certain answers."""

from __future__ import annotations

from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    ApplicationQuestion,
)

from .models import mark, marked

CLUB = "Bent u actief bij een vereniging of club in de buurt?"
QUESTIONS = (
    {
        "label": CLUB,
        "field_type": "radio",
        "choices": "ja\nvroeger wel\nnee",
        "required": False,
    },
    {
        "label": "Welke vereniging of club is dat?",
        "field_type": "singleline",
        "condition_question": CLUB,
        "condition_answers": "ja\nvroeger wel",
    },
)


def ask() -> None:
    """Put the questions on the form, unless an editor asks something there already."""
    page = ApplicationFormPage.objects.order_by("pk").first()
    if page is None or page.questions.exists():
        return
    page.questions = [ApplicationQuestion(**one) for one in QUESTIONS]
    page.save_revision().publish()
    for question in ApplicationQuestion.objects.filter(page=page):
        mark(question)


def remove() -> None:
    """Take them off again; what an editor changed besides stays, as draft or live."""
    gone = set(marked(ApplicationQuestion).values_list("pk", flat=True))
    for page in ApplicationFormPage.objects.filter(questions__in=gone).distinct():
        is_draft = page.has_unpublished_changes
        latest = page.get_latest_revision_as_object()
        kept = [one for one in latest.questions.all() if one.pk not in gone]
        latest.questions = kept
        revision = latest.save_revision()
        if not is_draft:
            revision.publish()
    ApplicationQuestion.objects.filter(pk__in=gone).delete()

"""The editor's form of a page with questions: judges conditions before they go live."""

from wagtail.contrib.forms.forms import WagtailAdminFormPageForm

from buurtambassadeur_wagtail.kernel.condition_rules import fault

from .question_conditions import (
    asked,
    complaint,
    in_every_language,
    put_in_own_words,
)
from .question_languages import in_other_languages
from .question_options import TICK


class QuestionsPageForm(WagtailAdminFormPageForm):
    """Refuses a condition on a question that is gone, later, or without such an answer.

    A draft may wait for that: Wagtail saves it while somebody is still busy.
    """

    def clean(self):
        cleaned = super().clean()
        forms = self._questions()
        rows = [form.instance for form in forms]
        others = in_other_languages(rows)
        put_in_own_words(rows, others)
        _keep_ticks(rows)
        if not getattr(self, "is_deferred_validation", False):
            _judge(forms, rows, others)
        return cleaned

    def _questions(self):
        """Return the questions that stay, in the order the editor gave them."""
        formset = self.formsets.get("questions")
        found = formset.forms if formset else []
        kept = [form for form in found if form.is_valid() and not _is_gone(form)]
        return sorted(kept, key=lambda form: form.cleaned_data.get("ORDER") or 0)


def _is_gone(form):
    return form.cleaned_data.get("DELETE") or not form.cleaned_data.get("label")


def _judge(forms, rows, others):
    questions = asked(rows, others)
    for position, form in enumerate(forms):
        if found := fault(questions, position):
            form.add_error(*complaint(found, rows[position], questions))


def _keep_ticks(rows):
    """Keep the answers to a box to tick in one spelling, whatever the language."""
    ticks = {_plain(row.label) for row in rows if row.field_type == TICK}
    for row in rows:
        if _plain(row.condition_question) in ticks:
            words = row.condition_answers.split()
            row.condition_answers = "\n".join(in_every_language(words))


def _plain(label):
    return " ".join(label.split()).casefold()

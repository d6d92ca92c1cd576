"""The editor's own questions, made into fields of the form they belong to."""

from django import forms
from django.utils.html import escape
from wagtail.contrib.forms.forms import FormBuilder

from buurtambassadeur_wagtail.kernel.condition_rules import faulty, sound
from buurtambassadeur_wagtail.kernel.forgiving_fields import (
    WrittenDayField,
    WrittenMomentField,
    WrittenNumberField,
)
from buurtambassadeur_wagtail.kernel.forms import ResidentForm

from .question_conditions import asked, name_of
from .question_languages import in_other_languages, original_of


class QuestionBuilder(FormBuilder):
    """Wagtail's builder, with days, numbers and lists as residents write them."""

    def get_field_options(self, field):
        """Take explanations as plain text, and no default that ticks or types."""
        options = super().get_field_options(field)
        return options | {"help_text": escape(field.help_text)}

    def create_number_field(self, field, options):
        return WrittenNumberField(**options)

    def create_date_field(self, field, options):
        return WrittenDayField(**options)

    def create_datetime_field(self, field, options):
        return WrittenMomentField(**options)

    def create_checkbox_field(self, field, options):
        """Start unticked unless the editor wrote a default."""
        options["initial"] = options["initial"].strip().lower() in {"true", "1", "on"}
        return forms.BooleanField(**options)


def with_questions(base: type[ResidentForm], page) -> type[ResidentForm]:
    """Return the form with the page's questions; without a page the form itself.

    A condition that can never be judged breaks no form: everybody is asked that
    question, and nobody has to answer it.
    """
    if page is None:
        return base
    rows = list(page.get_form_fields())
    fields = QuestionBuilder(rows).formfields
    if not fields:
        return base
    others = in_other_languages(rows)
    questions = asked(rows, others)
    for name in faulty(questions):
        fields[name].required = False
    originals = {name_of(row): original_of(row, others) for row in rows}
    more = {
        "extra_names": tuple(fields),
        "conditions": sound(questions),
        "originals": {name: one for name, one in originals.items() if one},
    }
    return type(base.__name__, (base,), {**fields, **more})

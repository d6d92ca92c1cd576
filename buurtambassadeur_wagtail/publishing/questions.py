"""The editor's own questions, made into fields of the form they belong to."""

from django import forms
from django.utils.html import escape
from wagtail.contrib.forms.forms import FormBuilder

from buurtambassadeur_wagtail.kernel.forms import ResidentForm


class QuestionBuilder(FormBuilder):
    """Wagtail's builder, with numbers and lists as residents write them."""

    def get_field_options(self, field):
        """Take explanations as plain text, and no default that ticks or types."""
        options = super().get_field_options(field)
        return options | {"help_text": escape(field.help_text)}

    def create_number_field(self, field, options):
        """Read 1,5 as a number in Dutch."""
        return forms.DecimalField(localize=True, **options)

    def create_checkbox_field(self, field, options):
        """Start unticked unless the editor wrote a default."""
        options["initial"] = options["initial"].strip().lower() in {"true", "1", "on"}
        return super().create_checkbox_field(field, options)


def with_questions(base: type[ResidentForm], page) -> type[ResidentForm]:
    """Return the form with the page's questions; without a page the form itself."""
    if page is None:
        return base
    fields = QuestionBuilder(page.get_form_fields()).formfields
    if not fields:
        return base
    return type(base.__name__, (base,), {**fields, "extra_names": tuple(fields)})

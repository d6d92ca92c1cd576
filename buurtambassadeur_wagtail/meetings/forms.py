"""The public forms by personal link: do you come, and what needs attention."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.forms import ResidentForm

from .choices import ANSWER_LABELS, theme_choices
from .rules import Answer


class AnswerForm(ResidentForm):
    """Yes, no, or not known yet."""

    answer = forms.ChoiceField(
        label=_("Do you come?"),
        choices=[(one.value, label) for one, label in ANSWER_LABELS.items()],
        widget=forms.RadioSelect,
    )

    required_messages = {"answer": _("Choose whether you come.")}
    submit_label = _("Send my answer")

    def clean_answer(self) -> Answer:
        return Answer(self.cleaned_data["answer"])


class PointForm(ResidentForm):
    """A theme, and what the ambassador sees."""

    theme = forms.ChoiceField(
        label=_("What is it about?"), choices=theme_choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("What needs attention?"),
        help_text=_("What do you see, and where? Write down no names."),
        widget=forms.Textarea({"rows": 6}),
        max_length=5000,
    )

    required_messages = {
        "theme": _("Choose what it is about."),
        "text": _("Write what needs attention."),
    }
    submit_label = _("Send the attention point")

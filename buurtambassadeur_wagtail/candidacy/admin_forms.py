"""What the coordinator fills in for a step of the procedure: input to clean values."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.normalise import clean_text, is_blank
from buurtambassadeur_wagtail.kernel.plain_text import PlainTextField

__all__ = [
    "ApproveForm",
    "AskApprovalForm",
    "PlainTextField",
    "RejectForm",
]


class AskApprovalForm(forms.Form):
    """Name and text as the neighbourhood will read them."""

    name_shown = forms.CharField(
        label=gettext_lazy("Name as shown"),
        help_text=gettext_lazy("This is how the neighbourhood reads the name."),
        max_length=200,
        error_messages={"required": gettext_lazy("Write the name.")},
    )
    text = PlainTextField(
        label=gettext_lazy("Text for publication"),
        help_text=gettext_lazy(
            "This is public. No address, no telephone number, nothing private."
        ),
        error_messages={"required": gettext_lazy("Write a text about the candidate.")},
    )

    def clean_name_shown(self) -> str:
        name = clean_text(self.cleaned_data["name_shown"])
        if is_blank(name):
            raise forms.ValidationError(_("Write the name."), code="required")
        return name


class ApproveForm(forms.Form):
    """The candidate's approval, given by telephone or on paper."""

    via = forms.ChoiceField(
        label=gettext_lazy("How did the candidate approve the text?"),
        choices=[
            ("telephone", gettext_lazy("By telephone")),
            ("paper", gettext_lazy("On paper")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how.")},
    )
    text = PlainTextField(
        label=gettext_lazy("Text as the candidate approved it"),
        help_text=gettext_lazy("Did the candidate change something? Change it here."),
        error_messages={"required": gettext_lazy("Write a text about the candidate.")},
    )


class RejectForm(forms.Form):
    """Why the application ends here; the applicant reads it."""

    reasons = PlainTextField(
        label=gettext_lazy("Why do you reject this application?"),
        help_text=gettext_lazy("The applicant reads this in the letter."),
        error_messages={
            "required": gettext_lazy("Write why you reject this application.")
        },
    )

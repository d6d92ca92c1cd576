"""What an administrator fills in to erase a person."""

from __future__ import annotations

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.normalise import clean_text, is_blank

from .models import ErasureReason

_KEY = re.compile(r"(applications|objections|persons|messages|sign_ups)-[0-9]{1,18}")
MOST = 100  # records of one person; more means that the search was too wide


class FindForm(forms.Form):
    """A name or an address. Sent by POST, so that it stands in no address or log."""

    q = forms.CharField(
        label=_("Name or e-mail address"),
        max_length=200,
        help_text=_("For example: Verhulst, or joke@voorbeeld.nl."),
        error_messages={"required": _("Enter a name or an e-mail address.")},
    )

    def clean_q(self) -> str:
        text = clean_text(self.cleaned_data["q"])
        if is_blank(text):
            raise ValidationError(_("Enter a name or an e-mail address."))
        return text


class RecordsField(forms.Field):
    """Keys of chosen records, such as "persons-3"."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: list[str] | None) -> list[str]:
        return list(dict.fromkeys(value or []))

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        if len(value) > MOST or not all(_KEY.fullmatch(key) for key in value):
            raise ValidationError(self.error_messages["required"], code="required")


class ChooseForm(forms.Form):
    """Which records are this person."""

    records = RecordsField(
        error_messages={"required": _("Tick the records of this person.")}
    )


class EraseForm(ChooseForm):
    """Why, and whether the administrator is sure."""

    reason = forms.ChoiceField(
        label=_("Why do you erase this person?"),
        choices=ErasureReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )
    is_sure = forms.BooleanField(
        label=_("I am sure that this is the right person"),
        error_messages={"required": _("Tick this first.")},
    )

"""The kinds of question that the public forms of the procedure are made of."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def line(label: Any, autocomplete: str = "off", **more: Any) -> forms.CharField:
    """Return a field for one line of text."""
    widget = forms.TextInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, widget=widget, **more)


def text(label: Any, **more: Any) -> forms.CharField:
    """Return a field for a longer answer. No minimum and no maximum for a person."""
    return forms.CharField(label=label, widget=forms.Textarea, **more)


def email(help_text: Any) -> forms.EmailField:
    """Return a field for the e-mail address: optional beside a telephone number."""
    widget = forms.EmailInput(attrs={"autocomplete": "email"})
    return forms.EmailField(
        label=_("E-mail address"), required=False, help_text=help_text, widget=widget
    )


def telephone() -> forms.CharField:
    """Return a field for the telephone number, in any notation."""
    widget = forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"})
    return forms.CharField(
        label=_("Telephone number"),
        required=False,
        widget=widget,
        max_length=60,
        help_text=_("Only if you have no e-mail, or prefer that we call you."),
    )

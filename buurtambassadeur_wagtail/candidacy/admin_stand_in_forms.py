"""What is asked to let a colleague of another district decide."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from .admin_forms import PlainTextField
from .standing_in import name_of


class ColleagueField(forms.ModelChoiceField):
    """A coordinator, by name."""

    def label_from_instance(self, obj: Any) -> str:
        return name_of(obj)


class StandInForm(forms.Form):
    """Who of another district decides in this one case, and why."""

    user = ColleagueField(
        label=gettext_lazy("Who stands in?"),
        queryset=None,
        empty_label=gettext_lazy("Make a choice"),
        help_text=gettext_lazy("A coordinator of another district."),
        error_messages={"required": gettext_lazy("Choose a colleague.")},
    )
    reason = PlainTextField(
        label=gettext_lazy("Why does somebody stand in?"),
        help_text=gettext_lazy("Only your colleagues read this."),
        rows=4,
        error_messages={"required": gettext_lazy("Write why somebody stands in.")},
    )

    def __init__(self, *args: Any, colleagues: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = colleagues

"""What a coordinator fills in to say who is who."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.normalise import clean_text, is_blank

from .admin_forms import person_label
from .admin_words import days
from .models import Appointment, Person

KEEP = [
    ("own", _("Those of this appointment")),
    ("other", _("Those of the other person")),
]


class ReasonField(forms.CharField):
    """One line that says why; it stands in the history."""

    def __init__(self, **kwargs: Any) -> None:
        help_text = _("This stands in the history. Write nothing private.")
        super().__init__(
            max_length=200,
            help_text=help_text,
            error_messages={"required": _("Write why.")},
            **kwargs,
        )

    def to_python(self, value: Any) -> str:
        text = clean_text(super().to_python(value))
        return "" if is_blank(text) else text


class JoinForm(forms.Form):
    """Who this is too, and whose name and contact details stay."""

    other = forms.ChoiceField(
        label=_("Who is the same person?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who is the same person.")},
    )
    keep = forms.ChoiceField(
        label=_("Which name, contact details and profile stay?"),
        choices=KEEP,
        initial="own",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what stays.")},
    )
    reason = ReasonField(label=_("Why is this one person?"))

    def __init__(
        self, *args: Any, people: dict[Person, list[Appointment]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        self.fields["other"].choices = [
            (str(person.pk), person_label(person, served))
            for person, served in people.items()
        ]

    def clean_other(self) -> Person:
        return self.people[self.cleaned_data["other"]]


class SplitForm(forms.Form):
    """Which appointments are of somebody else."""

    appointments = forms.MultipleChoiceField(
        label=_("Which appointments are of somebody else?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one appointment.")},
    )
    reason = ReasonField(label=_("Why is this somebody else?"))

    def __init__(self, *args: Any, rows: Iterable[Appointment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {str(one.pk): one for one in rows}
        self.fields["appointments"].choices = [
            (key, f"{one.neighbourhood}, {days(one.first_day, one.last_day)}")
            for key, one in self.rows.items()
        ]

    def clean_appointments(self) -> list[Appointment]:
        return [self.rows[key] for key in self.cleaned_data["appointments"]]

"""What the coordinator fills in about an attention point: input to clean values."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel.only_choice import choose_the_only

from . import words
from .choices import theme_choices

CHANNELS = [
    ("telephone", gettext_lazy("By telephone")),
    ("talk", gettext_lazy("In a talk")),
    ("paper", gettext_lazy("On paper")),
]


class AppointmentField(forms.ModelChoiceField):
    """Ambassadors by name and neighbourhood."""

    def label_from_instance(self, obj: Appointment) -> str:
        return f"{obj.person.full_name}, {obj.neighbourhood}"


class EnterPointForm(forms.Form):
    """What an ambassador told, in the ambassador's own words."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    appointment = AppointmentField(
        label=gettext_lazy("Who raises it?"),
        queryset=Appointment.objects.none(),
        empty_label=gettext_lazy("Choose"),
        error_messages={"required": gettext_lazy("Choose who raises it.")},
    )
    via = forms.ChoiceField(
        label=gettext_lazy("How did you hear it?"),
        choices=CHANNELS,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how.")},
    )
    theme = forms.ChoiceField(
        label=gettext_lazy("Theme"),
        choices=theme_choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a theme.")},
    )
    text = PlainTextField(
        label=gettext_lazy("What needs attention?"),
        help_text=gettext_lazy("No names of residents."),
        error_messages={"required": gettext_lazy("Write what needs attention.")},
    )

    def __init__(self, *args: Any, serving: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["appointment"].queryset = serving
        choose_the_only(self, "appointment")


class MeetingField(forms.ModelChoiceField):
    """Meetings by day and place."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{words.when(obj)}, {obj.place}"


class AgendaForm(forms.Form):
    """The meeting on whose agenda it comes, of those that are to come."""

    meeting = MeetingField(
        label=gettext_lazy("On the agenda of which meeting?"),
        queryset=None,
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": gettext_lazy("Choose a meeting.")},
    )

    def __init__(self, *args: Any, meetings: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].queryset = meetings


class PointAnswerForm(forms.Form):
    """What came of it."""

    answer = PlainTextField(
        label=gettext_lazy("Your answer"),
        help_text=gettext_lazy("The ambassador reads this in the letter."),
        error_messages={"required": gettext_lazy("Write the answer.")},
    )

"""What the coordinator fills in about meetings: input to clean values."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.admin_forms import DayInput
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.normalise import clean_text, is_blank
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import rules
from .models import MeetingInvitation


class HourInput(forms.TimeInput):
    """The browser's own field for hours and minutes."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class MeetingForm(forms.Form):
    """Day, hours, place and agenda; ``starts_at`` and ``ends_at`` come out of it."""

    day = forms.DateField(
        label=gettext_lazy("Day"),
        widget=DayInput,
        error_messages={"required": gettext_lazy("Fill in the day.")},
    )
    begin = forms.TimeField(
        label=gettext_lazy("Begins at"),
        widget=HourInput,
        error_messages={"required": gettext_lazy("Fill in when it begins.")},
    )
    end = forms.TimeField(
        label=gettext_lazy("Ends at"),
        widget=HourInput,
        error_messages={"required": gettext_lazy("Fill in when it ends.")},
    )
    place = forms.CharField(
        label=gettext_lazy("Place"),
        help_text=gettext_lazy("For example: Buurthuis De Merel, Merelplein 1."),
        max_length=200,
        error_messages={"required": gettext_lazy("Write where it is.")},
    )
    agenda = PlainTextField(
        label=gettext_lazy("Agenda"),
        help_text=gettext_lazy("Everybody who is invited reads this. No names."),
        required=False,
    )

    def clean_day(self) -> date:
        """Refuse years that can only be a slip of the finger."""
        day = self.cleaned_data["day"]
        if not 1990 <= day.year <= 2190:
            raise forms.ValidationError(_("Check the year."), code="year")
        return day

    def clean_place(self) -> str:
        place = clean_text(self.cleaned_data["place"])
        if is_blank(place):
            raise forms.ValidationError(_("Write where it is."), code="required")
        return place

    def clean(self) -> dict[str, Any]:
        """Put day and hours together; an hour that is not or comes twice is refused."""
        given = super().clean() or self.cleaned_data
        if {"day", "begin", "end"} <= given.keys():
            given["starts_at"] = self._moment("begin", given["day"], given["begin"])
            given["ends_at"] = self._moment("end", given["day"], given["end"])
        return given

    def _moment(self, name: str, day: date, hour: time) -> datetime | None:
        moment = rules.on_the_clock(day, hour, AMSTERDAM)
        if moment is None:
            text = _("Choose another hour: the clock is changed in that night.")
            self.add_error(name, text)
        return moment

    def values(self) -> dict[str, Any]:
        """Return what the action asks for."""
        wanted = ("starts_at", "ends_at", "place", "agenda")
        return {name: self.cleaned_data[name] for name in wanted}


class PlanForm(MeetingForm):
    """A new meeting, for some of the neighbourhoods that the user coordinates."""

    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    neighbourhoods = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Neighbourhoods"),
        queryset=Neighbourhood.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Of one district."),
        error_messages={"required": gettext_lazy("Choose at least one neighbourhood.")},
    )
    field_order = ("uid", "neighbourhoods")

    def __init__(self, *args: Any, places: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbourhoods"].queryset = places

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        more = {"uid": given["uid"], "neighbourhoods": given["neighbourhoods"]}
        return super().values() | more


class ReasonForm(forms.Form):
    """Why the meeting is postponed or cancelled."""

    reason = PlainTextField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("Everybody who was invited reads this in the letter."),
        rows=3,
        max_length=500,
        error_messages={"required": gettext_lazy("Write why.")},
    )


class RowsForm(forms.Form):
    """One list of choices for each person who is invited."""

    def __init__(
        self,
        *args: Any,
        rows: list[tuple[MeetingInvitation, str]],
        choices: list[tuple[str, Any]],
        attribute: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for invitation, label in rows:
            self.fields[f"invitation-{invitation.pk}"] = forms.ChoiceField(
                label=label,
                choices=[("", _("not known")), *choices],
                initial=getattr(invitation, attribute),
                required=False,
            )

    def by_number(self) -> dict[int, str]:
        """Return what was chosen, by the number of the invitation."""
        given = self.cleaned_data.items()
        return {int(name.partition("-")[2]): value for name, value in given}


class PublicTextForm(forms.Form):
    """A text for the website; no names of residents or others, and we ask."""

    text = PlainTextField(
        label=gettext_lazy("Text on the website"),
        help_text=gettext_lazy("A few sentences in plain words. No names."),
        required=False,
    )
    is_public = forms.BooleanField(
        label=gettext_lazy("Put it on the page of the neighbourhood"), required=False
    )
    without_names = forms.BooleanField(
        label=gettext_lazy("I checked it: it names no residents or other people"),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("is_public") and not given.get("without_names"):
            text = _("Check that it names nobody, and tick this.")
            self.add_error("without_names", text)
        return given

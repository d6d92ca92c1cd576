"""What the coordinator fills in about conferences: input to clean values."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.admin_forms import DayInput
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import clean_email, clean_text, is_blank
from buurtambassadeur_wagtail.meetings.admin_forms import HourInput, MeetingForm
from buurtambassadeur_wagtail.meetings.rules import on_the_clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .forms import PEOPLE
from .models import SignUp

CHANNELS = [
    ("telephone", gettext_lazy("By telephone")),
    ("talk", gettext_lazy("In a talk")),
    ("paper", gettext_lazy("On paper")),
]


class ConferenceForm(MeetingForm):
    """When, where, what, and for how many."""

    agenda = None
    title = forms.CharField(
        label=gettext_lazy("Title"),
        help_text=gettext_lazy("For example: Buurtavond Vogelbuurt."),
        max_length=120,
        error_messages={"required": gettext_lazy("Write a title.")},
    )
    address = forms.CharField(
        label=gettext_lazy("Address"),
        help_text=gettext_lazy("Street and number, so that everybody finds it."),
        max_length=200,
        required=False,
    )
    programme = PlainTextField(
        label=gettext_lazy("Programme"),
        help_text=gettext_lazy("Everybody reads this. No names of residents."),
        required=False,
    )
    max_sign_ups = forms.IntegerField(
        label=gettext_lazy("How many people fit in?"),
        help_text=gettext_lazy("Leave this blank for no maximum."),
        min_value=1,
        max_value=5000,
        required=False,
    )
    sign_up_until = forms.DateField(
        label=gettext_lazy("Sign up through"),
        help_text=gettext_lazy("Leave this blank: until it begins."),
        widget=DayInput,
        required=False,
    )
    field_order = (
        *("uid", "neighbourhoods", "title", "day", "begin", "end", "place"),
        *("address", "programme", "max_sign_ups", "sign_up_until"),
    )

    def clean_title(self) -> str:
        return _written(self.cleaned_data["title"], _("Write a title."))

    def clean_address(self) -> str:
        return clean_text(self.cleaned_data["address"])

    def clean(self) -> dict[str, Any]:
        """Let sign-up close at the end of the day, and at the latest when it begins."""
        given = super().clean()
        given["sign_up_closes_at"] = None
        until, begins = given.get("sign_up_until"), given.get("starts_at")
        if until and begins:
            if until > given["day"]:
                text = _("Choose the day of the conference, or one before it.")
                self.add_error("sign_up_until", text)
            elif until < given["day"]:
                given["sign_up_closes_at"] = clock.end_of(until)
        return given

    def values(self) -> dict[str, Any]:
        """Return what the action asks for."""
        wanted = (
            *("title", "starts_at", "ends_at", "place", "address", "programme"),
            *("max_sign_ups", "sign_up_closes_at"),
        )
        return {name: self.cleaned_data[name] for name in wanted}


class PlanForm(ConferenceForm):
    """A new conference, for some of the neighbourhoods that the user coordinates."""

    uid = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    neighbourhoods = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Neighbourhoods"),
        queryset=Neighbourhood.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Of one district. One evening may serve several."),
        error_messages={"required": gettext_lazy("Choose at least one neighbourhood.")},
    )

    def __init__(self, *args: Any, places: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbourhoods"].queryset = places

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        more = {"uid": given["uid"], "neighbourhoods": given["neighbourhoods"]}
        return super().values() | more


class StopForm(forms.Form):
    """Why it is postponed or cancelled."""

    reason = PlainTextField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("It is on the page and in the letter. No names."),
        rows=3,
        max_length=500,
        error_messages={"required": gettext_lazy("Write why.")},
    )


class PostponeForm(StopForm):
    """Why, and the new moment if it is known already."""

    day = forms.DateField(
        label=gettext_lazy("New day"),
        help_text=gettext_lazy("Not known yet? Leave these three blank."),
        widget=DayInput,
        required=False,
    )
    begin = forms.TimeField(
        label=gettext_lazy("Begins at"), widget=HourInput, required=False
    )
    end = forms.TimeField(
        label=gettext_lazy("Ends at"), widget=HourInput, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Ask for all three or for none; refuse an hour that is not or comes twice."""
        given = super().clean() or self.cleaned_data
        names = ("day", "begin", "end")
        filled = [name for name in names if given.get(name)]
        if filled and not self.errors:
            for name in set(names) - set(filled):
                self.add_error(name, _("Fill in this one too, or none of the three."))
        if len(filled) == len(names) and not self.errors:
            given["starts_at"] = self._moment("begin")
            given["ends_at"] = self._moment("end")
        return given

    def values(self) -> dict[str, Any]:
        """Return what the action asks for."""
        wanted = ("reason", "starts_at", "ends_at")
        given = self.cleaned_data
        return {name: given[name] for name in wanted if name in given}

    def _moment(self, name: str) -> datetime | None:
        given = self.cleaned_data
        moment = on_the_clock(given["day"], given[name], clock.AMSTERDAM)
        if moment is None:
            text = _("Choose another hour: the clock is changed in that night.")
            self.add_error(name, text)
        return moment


class HoldForm(forms.Form):
    """How many were there."""

    residents = forms.IntegerField(
        label=gettext_lazy("How many residents were there?"),
        min_value=0,
        max_value=9999,
    )
    partners = forms.IntegerField(
        label=gettext_lazy("How many people of partners were there?"),
        help_text=gettext_lazy("Police, housing corporation, district and others."),
        min_value=0,
        max_value=9999,
    )
    others = forms.IntegerField(
        label=gettext_lazy("How many others were there?"),
        min_value=0,
        max_value=9999,
        initial=0,
    )


class EnterForm(forms.Form):
    """Who calls to say that they come."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=200,
        error_messages={"required": gettext_lazy("Enter a name.")},
    )
    people = forms.TypedChoiceField(
        label=gettext_lazy("With how many people?"), choices=PEOPLE, coerce=int
    )
    neighbourhood = forms.ModelChoiceField(
        label=gettext_lazy("Neighbourhood"),
        queryset=Neighbourhood.objects.none(),
        required=False,
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("Without one nobody gets letters: you call."),
        required=False,
    )
    phone = forms.CharField(
        label=gettext_lazy("Telephone number"), max_length=30, required=False
    )
    via = forms.ChoiceField(
        label=gettext_lazy("How did you hear it?"),
        choices=CHANNELS,
        widget=forms.RadioSelect,
        initial="telephone",
    )

    def __init__(self, *args: Any, places: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbourhood"].queryset = places

    def clean_name(self) -> str:
        return _written(self.cleaned_data["name"], _("Enter a name."))

    def clean_email(self) -> str:
        return clean_email(self.cleaned_data["email"])

    def clean_phone(self) -> str:
        return clean_text(self.cleaned_data["phone"])


class SignUpField(forms.ModelChoiceField):
    """Who comes, by name and number."""

    def label_from_instance(self, obj: SignUp) -> str:
        return f"{obj.name} ({obj.people})"


class StepBackForm(forms.Form):
    """Whose sign-up is taken back."""

    sign_up = SignUpField(
        label=gettext_lazy("Who does not come?"),
        queryset=SignUp.objects.none(),
        error_messages={"required": gettext_lazy("Choose who does not come.")},
    )

    def __init__(self, *args: Any, coming: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sign_up"].queryset = coming


def _written(value: str, missing: str) -> str:
    text = clean_text(value)
    if is_blank(text):
        raise forms.ValidationError(missing, code="required")
    return text

"""What the coordinator fills in to plan a conference: input to clean values."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.admin_forms import DayInput
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import clean_text, is_blank
from buurtambassadeur_wagtail.meetings.admin_forms import MeetingForm
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood


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
        return written(self.cleaned_data["title"], _("Write a title."))

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


def written(value: str, missing: str) -> str:
    """Return clean text, or say that nothing was written."""
    text = clean_text(value)
    if is_blank(text):
        raise forms.ValidationError(missing, code="required")
    return text

"""What the coordinator fills in about answers: the residents' and the partners'."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.day_input import DayInput
from buurtambassadeur_wagtail.kernel.normalise import clean_text
from buurtambassadeur_wagtail.kernel.plain_text import PlainTextField

from .admin_forms import NO_NAMES
from .choices import CHANNEL_LABELS, OUTCOME_LABELS
from .queries import Standing
from .rules import Count, Outcome, Party, needs_reasons


class DayForm(forms.Form):
    """A day that has come."""

    day = forms.DateField(
        label=gettext_lazy("Day"),
        help_text=gettext_lazy("The day itself, also when you enter it later."),
        widget=DayInput,
        error_messages={"required": gettext_lazy("Fill in the day.")},
    )

    def clean_day(self) -> date:
        day = self.cleaned_data["day"]
        if day > clock.today():
            raise forms.ValidationError(_("This day has not come yet."), code="later")
        if day.year < 1990:
            raise forms.ValidationError(_("Check the year."), code="year")
        return day


def number(label: Any, **more: Any) -> forms.IntegerField:
    """Return a question for a number of people."""
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=100_000,
        error_messages={"required": gettext_lazy("Fill in a number.")},
        **more,
    )


class CountForm(DayForm):
    """The meeting and its numbers; ``count`` comes out of it."""

    place = forms.CharField(
        label=gettext_lazy("Place"),
        help_text=gettext_lazy("Where the residents came together."),
        max_length=200,
        required=False,
    )
    present = number(
        gettext_lazy("Residents who were there"),
        help_text=gettext_lazy("Count only residents of this neighbourhood."),
    )
    votes_for = number(
        gettext_lazy("For"),
        help_text=gettext_lazy("How many residents were for the agreement?"),
    )
    votes_against = number(
        gettext_lazy("Against"),
        help_text=gettext_lazy("How many residents were against the agreement?"),
    )
    no_opinion = number(
        gettext_lazy("No opinion"),
        help_text=gettext_lazy("How many residents did not choose?"),
        initial=0,
    )
    reasons = PlainTextField(
        label=gettext_lazy("Reasons"), help_text=NO_NAMES, rows=4, required=False
    )

    def clean_place(self) -> str:
        return clean_text(self.cleaned_data["place"])

    def values(self) -> dict[str, Any]:
        """Return what the action asks for."""
        given = self.cleaned_data
        count = Count(*(given[name] for name in Count.__dataclass_fields__))
        kept = ("day", "place", "reasons")
        return {"count": count, **{name: given[name] for name in kept}}


class DecisionForm(CountForm):
    """What the meeting of residents decided."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("What did the meeting decide?"),
        choices=[
            (Outcome.AGREED.value, gettext_lazy("The neighbourhood agrees")),
            (
                Outcome.NOT_AGREED.value,
                gettext_lazy("The neighbourhood does not agree"),
            ),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what the meeting decided.")},
    )
    field_order = ("day", "place", "outcome")

    def clean(self) -> dict[str, Any]:
        return with_reasons(self, super().clean() or self.cleaned_data)

    def values(self) -> dict[str, Any]:
        outcome = Outcome(self.cleaned_data["outcome"])
        return super().values() | {"outcome": outcome}


class PartyForm(DayForm):
    """Which party, on which day and by which way; reasons as typed."""

    party = forms.ChoiceField(
        label=gettext_lazy("Who?"),
        error_messages={"required": gettext_lazy("Choose who.")},
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("How did you hear it?"),
        choices=[(one, CHANNEL_LABELS[one]) for one in ("telephone", "paper", "talk")],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how.")},
    )
    reasons = PlainTextField(
        label=gettext_lazy("Reasons"), help_text=NO_NAMES, rows=4, required=False
    )
    field_order = ("party", "outcome", "day", "channel", "reasons")

    def __init__(self, *args: Any, standings: list[Standing], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parties = {key_of(one.party): one.party for one in standings}
        choices = [(key_of(one.party), one.name) for one in standings]
        self.fields["party"].choices = [("", _("Choose")), *choices]

    def clean_party(self) -> Party:
        return self.parties[self.cleaned_data["party"]]


class AnswerForm(PartyForm):
    """What a partner said otherwise than by its link."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Answer"),
        choices=[
            (one.value, label)
            for one, label in OUTCOME_LABELS.items()
            if one is not Outcome.WITHDRAWN
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose the answer.")},
    )

    def clean_outcome(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])

    def clean(self) -> dict[str, Any]:
        return with_reasons(self, super().clean() or self.cleaned_data)


class WithdrawForm(PartyForm):
    """A partner takes its consent back, always with reasons."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reasons"].required = True
        message = gettext_lazy("Write the reasons.")
        self.fields["reasons"].error_messages["required"] = message


class ResidentsWithdrawForm(CountForm):
    """A meeting of residents takes the consent back."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reasons"].required = True
        message = gettext_lazy("Write the reasons.")
        self.fields["reasons"].error_messages["required"] = message


def with_reasons(form: forms.Form, given: dict[str, Any]) -> dict[str, Any]:
    """Ask for reasons with anything but a yes."""
    outcome = given.get("outcome")
    if outcome and needs_reasons(Outcome(outcome)) and not given.get("reasons"):
        form.add_error("reasons", _("Write the reasons."))
    return given


def key_of(party: Party) -> str:
    """Return a party as the value of a choice."""
    return f"{party.kind}-{party.organisation or party.type}"

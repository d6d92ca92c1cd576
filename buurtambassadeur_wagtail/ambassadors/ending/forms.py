"""What the coordinator fills in when an appointment ends."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.admin_forms import DayInput
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel import clock

from .rules import EndReason, Hearing

INTERNAL = gettext_lazy("Only for us. It is never on the website.")


def day_field(label: Any, **kwargs: Any) -> forms.DateField:
    """Return the question for one day."""
    missing = {"required": gettext_lazy("Fill in the day.")}
    return forms.DateField(
        label=label, widget=DayInput, error_messages=missing, **kwargs
    )


def reasons_field(**kwargs: Any) -> PlainTextField:
    """Return the question why; read by coordinators only."""
    values = {"label": gettext_lazy("Why?"), "help_text": INTERNAL, "rows": 4}
    return PlainTextField(**values | kwargs)


class EndForm(forms.Form):
    """Why it ends, and the last day that the ambassador serves."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why does this appointment end?"),
        choices=[
            (EndReason.OWN_REQUEST.value, gettext_lazy("The ambassador wants to stop")),
            (EndReason.OTHER.value, gettext_lazy("Another reason")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose why.")},
    )
    last_day = day_field(
        gettext_lazy("Last day"),
        help_text=gettext_lazy("The ambassador is on the website through this day."),
    )
    reasons = reasons_field(
        label=gettext_lazy("What happened?"),
        help_text=gettext_lazy(
            "Only for us. It is never on the website. Needed for a day that is over, "
            "and for another reason."
        ),
        required=False,
    )

    def clean_reason(self) -> EndReason:
        return EndReason(self.cleaned_data["reason"])


class MoveForm(forms.Form):
    """The day on which somebody leaves the neighbourhood."""

    moved_on = day_field(gettext_lazy("On which day does the ambassador move?"))
    reasons = reasons_field(label=gettext_lazy("Remarks"), required=False)


class CancelForm(forms.Form):
    """Why an appointment does not go ahead."""

    reasons = reasons_field(
        label=gettext_lazy("Why does this not go ahead?"),
        error_messages={"required": gettext_lazy("Write why.")},
    )


class ProposeForm(forms.Form):
    """A dismissal: the talk, the reasons, and the last day."""

    invited_on = day_field(
        gettext_lazy("When did you invite the ambassador to talk?"),
        help_text=gettext_lazy(
            "At least 7 days lie between the invitation and the talk."
        ),
    )
    declined = forms.BooleanField(
        label=gettext_lazy("The ambassador did not want to talk"), required=False
    )
    heard_on = day_field(gettext_lazy("When did you talk?"), required=False)
    account = PlainTextField(
        label=gettext_lazy("What did the ambassador say?"),
        help_text=INTERNAL,
        required=False,
        rows=5,
    )
    reasons = PlainTextField(
        label=gettext_lazy("Why do you want to dismiss this ambassador?"),
        help_text=gettext_lazy("The ambassador reads this in the letter."),
        error_messages={"required": gettext_lazy("Write why.")},
    )
    last_day = day_field(
        gettext_lazy("Last day"),
        help_text=gettext_lazy(
            "If the second reader agrees later, that day is the last day."
        ),
    )

    @property
    def hearing(self) -> Hearing:
        """What was done to hear the ambassador."""
        names = ("invited_on", "heard_on", "declined", "account")
        return Hearing(**{name: self.cleaned_data.get(name) for name in names})


class ReadForm(forms.Form):
    """What the second reader thinks of it."""

    decision = forms.ChoiceField(
        label=gettext_lazy("What do you think of this proposal?"),
        choices=[
            ("agree", gettext_lazy("I agree: the ambassador is dismissed")),
            ("send_back", gettext_lazy("I send it back: nothing changes")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you think.")},
    )
    remark = PlainTextField(
        label=gettext_lazy("Why do you send it back?"),
        help_text=INTERNAL,
        required=False,
        rows=4,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("decision") == "send_back" and not cleaned.get("remark"):
            self.add_error("remark", _("Write why you send the proposal back."))
        return cleaned


class TakeBackForm(forms.Form):
    """Why the proposer takes a proposal back."""

    remark = reasons_field(error_messages={"required": gettext_lazy("Write why.")})


class DeathForm(forms.Form):
    """The day, and a tick against a slip of the finger."""

    died_on = day_field(gettext_lazy("On which day did the ambassador die?"))
    is_sure = forms.BooleanField(
        label=gettext_lazy("I am sure that this ambassador has died"),
        error_messages={"required": gettext_lazy("Tick this when you are sure.")},
    )

    def clean_died_on(self) -> Any:
        day = self.cleaned_data["died_on"]
        if day > clock.today():
            raise forms.ValidationError(
                _("Fill in the day on which this person died."), code="future"
            )
        return day


class PutRightForm(forms.Form):
    """What went wrong."""

    reasons = reasons_field(
        label=gettext_lazy("What went wrong?"),
        error_messages={"required": gettext_lazy("Write what went wrong.")},
    )

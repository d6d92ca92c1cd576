"""What the coordinator fills in to move a day, or to keep what was told."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.day_input import DayInput

from .admin_forms import PlainTextField

#: The history of a case keeps the reason on one line of its own.
LONGEST_REASON = 250


def day(label: Any, missing: Any, **more: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=DayInput, error_messages={"required": missing}, **more
    )


def reason(help_text: Any) -> PlainTextField:
    return PlainTextField(
        label=_("Why?"),
        rows=3,
        max_length=LONGEST_REASON,
        help_text=help_text,
        error_messages={"required": _("Write why.")},
    )


class ExtendForm(forms.Form):
    """The new last day, and why."""

    last_day = day(
        _("New last day"),
        _("Fill in the new last day."),
        help_text=_("A weekend or a public holiday moves to the next working day."),
    )
    reason = reason(_("The candidate, the partners and who refused read this."))


class DelayForm(forms.Form):
    """The new day for the decision, and why."""

    decide_by = day(
        _("Decision at the latest on"),
        _("Fill in the new day."),
        help_text=_("The applicant reads this day in the letter."),
    )
    reason = reason(_("The applicant reads this in the letter."))


class IntakeForm(forms.Form):
    """When there was a talk, and what is worth keeping of it."""

    day = day(
        _("Day of the talk"),
        _("Fill in the day of the talk."),
        help_text=_("The day itself, also when you enter it later."),
    )
    note = PlainTextField(
        label=_("Note"),
        required=False,
        help_text=_(
            "Only what you need to decide. The applicant may ask to read this. Write "
            "nothing about health, belief or origin."
        ),
    )


class ReasonsForm(forms.Form):
    """What the partner told by telephone."""

    reasons = PlainTextField(
        label=_("Reasons told by telephone"),
        help_text=_(
            "Write no police data and no criminal data. The partner gets a copy. Did "
            "you hear no reasons? Write that: you can then decide."
        ),
        error_messages={"required": _("Write the reasons that you heard.")},
    )


class AcceptLateForm(forms.Form):
    """Why a refusal counts that came too late."""

    because = PlainTextField(
        label=_("Why does this refusal count?"),
        rows=4,
        help_text=_("Who refused reads this in the letter."),
        error_messages={"required": _("Write why you accept this refusal.")},
    )

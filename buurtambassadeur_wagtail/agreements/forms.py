"""The form behind a partner's link: one answer, and reasons for anything but a yes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.forms import ResidentForm

from .rules import Outcome, needs_reasons

WORDS = {
    Outcome.AGREED: _("Yes, we agree"),
    Outcome.NOT_AGREED: _("No, we do not agree"),
    Outcome.NOT_APPLICABLE: _("It does not apply to us here"),
}


class ConsentForm(ResidentForm):
    """Agreed, not agreed or not applicable."""

    outcome = forms.ChoiceField(
        label=_("Does your organisation agree with this text?"),
        choices=[(one.value, label) for one, label in WORDS.items()],
        widget=forms.RadioSelect,
    )
    reasons = forms.CharField(
        label=_("Why not, or why does it not apply?"),
        help_text=_(
            "Only needed if you do not agree, or if it does not apply. Write nothing "
            "about persons."
        ),
        widget=forms.Textarea({"rows": 5}),
        max_length=2000,
        required=False,
    )

    required_messages = {"outcome": _("Choose your answer.")}
    unmarked = ("reasons",)
    says_what_is_required = False
    submit_label = _("Send our answer")

    def clean_outcome(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        outcome = given.get("outcome")
        if outcome and needs_reasons(outcome) and not given.get("reasons"):
            self.add_error("reasons", _("Write why."))
        return given

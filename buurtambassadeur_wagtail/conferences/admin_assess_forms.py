"""What the coordinator fills in around an assessment: input to clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField

from .assess_choices import METHOD_LABELS
from .assess_rules import Answer, Decision, Effort, Method, Votes
from .assessing import Outcome

CHANNELS = [
    ("telephone", gettext_lazy("By telephone")),
    ("talk", gettext_lazy("In a talk")),
    ("paper", gettext_lazy("On paper")),
]
OWN_WORDS = gettext_lazy("In the words of the ambassador. No names of residents.")
SIDES = ("for", "against", "neutral")
MOST = 5000


def _count(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=MOST, required=False)


class ViaForm(forms.Form):
    """How words of an ambassador came in."""

    via = forms.ChoiceField(
        label=gettext_lazy("How did you hear it?"),
        choices=CHANNELS,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how.")},
    )


class EnterLookBackForm(ViaForm):
    """What an ambassador told, or gave on paper."""

    did = PlainTextField(
        label=gettext_lazy("What I did"), help_text=OWN_WORDS, required=False, rows=5
    )
    proud = PlainTextField(
        label=gettext_lazy("What I am proud of"),
        help_text=OWN_WORDS,
        required=False,
        rows=5,
    )
    needed = PlainTextField(
        label=gettext_lazy("What I needed"),
        help_text=OWN_WORDS,
        required=False,
        rows=5,
    )


class AssessForm(forms.Form):
    """Effort, and apart from it the support; ``is_correction`` asks why."""

    effort = forms.ChoiceField(
        label=gettext_lazy("What do those present find of the effort?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose an outcome.")},
    )
    text = PlainTextField(
        label=gettext_lazy("Explanation"),
        help_text=gettext_lazy("Why did those present find so? No names of residents."),
        required=False,
        rows=4,
    )
    because = PlainTextField(
        label=gettext_lazy("Why was this ambassador not assessed?"),
        help_text=gettext_lazy(
            "Only with that outcome, and only for who serves longer: illness, or "
            "absent with reason."
        ),
        required=False,
        rows=2,
    )
    method = forms.ChoiceField(
        label=gettext_lazy("How was voted?"),
        choices=[(one.value, METHOD_LABELS[one.value]) for one in Method],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how was voted.")},
    )
    residents_for = _count(gettext_lazy("Residents: for"))
    residents_against = _count(gettext_lazy("Residents: against"))
    residents_neutral = _count(gettext_lazy("Residents: no opinion"))
    partners_for = _count(gettext_lazy("Partners: for"))
    partners_against = _count(gettext_lazy("Partners: against"))
    partners_neutral = _count(gettext_lazy("Partners: no opinion"))
    own_vote_left_out = forms.BooleanField(
        label=gettext_lazy(
            "I checked it: the ambassador did not vote on the own support"
        ),
        help_text=gettext_lazy("The ambassador may speak."),
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why do you put it right?"),
        help_text=gettext_lazy("What was noted before stays readable."),
        max_length=255,
        error_messages={"required": gettext_lazy("Write why you put it right.")},
    )

    def __init__(
        self, *args: Any, words: dict[Effort, Any], is_correction: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["effort"].choices = [(one.value, words[one]) for one in Effort]
        if not is_correction:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """Ask for the count of residents; a blank beside a number is zero."""
        given = super().clean() or self.cleaned_data
        assessed = given.get("effort") not in (None, "", Effort.NOT_YET)
        counted = any(given.get(f"residents_{side}") is not None for side in SIDES)
        if assessed and not counted and not self.errors:
            text = _("Fill in how many residents voted. Nobody? Then fill in 0.")
            self.add_error("residents_for", text)
        return given

    def outcome(self) -> Outcome:
        """Return what the action asks for."""
        given = self.cleaned_data
        return Outcome(
            effort=Effort(given["effort"]),
            text=given["text"],
            method=Method(given["method"]),
            residents=self._votes("residents"),
            partners=self._votes("partners"),
            own_vote_left_out=given["own_vote_left_out"],
            because=given["because"],
        )

    def about_effort(self) -> list[BoundField]:
        return [self[name] for name in ("effort", "text", "because")]

    def counts(self) -> list[list[BoundField]]:
        """The counts of residents, and apart those of partners."""
        kinds = ("residents", "partners")
        return [[self[f"{kind}_{side}"] for side in SIDES] for kind in kinds]

    def last(self) -> list[BoundField]:
        names = ("own_vote_left_out", "reason")
        return [self[name] for name in names if name in self.fields]

    def _votes(self, kind: str) -> Votes:
        return Votes(*(self.cleaned_data[f"{kind}_{side}"] or 0 for side in SIDES))


class SummaryForm(forms.Form):
    """What the neighbourhood will read."""

    text = PlainTextField(
        label=gettext_lazy("Summary"),
        help_text=gettext_lazy(
            "What went well, and what comes next? No outcomes, no numbers of votes, "
            "and no names of residents."
        ),
        error_messages={"required": gettext_lazy("Write the summary.")},
    )


class SummaryAnswerForm(ViaForm):
    """What an ambassador said by telephone, in a talk or on paper."""

    answer = forms.ChoiceField(
        label=gettext_lazy("What does the ambassador say?"),
        choices=[
            (Answer.AGREED.value, gettext_lazy("Agrees")),
            (Answer.CHANGE.value, gettext_lazy("Asks for a change")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what the ambassador says.")},
    )
    wish = PlainTextField(
        label=gettext_lazy("What should be different?"),
        help_text=gettext_lazy("Only when the ambassador asks for a change."),
        required=False,
        rows=3,
    )
    field_order = ("answer", "wish", "via")


class DecideForm(forms.Form):
    """The decision with its reasons; the ambassador reads both."""

    decision = forms.ChoiceField(
        label=gettext_lazy("What do you decide?"),
        choices=[
            (Decision.CONTINUE.value, gettext_lazy("Go on as it is")),
            (Decision.AGREEMENTS.value, gettext_lazy("Go on, with agreements")),
            (Decision.END.value, gettext_lazy("End the appointment")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you decide.")},
    )
    reasons = PlainTextField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("The ambassador reads this in the letter."),
        rows=5,
        error_messages={"required": gettext_lazy("Write why you decide this.")},
    )
    agreements = PlainTextField(
        label=gettext_lazy("What did you agree on?"),
        help_text=gettext_lazy("Only with agreements. They stand in the letter too."),
        required=False,
        rows=4,
    )
    correction = forms.CharField(
        label=gettext_lazy("Why do you put it right?"),
        help_text=gettext_lazy(
            "What was decided before stays readable. The ambassador gets a new letter."
        ),
        max_length=255,
        error_messages={"required": gettext_lazy("Write why you put it right.")},
    )

    def __init__(self, *args: Any, is_correction: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_correction:
            del self.fields["correction"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        with_agreements = given.get("decision") == Decision.AGREEMENTS
        if with_agreements and not given.get("agreements"):
            self.add_error("agreements", _("Write down what you agreed on."))
        return given

    def clean_decision(self) -> Decision:
        return Decision(self.cleaned_data["decision"])

"""What is filled in to hear the candidate, to decide, and to read along."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from .admin_forms import PlainTextField
from .admin_stand_in_forms import ColleagueField
from .decision_refusals import (
    outcomes_for,
    telling_who,
    trace_word,
    traces_in,
)
from .models import Objection
from .rules import Outcome

DECISION_LABELS = [
    (
        Outcome.NOT_UPHELD.value,
        pgettext_lazy("decision", "Not upheld: this does not stop the candidate"),
    ),
    (
        Outcome.UPHELD.value,
        pgettext_lazy("decision", "Upheld: the candidacy ends at once"),
    ),
    (
        Outcome.INADMISSIBLE.value,
        pgettext_lazy("decision", "Inadmissible: this may not count"),
    ),
]


NEVER = gettext_lazy(
    "Origin, religion, sex, orientation, disability, age or politics is never a reason "
    "to refuse somebody."
)


class TickField(forms.MultipleChoiceField):
    """One tick with its sentence beside it; the value is true or false."""

    def __init__(self, sentence: Any, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        widget = forms.CheckboxSelectMultiple
        super().__init__(choices=[("yes", sentence)], widget=widget, **kwargs)

    def clean(self, value: Any) -> bool:
        return bool(super().clean(value))


class HearForm(forms.Form):
    """What the candidate reads of a refusal; warns when it tells who refused."""

    gist = PlainTextField(
        label=gettext_lazy("What does the candidate read?"),
        help_text=gettext_lazy(
            "The reasons in your own words. Nobody is recognised by it."
        ),
        error_messages={
            "required": gettext_lazy("Write what the candidate will read.")
        },
    )
    sure = TickField(
        gettext_lazy("I have looked: nobody is recognised by this."),
        label=gettext_lazy("May this stay?"),
    )

    def __init__(self, *args: Any, objection: Objection, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.objection = objection
        if "sure" not in self.data:  # asked only once there is something to ask
            self.fields["sure"].widget = forms.MultipleHiddenInput()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        gist = cleaned.get("gist", "")
        if refused := telling_who(gist, self.objection):
            self.add_error("gist", refused.message)
        elif (found := traces_in(gist, self.objection)) and not cleaned.get("sure"):
            self.fields["sure"].widget = self.base_fields["sure"].widget
            self.fields["sure"].required = True  # from now on
            words = ", ".join(str(trace_word(one)) for one in found)
            text = _("In your text stands: %(what)s. Is it chance? Then tick this.")
            self.add_error("sure", text % {"what": words})
        return cleaned


class AnswerForm(forms.Form):
    """The candidate's answer, given by telephone or on paper."""

    via = forms.ChoiceField(
        label=gettext_lazy("How did the candidate answer?"),
        choices=[
            ("telephone", gettext_lazy("By telephone")),
            ("paper", gettext_lazy("On paper")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how.")},
    )
    text = PlainTextField(
        label=gettext_lazy("What is the answer?"),
        help_text=gettext_lazy("In the words of the candidate."),
        required=False,
    )
    is_declined = TickField(
        gettext_lazy("The candidate does not want to say anything about it."),
        label=gettext_lazy("No answer"),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("text") and not cleaned.get("is_declined"):
            self.add_error("text", _("Write an answer, or choose to say nothing."))
        return cleaned


class DecideForm(forms.Form):
    """Outcome and motivations; no decision without reasons (R17).

    Offers only what was agreed on the effect, and a second reader where one is needed.
    """

    outcome = forms.ChoiceField(
        label=gettext_lazy("What do you decide?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a decision.")},
    )
    motivation = PlainTextField(
        label=gettext_lazy("Why do you decide this?"),
        help_text=gettext_lazy("Who refused this candidate reads it in our letter."),
        error_messages={"required": gettext_lazy("Write why you decide this.")},
    )
    candidate_motivation = PlainTextField(
        label=gettext_lazy("What do you explain to the candidate?"),
        help_text=gettext_lazy(
            "The candidate reads it in our letter. Do not write who refused. You may "
            "leave it blank when the refusal may not count."
        ),
        required=False,
    )
    is_lawful = TickField(
        gettext_lazy("I have looked: the reasons make no unlawful distinction."),
        label=gettext_lazy("No unlawful distinction"),
        help_text=NEVER,
    )
    second_reader = ColleagueField(
        label=gettext_lazy("Who reads along?"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("A colleague of this district"),
        help_text=gettext_lazy(
            "A second reader has to agree. Somebody of another district then sees this "
            "case until that is done."
        ),
    )

    def __init__(
        self, *args: Any, objection: Objection, readers: Any = None, **kwargs: Any
    ) -> None:
        """``readers``: second readers of other districts; ``None``: none is needed."""
        super().__init__(*args, **kwargs)
        self.objection = objection
        possible = outcomes_for(objection)
        self.fields["outcome"].choices = [
            (value, label) for value, label in DECISION_LABELS if value in possible
        ]
        if readers is None:
            del self.fields["second_reader"]
        else:
            self.fields["second_reader"].queryset = readers

    def clean_outcome(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])

    def clean_candidate_motivation(self) -> str:
        text = self.cleaned_data["candidate_motivation"]
        if refused := telling_who(text, self.objection):
            raise forms.ValidationError(refused.message)
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        outcome = cleaned.get("outcome")
        if outcome in (Outcome.UPHELD, Outcome.NOT_UPHELD):
            self._explain(cleaned)
        if outcome is Outcome.UPHELD and not cleaned.get("is_lawful"):
            text = _("Tick that the reasons make no unlawful distinction.")
            self.add_error("is_lawful", text)
        return cleaned

    def _explain(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("candidate_motivation") == "":
            text = _("Write for the candidate why you decide this.")
            self.add_error("candidate_motivation", text)


class SecondForm(forms.Form):
    """The second reader agrees, or sends back with a reason."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Do you agree with this decision?"),
        choices=[
            ("agree", gettext_lazy("Yes: the decision counts and the letters go out")),
            ("back", gettext_lazy("No: send it back")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose an answer.")},
    )
    reason = PlainTextField(
        label=gettext_lazy("Why do you send it back?"),
        help_text=gettext_lazy("Only your colleagues read this."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == "back" and not cleaned.get("reason"):
            self.add_error("reason", _("Write why you send this back."))
        return cleaned

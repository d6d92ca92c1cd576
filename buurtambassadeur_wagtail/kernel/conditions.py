"""Conditions of a form's questions: what was answered, and how a question says it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _

from .condition_rules import Condition, applying

if TYPE_CHECKING:
    from .forms import ResidentForm

#: The answers to one box to tick, as conditions name them in every language.
TICKED, UNTICKED = "yes", "no"


@dataclass(frozen=True)
class ConditionNote:
    """What the page says about a condition: in words, and for the script."""

    hint: str
    on: str
    answers: str
    is_needed: bool


def applying_to(form: ResidentForm) -> frozenset[str]:
    """Return which of the editor's questions apply to what was answered."""
    given = form.cleaned_data
    chosen = {
        name: answers_in(form.fields[name], given[name])
        for name in form.extra_names
        if name in given
    }
    return applying(form.extra_names, form.conditions, chosen)


def answers_in(field: forms.Field, value: Any) -> frozenset[str]:
    """Return an answer as conditions compare it."""
    if isinstance(field, forms.BooleanField):
        return frozenset({TICKED if value else UNTICKED})
    if isinstance(value, list | tuple):
        return frozenset(str(one) for one in value)
    return frozenset({str(value)} if value else ())


def note_of(form: ResidentForm, name: str) -> ConditionNote | None:
    """Return what to say about the condition of a question; most have none."""
    condition = form.conditions.get(name)
    if condition is None:
        return None
    earlier = form.fields[condition.on]
    return ConditionNote(
        hint=hint(earlier, condition),
        on=form[condition.on].html_name,
        answers=json.dumps(sorted(condition.answers), ensure_ascii=False),
        is_needed=form.fields[name].required,
    )


def hint(earlier: forms.Field, condition: Condition) -> str:
    """Return the condition in words, for who sees all questions at once."""
    if isinstance(earlier, forms.BooleanField):
        return tick_hint(str(earlier.label), condition)
    order = [str(value) for value, _label in getattr(earlier, "choices", ())]
    answers = [one for one in order if one in condition.answers]
    text = _("Only if you answered “%(answer)s” to “%(question)s”.")
    return text % {"answer": either(answers), "question": earlier.label}


def tick_hint(label: str, condition: Condition) -> str:
    """Return the condition on a box to tick; with both answers it asks everybody."""
    text = _("Only if you did not tick “%(question)s”.")
    if TICKED in condition.answers:
        text = _("Only if you ticked “%(question)s”.")
    return text % {"question": label}


def either(answers: Sequence[str]) -> str:
    """Return "ja”, “soms” or “later": the outer quotes stand in the sentence."""
    *most, last = answers
    return _("”, “").join(most) + (_("” or “") if most else "") + last

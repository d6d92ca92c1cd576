"""An editor's conditions: rows of questions, read for the rules and put into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from wagtail.contrib.forms.forms import FormBuilder

from buurtambassadeur_wagtail.kernel.condition_rules import Asked, Condition, Fault
from buurtambassadeur_wagtail.kernel.conditions import TICKED, UNTICKED

#: The types whose answers are known beforehand.
CHOICES = ("radio", "dropdown", "checkboxes", "multiselect")
TICK = "checkbox"


def asked(rows: Sequence[Any]) -> list[Asked]:
    """Return the questions of a page, in their order, as the rules read them."""
    names = {_key(row.label): name_of(row) for row in reversed(rows)}
    return [Asked(name_of(row), options(row), _condition(row, names)) for row in rows]


def name_of(row: Any) -> str:
    """Return the name in the form; before a first save it is still to be kept."""
    return row.clean_name or row.get_field_clean_name()


def options(row: Any) -> tuple[str, ...]:
    """Return what can be chosen; nothing where residents use their own words."""
    if row.field_type == TICK:
        return (TICKED, UNTICKED)
    if row.field_type not in CHOICES:
        return ()
    found = FormBuilder([]).get_formatted_field_choices(row)
    return tuple(value for value, _label in found if value)


def answers(row: Any) -> frozenset[str]:
    """Return the answers after which a question is asked."""
    lines = (line.strip() for line in row.condition_answers.splitlines())
    return frozenset(line for line in lines if line)


def in_every_language(words: Iterable[str]) -> list[str]:
    """Return the answers to a box to tick as they are kept: "ja" becomes "yes"."""
    known = {_("yes"): TICKED, _("no"): UNTICKED}
    known |= {word.casefold(): kept for word, kept in known.items()}
    return [known.get(word.casefold(), word) for word in words]


def complaint(fault: Fault, row: Any, questions: Sequence[Asked]) -> tuple[str, str]:
    """Return the field of the editor's form that a fault belongs to, and what to do."""
    field = "condition_question"
    if fault in {Fault.NO_ANSWERS, Fault.UNKNOWN_ANSWER}:
        field = "condition_answers"
    facts = {"question": row.condition_question, "answer": _unknown(row, questions)}
    return field, _COMPLAINTS[fault]() % facts


def _condition(row: Any, names: dict[str, str]) -> Condition | None:
    on, given = row.condition_question.strip(), answers(row)
    if not on and not given:
        return None
    # A space stands in no name: a question that is gone is never found.
    return Condition(names.get(_key(on), f"{on} ?") if on else "", given)


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def _unknown(row: Any, questions: Sequence[Asked]) -> str:
    own = next((one.condition for one in questions if one.name == name_of(row)), None)
    found = [one for one in questions if own and one.name == own.on]
    known = found[0].options if found else ()
    return ", ".join(sorted(answers(row) - set(known)))


_COMPLAINTS = {
    Fault.NO_QUESTION: lambda: _("Choose the earlier question of these answers."),
    Fault.NO_ANSWERS: lambda: _("Choose after which answers this question is asked."),
    Fault.UNKNOWN_QUESTION: lambda: _(
        "There is no question “%(question)s”. Was it renamed or deleted? Choose the "
        "earlier question again."
    ),
    Fault.ITSELF: lambda: _(
        "A question cannot wait for its own answer. Choose an earlier question."
    ),
    Fault.LATER: lambda: _(
        "“%(question)s” comes after this question. Move it up, or choose an earlier "
        "question."
    ),
    Fault.NO_CHOICE: lambda: _(
        "“%(question)s” has no fixed answers. Choose a question with circles, a list "
        "or boxes to tick."
    ),
    Fault.UNKNOWN_ANSWER: lambda: _(
        "“%(question)s” has no answer “%(answer)s”. Was it changed? Choose the answers "
        "again."
    ),
}

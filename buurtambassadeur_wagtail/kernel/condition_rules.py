"""Which questions of a form apply, given earlier answers. Plain Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Condition:
    """Ask only who gave one of these ``answers`` to the earlier question ``on``."""

    on: str
    answers: frozenset[str]


@dataclass(frozen=True)
class Asked:
    """A question of a form. ``options``: what can be chosen; none for own words."""

    name: str
    options: tuple[str, ...] = ()
    condition: Condition | None = None


class Fault(StrEnum):
    """Why a condition can never be judged."""

    NO_QUESTION = "no_question"
    NO_ANSWERS = "no_answers"
    UNKNOWN_QUESTION = "unknown_question"
    ITSELF = "itself"
    LATER = "later"
    NO_CHOICE = "no_choice"
    UNKNOWN_ANSWER = "unknown_answer"


def fault(questions: Sequence[Asked], position: int) -> Fault | None:
    """Say what is wrong with the condition of one question; ``None``: nothing.

    It has to name answers that can be given to a question that comes before.
    """
    condition = questions[position].condition
    if condition is None:
        return None
    if not condition.on:
        return Fault.NO_QUESTION
    found = [at for at, one in enumerate(questions) if one.name == condition.on]
    if not found:
        return Fault.UNKNOWN_QUESTION
    if found[0] >= position:
        return Fault.ITSELF if found[0] == position else Fault.LATER
    return _fault_of_answers(condition, questions[found[0]].options)


def _fault_of_answers(condition: Condition, options: Sequence[str]) -> Fault | None:
    if not options:
        return Fault.NO_CHOICE
    if not condition.answers:
        return Fault.NO_ANSWERS
    return None if condition.answers <= set(options) else Fault.UNKNOWN_ANSWER


def sound(questions: Sequence[Asked]) -> dict[str, Condition]:
    """Return the conditions that can be judged, by the question they stand with."""
    return {
        one.name: one.condition
        for position, one in enumerate(questions)
        if one.condition is not None and fault(questions, position) is None
    }


def faulty(questions: Sequence[Asked]) -> frozenset[str]:
    """Return the questions with a condition that can never be judged."""
    numbers = range(len(questions))
    return frozenset(questions[one].name for one in numbers if fault(questions, one))


def applying(
    names: Sequence[str],
    conditions: Mapping[str, Condition],
    chosen: Mapping[str, AbstractSet[str]],
) -> frozenset[str]:
    """Return which of the questions, in the order of the form, apply.

    ``chosen`` are the answers by question. An answer counts only when its own question
    applies: conditions go on from one to the next.
    """
    applies: set[str] = set()
    for name in names:
        condition = conditions.get(name)
        if condition is None or (
            condition.on in applies
            and condition.answers & chosen.get(condition.on, frozenset())
        ):
            applies.add(name)
    return frozenset(applies)

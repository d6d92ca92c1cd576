"""An editor's conditions: rows of questions, read for the rules and put into words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.condition_rules import Asked, Condition, Fault
from buurtambassadeur_wagtail.kernel.conditions import TICKED, UNTICKED

from .question_languages import Others, in_own_words
from .question_options import options


def asked(rows: Sequence[Any], others: Others | None = None) -> list[Asked]:
    """Return the questions of a page, in their order, as the rules read them.

    ``others`` are the same questions in other languages.
    """
    others = others or {}
    known = by_label(rows, others)
    return [
        Asked(name_of(row), options(row), _condition(row, known, others))
        for row in rows
    ]


def by_label(rows: Sequence[Any], others: Others) -> dict[str, Any]:
    """Return the questions by label, in any language; the words of this page win."""
    known = {
        _key(other.label): row
        for row in reversed(rows)
        for other in others.get(row.translation_key, ())
    }
    return known | {_key(row.label): row for row in reversed(rows)}


def put_in_own_words(rows: Sequence[Any], others: Others) -> None:
    """Write conditions that came along with a translation in the language of the page.

    For the editor, who picks them from what stands on this page.
    """
    known = by_label(rows, others)
    for row in rows:
        if earlier := known.get(_key(row.condition_question)):
            _put(row, earlier, in_own_words(earlier, answers(row), others))


def name_of(row: Any) -> str:
    """Return the name in the form; before a first save it is still to be kept."""
    return row.clean_name or row.get_field_clean_name()


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


def _condition(row: Any, known: dict[str, Any], others: Others) -> Condition | None:
    on, given = row.condition_question.strip(), answers(row)
    if not on and not given:
        return None
    earlier = known.get(_key(on)) if on else None
    if earlier is None:
        # A space stands in no name: a question that is gone is never found.
        return Condition(f"{on} ?" if on else "", given)
    return Condition(name_of(earlier), in_own_words(earlier, given, others))


def _put(row: Any, earlier: Any, given: frozenset[str]) -> None:
    """Change what is in other words; what an editor wrote stays as it was typed."""
    if _key(row.condition_question) != _key(earlier.label):
        row.condition_question = earlier.label
    if answers(row) != given:
        row.condition_answers = "\n".join(sorted(given, key=_order(earlier)))


def _order(row: Any) -> Callable[[str], int]:
    order = options(row)
    return lambda one: order.index(one) if one in order else len(order)


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def _unknown(row: Any, questions: Sequence[Asked]) -> str:
    own = next((one for one in questions if one.name == name_of(row)), None)
    on = own.condition.on if own and own.condition else ""
    found = [one for one in questions if one.name == on]
    known = found[0].options if found else ()
    given = own.condition.answers if own and own.condition else frozenset()
    return ", ".join(sorted(given - set(known)))


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

"""Deciding on a refusal of a candidate. Plain Python: no Django, no settings, no clock.

Source: the decisions on agreement R17. What a refusal does was chosen beforehand; the
candidate is heard before it can stop anything; nobody decides on what is their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from .rules import DECISIONS, Outcome, is_late, window_closes_on

REMEDY_DAYS = 42  # six weeks, from the day after the decision was sent (Awb 6:7, 6:8)


class Effect(StrEnum):
    """What an admissible refusal does. Stored for ever: never rename."""

    ASSESSED = "assessed"
    PARTNER_BINDING = "partner_binding"
    ANY_BINDING = "any_binding"


class Sender(StrEnum):
    """Who refuses: binding can hang on that."""

    RESIDENT = "resident"
    PARTNER = "partner"


class HearingGap(StrEnum):
    """Why the candidate has not been heard enough to uphold a refusal."""

    NOT_ASKED = "not_asked"
    NO_ANSWER_YET = "no_answer_yet"


class Conflict(StrEnum):
    """Why somebody may not decide in this case."""

    CANDIDATE = "candidate"
    REFUSER = "refuser"
    PARTNER_CONTACT = "partner_contact"
    STATED = "stated"


class Trace(StrEnum):
    """By what the sender of a refusal could be recognised in a text."""

    NAME = "name"
    ORGANISATION = "organisation"
    EMAIL = "email"
    TELEPHONE = "telephone"
    PART_OF_NAME = "part_of_name"
    POSTCODE = "postcode"


#: Small words of names that stand in any text.
PREFIXES = frozenset(
    {"aan", "bij", "das", "del", "den", "der", "des", "het", "ten", "ter", "uit", "van"}
    | {"von", "voor"}
)
#: These say who it is. The others can be chance, so they only warn.
NEVER_SHARED = frozenset({Trace.NAME, Trace.ORGANISATION, Trace.EMAIL, Trace.TELEPHONE})


@dataclass(frozen=True)
class Hearing:
    """The candidate was asked to answer: whether that came, and until when it can."""

    answered: bool
    answer_by: datetime


@dataclass(frozen=True)
class Identity:
    """What is known of who refuses, to look for in a text."""

    name: str = ""
    organisation: str = ""
    email: str = ""
    telephone: str = ""
    postcode: str = ""


def possible_outcomes(
    effect: Effect, sender: Sender, *, late: bool = False
) -> frozenset[Outcome]:
    """Return what can be decided on a refusal, by what was agreed on its effect.

    A binding one is upheld or found inadmissible. One that came too late binds nobody.
    """
    binding = effect is Effect.ANY_BINDING or (
        effect is Effect.PARTNER_BINDING and sender is Sender.PARTNER
    )
    if binding and not late:
        return DECISIONS - {Outcome.NOT_UPHELD}
    return DECISIONS


def answer_ends_on(asked_on: date, days: int) -> date:
    """Return the last day to answer: so many full days after the question."""
    return asked_on + timedelta(days=days)


def hearing_gap(hearing: Hearing | None, now: datetime) -> HearingGap | None:
    """Say what is missing before a refusal can be upheld; ``None``: nothing."""
    if hearing is None:
        return HearingGap.NOT_ASKED
    if hearing.answered or is_late(now, hearing.answer_by):
        return None
    return HearingGap.NO_ANSWER_YET


def conflict(
    own_key: str,
    *,
    candidate_key: str = "",
    refuser_keys: Collection[str] = (),
    contact_keys: Collection[str] = (),
    stated: bool = False,
) -> Conflict | None:
    """Say why this person may not decide; addresses in their comparable form.

    Who has no address is only known by an own statement.
    """
    if own_key and own_key == candidate_key:
        return Conflict.CANDIDATE
    if own_key and own_key in refuser_keys:
        return Conflict.REFUSER
    if own_key and own_key in contact_keys:
        return Conflict.PARTNER_CONTACT
    return Conflict.STATED if stated else None


def traces(text: str, sender: Identity) -> list[Trace]:
    """Return by what the sender could be recognised in ``text``, worst first."""
    folded = " ".join(text.casefold().split())
    squeezed, digits = re.sub(r"\s", "", folded), re.sub(r"\D", "", text)
    number = re.sub(r"\D", "", sender.telephone)[-9:]
    found = {
        Trace.NAME: _has_words(folded, sender.name),
        Trace.ORGANISATION: _has_words(folded, sender.organisation),
        Trace.EMAIL: bool(sender.email) and sender.email.casefold() in squeezed,
        Trace.TELEPHONE: len(number) == 9 and number in digits,
        Trace.PART_OF_NAME: any(
            _has_words(folded, word) for word in _telling_words(sender.name)
        ),
        Trace.POSTCODE: bool(sender.postcode)
        and sender.postcode.casefold() in squeezed,
    }
    if found[Trace.NAME]:
        found[Trace.PART_OF_NAME] = False
    return [trace for trace in Trace if found[trace]]


def remedies_end_on(decided_on: date, is_day_off: Callable[[date], bool]) -> date:
    """Return the last day to object: six weeks, and on to a working day.

    Source: Awb 6:7 and 6:8; Algemene termijnenwet, article 1.
    """
    return window_closes_on(decided_on, REMEDY_DAYS, is_day_off=is_day_off)


def _telling_words(name: str) -> list[str]:
    """Leave out initials and the small words of a Dutch name: those tell nothing."""
    words = (word.strip(".,").casefold() for word in name.split())
    return [word for word in words if len(word) > 2 and word not in PREFIXES]


def _has_words(folded: str, words: str) -> bool:
    wanted = " ".join(words.casefold().split())
    return bool(wanted) and bool(
        re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded)
    )

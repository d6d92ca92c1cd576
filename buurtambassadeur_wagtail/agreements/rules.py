"""Who has to agree with a Buurtafspraak, and when it comes into force. Plain Python.

No Django, no settings, no clock. Source: R14 (the neighbourhood and the partners agree
on the shape of the ambassadorship) and 1c (parties, not applicable, amended text).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

REMIND_DAYS = 14  # after a round was opened, before who did not answer hears of it
ROUND_DAYS = 28  # after that the coordinator is asked to look at it
TALK_DAYS = 14  # after somebody did not agree, or took the consent back
LINK_DAYS = 365  # how long a partner can use its link, if the round lasts that long


class Kind(StrEnum):
    """What sort of party agrees."""

    NEIGHBOURHOOD = "neighbourhood"
    ORGANISATION = "organisation"
    TYPE = "type"  # a type that has to agree and of which nobody is active here


class Outcome(StrEnum):
    """What a party says. Stored for ever: never rename."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    NOT_APPLICABLE = "not_applicable"
    WITHDRAWN = "withdrawn"


class State(StrEnum):
    """Where a version stands."""

    DRAFT = "draft"
    OPEN = "open"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"


class Mode(StrEnum):
    """What the municipality does where no agreement is in force."""

    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True)
class Party:
    """Who agrees: the neighbourhood, one organisation, or a type with nobody here."""

    kind: Kind
    organisation: int | None = None
    type: str = ""


NEIGHBOURHOOD = Party(Kind.NEIGHBOURHOOD)
DISTRICT = "district"
OVER = frozenset({State.SUPERSEDED, State.WITHDRAWN, State.TERMINATED})
_SETTLED = {
    Kind.NEIGHBOURHOOD: frozenset({Outcome.AGREED}),
    Kind.ORGANISATION: frozenset({Outcome.AGREED, Outcome.NOT_APPLICABLE}),
    Kind.TYPE: frozenset({Outcome.AGREED, Outcome.NOT_APPLICABLE}),
}
_ANSWERS = {
    Kind.NEIGHBOURHOOD: frozenset({Outcome.AGREED, Outcome.NOT_AGREED}),
    Kind.ORGANISATION: frozenset(Outcome) - {Outcome.WITHDRAWN},
}


def organisation(pk: int) -> Party:
    """Return the party that is this organisation."""
    return Party(Kind.ORGANISATION, organisation=pk)


def required(
    types: Iterable[str], active: Iterable[tuple[int, str]]
) -> tuple[Party, ...]:
    """Return who has to agree: the neighbourhood, then every organisation of ``types``.

    ``active``: number and type of the organisations active in the neighbourhood. A type
    of which none is active is a party of its own: somebody has to say why it is absent.
    """
    there = list(active)
    found = [NEIGHBOURHOOD]
    for kind in types:
        of_it = [organisation(pk) for pk, one in there if one == kind]
        found += of_it or [Party(Kind.TYPE, type=kind)]
    return tuple(found)


def missing(
    wanted: Iterable[Party], latest: Mapping[Party, Outcome]
) -> tuple[Party, ...]:
    """Return whose consent is lacking; ``latest``: the newest answer of each party."""
    return tuple(one for one in wanted if latest.get(one) not in _SETTLED[one.kind])


def comes_into_force(
    state: State, wanted: Iterable[Party], latest: Mapping[Party, Outcome]
) -> bool:
    """Tell whether an open round is complete."""
    return state is State.OPEN and not missing(wanted, latest)


def answers(party: Party) -> frozenset[Outcome]:
    """Return what a party can say in a round.

    The neighbourhood is never "not applicable". For a type with nobody here only that
    can be said; the district alone may speak through its coordinator.
    """
    if party.kind is Kind.TYPE:
        if party.type == DISTRICT:
            return _ANSWERS[Kind.ORGANISATION]
        return frozenset({Outcome.NOT_APPLICABLE})
    return _ANSWERS[party.kind]


def may_answer(state: State, party: Party, outcome: Outcome) -> bool:
    """Tell whether this answer counts now: in an open round, and of this party."""
    return state is State.OPEN and outcome in answers(party)


def may_withdraw(state: State, latest: Outcome | None) -> bool:
    """Tell whether a party can take its consent back: it agreed, and it is in force."""
    return state is State.IN_FORCE and latest is Outcome.AGREED


def needs_reasons(outcome: Outcome) -> bool:
    """Tell whether reasons have to be given: for everything but a yes."""
    return outcome is not Outcome.AGREED


@dataclass(frozen=True)
class Count:
    """How a meeting of residents voted, and how many were there."""

    votes_for: int
    votes_against: int
    no_opinion: int
    present: int


class WrongCount(StrEnum):
    """Why the numbers of a decision cannot be."""

    NOBODY = "nobody"
    TOO_MANY = "too_many"
    NO_MAJORITY = "no_majority"


def wrong_count(count: Count, outcome: Outcome) -> WrongCount | None:
    """Say why these numbers cannot go with this outcome; ``None``: they can.

    More votes than people is a slip of the pen. A neighbourhood agrees by more votes
    for than against; what the meeting itself asked on top of that it decides itself.
    """
    if count.present < 1:
        return WrongCount.NOBODY
    if count.votes_for + count.votes_against + count.no_opinion > count.present:
        return WrongCount.TOO_MANY
    if outcome is Outcome.AGREED and count.votes_for <= count.votes_against:
        return WrongCount.NO_MAJORITY
    return None


def state(*, is_offered: bool, is_in_force: bool, ended_because: str) -> State:
    """Return where a version stands, from what is stored with it."""
    if ended_because:
        return State(ended_because)
    if is_in_force:
        return State.IN_FORCE
    return State.OPEN if is_offered else State.DRAFT


def remind_on(asked_on: date, today: date) -> date | None:
    """Return the day to remind a partner, once it has come; after a month silence."""
    due = asked_on + timedelta(days=REMIND_DAYS)
    return due if due <= today <= asked_on + timedelta(days=ROUND_DAYS) else None

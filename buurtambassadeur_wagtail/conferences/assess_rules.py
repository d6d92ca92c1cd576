"""How effort and support are assessed, and what follows from it. Plain Python.

No Django, no settings, no clock. Source: R15 and table 1c.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from buurtambassadeur_wagtail.kernel.periods import Period, add_months, merged

ANSWER_DAYS = 14  # for the ambassador to answer about the summary (1c)
ASSESS_DAYS = 7  # after the conference: later nobody remembers how it went
WRITE_DAYS = 14  # after the conference: the summary is with the ambassador
CHANGE_DAYS = 7  # after a wish for another summary
SHOW_DAYS = 7  # after the summary may be published
ASK_DAYS = 21  # before the conference: the daily command asks for a look-back


class Effort(StrEnum):
    """What those present find of the effort of an ambassador."""

    AMPLE = "ample"
    SUFFICIENT = "sufficient"
    INSUFFICIENT = "insufficient"
    NOT_YET = "not_yet"


class Method(StrEnum):
    """How is voted on the support: notes are secret."""

    NOTES = "notes"
    HANDS = "hands"


class Support(StrEnum):
    """What the vote comes to. ``OPEN``: nobody was for or against."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    OPEN = "open"
    NOT_YET = "not_yet"


class Decision(StrEnum):
    """What the coordinator decides after a negative outcome. Never a dismissal."""

    CONTINUE = "continue"
    AGREEMENTS = "agreements"
    END = "end"


class Answer(StrEnum):
    """What the ambassador says of the summary."""

    NONE = ""
    AGREED = "agreed"
    CHANGE = "change"


class Obstacle(StrEnum):
    """Why an outcome cannot be noted like this."""

    NOT_NEW = "not_new"
    VOTES_TOO = "votes_too"
    OWN_VOTE = "own_vote"


class Waiting(StrEnum):
    """Why a summary cannot be on the website yet."""

    NOT_WRITTEN = "not_written"
    NOT_SENT = "not_sent"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True)
class Votes:
    """For, against and no opinion, of one kind of people."""

    yes: int = 0
    no: int = 0
    none: int = 0

    @property
    def total(self) -> int:
        return self.yes + self.no + self.none

    @property
    def share(self) -> int | None:
        """Percentage for, of who was for or against, rounded down; ``None``: nobody."""
        given = self.yes + self.no
        return self.yes * 100 // given if given else None


def support(residents: Votes, majority: int) -> Support:
    """Return what the residents' vote comes to: more than ``majority`` per cent for.

    No opinion counts for the quorum and for neither side. Exactly the majority is not
    more than it. Partners are counted apart, shown beside it, and decide nothing.
    """
    given = residents.yes + residents.no
    if not given:
        return Support.OPEN
    is_more = residents.yes * 100 > majority * given
    return Support.POSITIVE if is_more else Support.NEGATIVE


def is_indicative(residents: Votes, quorum: int) -> bool:
    """Tell whether fewer residents voted than the quorum asks, whatever they said."""
    return residents.total < quorum


def is_negative(effort: Effort, outcome: Support) -> bool:
    """Tell whether a decision with reasons is needed.

    Also after an indicative vote: that mark says how much the vote weighs, and the
    coordinator may then decide to continue.
    """
    return effort is Effort.INSUFFICIENT or outcome is Support.NEGATIVE


def serving_since(periods: Iterable[Period], day: date) -> date | None:
    """Return since when somebody serves without a free day; ``None``: not that day."""
    found = [one for one in merged(periods) if day in one]
    return found[0].first_day if found else None


def is_new(since: date, day: date, months: int) -> bool:
    """Tell whether somebody serves shorter than so many months on that day."""
    return day < add_months(since, months)


def obstacle(
    effort: Effort,
    *,
    residents: Votes,
    partners: Votes,
    is_new: bool,
    has_reason: bool,
    own_vote_left_out: bool,
) -> Obstacle | None:
    """Say why this cannot be noted; ``None``: it can.

    Not assessed yet is for who is new, or for a reason such as illness; then nothing
    was voted. Where there are votes, none of them is the ambassador's own. No votes at
    all is an outcome too: a conference may always be held.
    """
    voted = residents.total + partners.total
    if effort is Effort.NOT_YET:
        if not is_new and not has_reason:
            return Obstacle.NOT_NEW
        return Obstacle.VOTES_TOO if voted else None
    return Obstacle.OWN_VOTE if voted and not own_vote_left_out else None


def may_look_back(
    *, stands: bool, is_over: bool, starts_at: datetime, now: datetime
) -> bool:
    """Tell whether the ambassador may still write: until the conference begins.

    ``stands``: planned or postponed. A postponed one has no beginning to wait for.
    """
    return stands and (not is_over or now < starts_at)


def ask_from(day: date) -> date:
    """Return from which day on the ambassadors are asked to look back."""
    return day - timedelta(days=ASK_DAYS)


def decide_by(day: date, days: int) -> date:
    """Return the last day for a decision after a negative outcome."""
    return day + timedelta(days=days)


def answer_by(sent_on: date) -> date:
    """Return the last day, inclusive, to answer about a summary."""
    return sent_on + timedelta(days=ANSWER_DAYS)


def summary_waits(
    *, is_written: bool, answer_until: datetime | None, answer: Answer, now: datetime
) -> Waiting | None:
    """Say why a summary may not be published; ``None``: it may.

    After the yes of the ambassador, or once the days to answer are over. A wish for a
    change that came in does not stop the clock: nobody holds a summary for ever.
    """
    if not is_written:
        return Waiting.NOT_WRITTEN
    if answer_until is None:
        return Waiting.NOT_SENT
    if answer is Answer.AGREED or now > answer_until:
        return None
    return Waiting.NO_ANSWER


def may_answer(answer_until: datetime | None, is_public: bool, now: datetime) -> bool:
    """Tell whether an answer about a summary still counts."""
    return answer_until is not None and now <= answer_until and not is_public

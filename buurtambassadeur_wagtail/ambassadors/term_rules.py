"""Who may serve how long and where, by what a municipality decided. Plain Python.

``rules`` counts; here stands what counts: over which neighbourhoods, whether a short
last term is allowed, how many sit in one neighbourhood. Source: settings of 1a.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from buurtambassadeur_wagtail.kernel.periods import Period

from . import rules
from .rules import LIMIT_MONTHS, TERM_MONTHS, Refusal, term_ends_on


@dataclass(frozen=True)
class Stay:
    """A period that somebody serves, and the neighbourhood (any key of it)."""

    period: Period
    place: Hashable


@dataclass(frozen=True)
class Limits:
    """What a municipality decided about appointments."""

    term_months: int = TERM_MONTHS
    limit_months: int = LIMIT_MONTHS
    each_place_apart: bool = False
    short_last_term: bool = True
    places_at_once: bool = False
    most: int | None = None

    def of_a_term_decided(self) -> Limits:
        """Return the limits for a term that was decided before: its length stands.

        A setting about the length of a term that changed since moves nothing (1a).
        """
        return replace(self, term_months=self.limit_months, short_last_term=True)

    def counted(self, stays: Iterable[Stay], place: Hashable) -> list[Period]:
        """Return the periods that count for an appointment in ``place``."""
        return [
            stay.period
            for stay in stays
            if stay.place == place or not self.each_place_apart
        ]

    def latest_last_day(
        self, stays: Iterable[Stay], *, place: Hashable, first_day: date
    ) -> date | None:
        """Return the latest lawful last day; ``None`` when no day is lawful.

        Where a short last term is not allowed, less than a whole one left is nothing.
        """
        latest = self._latest(self.counted(stays, place), first_day)
        if latest is None or self.short_last_term or latest >= self._whole(first_day):
            return latest
        return None

    def refusal(
        self,
        stays: Iterable[Stay],
        proposed: tuple[date, date],
        *,
        place: Hashable,
        others: Iterable[Period] = (),
    ) -> Refusal | None:
        """Say why somebody with these ``stays`` may not serve there on these days.

        ``others`` are the periods of other people in the same neighbourhood. ``None``
        means that it may.
        """
        stays, counted = list(stays), self.counted(stays, place)
        refused = rules.refusal(
            counted,
            proposed,
            term_months=self.term_months,
            limit_months=self.limit_months,
            excluding=[one.period for one in stays if self._excludes(one, place)],
        )
        if refused is not None and refused is not Refusal.MAXIMUM_REACHED:
            return refused
        if self._leaves_a_part(counted, proposed[0]):
            return Refusal.SHORT_LAST_TERM
        if refused is None and first_full_day(others, proposed, self.most):
            return Refusal.FULL
        return refused

    def _latest(self, counted: list[Period], first_day: date) -> date | None:
        return rules.latest_last_day(
            counted,
            first_day=first_day,
            term_months=self.term_months,
            limit_months=self.limit_months,
        )

    def _whole(self, first_day: date) -> date:
        """Return when a whole term ends; it is never longer than the limit itself."""
        return term_ends_on(first_day, min(self.term_months, self.limit_months))

    def _leaves_a_part(self, counted: list[Period], first_day: date) -> bool:
        """Tell whether something is left, less than a whole term, and that is no."""
        if self.short_last_term:
            return False
        latest = self._latest(counted, first_day)
        return latest is not None and latest < self._whole(first_day)

    def _excludes(self, stay: Stay, place: Hashable) -> bool:
        """Tell whether nobody may serve there beside this stay on the same day."""
        return stay.place == place or not self.places_at_once


def first_full_day(
    others: Iterable[Period], proposed: tuple[date, date], most: int | None
) -> date | None:
    """Return the first day on which there is no place for one more; ``None``: there is.

    The number of people changes only where somebody begins, so only those days count.
    """
    if most is None:
        return None
    first_day, last_day = proposed
    periods = list(others)
    begins = {first_day, *(one.first_day for one in periods)}
    full = (
        day
        for day in sorted(begins)
        if first_day <= day <= last_day and sum(day in one for one in periods) >= most
    )
    return next(full, None)

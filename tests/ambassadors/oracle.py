"""A second opinion on the rule of terms: knows days one by one, and nothing of ours."""

from bisect import bisect_right
from calendar import isleap
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)


def latest_day(pairs, first_day, term_months, limit_months):
    """Serve one day more each time and look whether it is still within the limit."""
    present, starts, ends = _days_of(pairs)
    latest, day = None, first_day
    while day < anniversary(first_day, term_months):
        _serve(day.toordinal(), present, starts, ends)
        if _months_and_days(starts, ends) <= (limit_months, 0):
            latest = day
        day += DAY
    return latest


def length(pairs):
    """Return the months and loose days of all these days together."""
    _present, starts, ends = _days_of(pairs)
    return _months_and_days(starts, ends)


def verdict(stays, place, proposed, limits, others=()):
    """Say what is wrong with serving there on these days; ``None``: nothing.

    ``stays`` are triples of a place, a first and a last day.
    """
    first, last = proposed
    if last < first:
        return "days_out_of_order"
    if last >= anniversary(first, limits.term_months):
        return "term_too_long"
    taken = _all_days(
        (a, b) for where, a, b in stays if where == place or not limits.places_at_once
    )
    if any(
        number in taken for number in range(first.toordinal(), last.toordinal() + 1)
    ):
        return "overlap"
    counted = [
        (a, b) for where, a, b in stays if where == place or not limits.each_place_apart
    ]
    over = length([*counted, proposed]) > (limits.limit_months, 0)
    if not limits.short_last_term:
        whole = anniversary(first, min(limits.term_months, limits.limit_months)) - DAY
        latest = latest_day(counted, first, limits.term_months, limits.limit_months)
        if latest is not None and latest < whole:
            return "short_last_term"
    if over:
        return "maximum_reached"
    return "full" if _is_full(others, proposed, limits.most) else None


def anniversary(day, months):
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    lengths = [31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day <= lengths[month - 1]:
        return date(year, month, day.day)
    return date(year, month + 1, 1)


def _is_full(others, proposed, most):
    if most is None:
        return False
    first, last = proposed
    days = (first + timedelta(number) for number in range((last - first).days + 1))
    return any(sum(a <= day <= b for a, b in others) >= most for day in days)


def _all_days(pairs):
    return {
        number
        for first, last in pairs
        for number in range(first.toordinal(), last.toordinal() + 1)
    }


def _days_of(pairs):
    present, starts, ends = set(), set(), set()
    for number in _all_days(pairs):
        _serve(number, present, starts, ends)
    return present, starts, ends


def _serve(number, present, starts, ends):
    if number in present:
        return
    present.add(number)
    if number - 1 in present:
        ends.discard(number - 1)
    else:
        starts.add(number)
    if number + 1 in present:
        starts.discard(number + 1)
    else:
        ends.add(number)


def _months_and_days(starts, ends):
    months = loose = 0
    for start, end in zip(sorted(starts), sorted(ends), strict=True):
        anniversaries = _anniversaries(start)
        whole = bisect_right(anniversaries, end + 1)
        months += whole
        loose += end + 1 - (anniversaries[whole - 1] if whole else start)
    return months + loose // 30, loose % 30


@cache
def _anniversaries(start):
    day = date.fromordinal(start)
    return [anniversary(day, months).toordinal() for months in range(1, 400)]

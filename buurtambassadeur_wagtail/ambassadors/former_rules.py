"""Who may be named as a former ambassador, and until when. Plain Python, no Django.

Source: 1a (death, dismissal), 1c (expiry) and 3c: a name is public until one year after
the end, and longer only when the person wants it.
"""

from __future__ import annotations

from datetime import date

from buurtambassadeur_wagtail.kernel.periods import last_day_of

MONTHS_NAMED = 12


def may_be_named(
    last_day: date, today: date, *, wish: bool | None, discreet: bool = False
) -> bool:
    """Tell whether somebody who served through ``last_day`` is named today.

    ``wish`` is what was agreed: yes, no, or ``None`` when nobody said anything: then a
    year, and not at all when the end was ``discreet``, such as a dismissal or a death.
    """
    if last_day >= today:
        return False
    if wish is not None:
        return wish
    return not discreet and today <= named_until(last_day)


def named_until(last_day: date) -> date:
    """Return the last day of the year after the end."""
    return last_day_of(date.fromordinal(last_day.toordinal() + 1), MONTHS_NAMED)


def years(periods: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join first and last years that touch: 2020–2022 and 2022–2024 are 2020–2024."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(periods):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined

"""The remedies clause, where a decision is an order under the Awb (setting)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.working_days import dutch_holidays, is_weekend

from .decision_rules import remedies_end_on


def last_day() -> date | None:
    """Return the last day to object to a decision of today; ``None``: no Awb here.

    The law moves it to a working day, whatever the municipality does with own terms.
    """
    if not current().decision_is_awb_besluit:
        return None
    return remedies_end_on(clock.today(), _is_day_off)


def clause(until: date | None, reference: str) -> str:
    """Tell how to object, to whom, and until which day; nothing without a day."""
    if until is None:
        return ""
    text = _(
        "Do you not agree with this decision? Then you can object within 6 weeks: at "
        "the latest on %(day)s. Write to the mayor and aldermen of %(municipality)s. "
        "Write down your name and address, the date, our number %(reference)s and why "
        "you do not agree. Put your signature below it."
    )
    return text % {
        "day": in_full(until),
        "municipality": current().municipality,
        "reference": reference,
    }


def _is_day_off(day: date) -> bool:
    return is_weekend(day) or day in dutch_holidays(day.year)

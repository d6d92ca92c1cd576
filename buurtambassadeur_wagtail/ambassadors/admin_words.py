"""How the register puts serving in words: the days, the state, the sum."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from buurtambassadeur_wagtail.kernel.periods import Duration
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full
from buurtambassadeur_wagtail.programme.queries import current

from .former import is_discreet
from .former_rules import named_until
from .models import Appointment
from .outlook import Outlook
from .terms import Term


def in_words(duration: Duration) -> str:
    """Return "38 months and 14 days"; loose days only when there are any."""
    months = ngettext("%(months)d month", "%(months)d months", duration.months)
    days = ngettext("%(days)d day", "%(days)d days", duration.days)
    parts = []
    if duration.months or not duration.days:
        parts.append(months % {"months": duration.months})
    if duration.days:
        parts.append(days % {"days": duration.days})
    return _(" and ").join(parts)


def days(first_day: date, last_day: date) -> str:
    """Return both days, with "t/m" before the last: both count."""
    return _("%(first)s through %(last)s") % {
        "first": day_month_year(first_day),
        "last": day_month_year(last_day),
    }


def through(day: date, *, full: bool = False) -> str:
    """Return a last day with "t/m" before it; ``full``: with its weekday."""
    return _("through %(day)s") % {"day": in_full(day) if full else day_month_year(day)}


def state(appointment: Appointment, on: date) -> Badge:
    """Tell what an appointment is on a day, computed from its dates."""
    if appointment.cancelled_at:
        return Badge(_("Cancelled before it began"), "quiet")
    if on < appointment.first_day:
        return Badge(_("Begins later"), "waiting")
    if on > appointment.last_day:
        return Badge(_("Over"), "quiet")
    return Badge(pgettext("state of an appointment", "Sitting now"), "good")


def lawful_through(appointment: Appointment) -> str | Badge:
    """Return the latest lawful last day; a longer one that was taken over is marked."""
    latest = appointment.latest_last_day
    if appointment.last_day <= latest:
        return day_month_year(latest)
    if latest < appointment.first_day:
        return Badge(_("Beyond the maximum"), "bad")
    text = _("Beyond %(day)s") % {"day": day_month_year(latest)}
    return Badge(text, "bad")


def naming(appointment: Appointment) -> str:
    """Tell whether the public page names the person afterwards, and until when."""
    if appointment.named_as_former is not None:
        return _("Yes, this was agreed") if appointment.named_as_former else _("No")
    if is_discreet(appointment):
        return _("No, until you say so")
    until = named_until(appointment.last_day)
    return _("Through %(day)s, as usual") % {"day": day_month_year(until)}


def sum_of(term: Term, name: str) -> list[str]:
    """Tell how the latest last day comes about; nothing when no day is lawful."""
    latest, everything = term.latest_last_day, term.total
    if latest is None or everything is None:
        return []
    last_day = _("The last day can be %(day)s at the latest.") % {
        "day": day_month_year(latest)
    }
    if not term.served > Duration():
        return [last_day, _limit(everything)]
    if term.limits.each_place_apart:
        text = _("%(name)s has served or will serve %(sum)s already in %(place)s.")
    else:
        text = _("%(name)s has served or will serve %(sum)s already.")
    facts = {"name": name, "sum": in_words(term.served), "place": term.place}
    served = text % facts
    return [served, last_day, _limit(everything)]


def _limit(everything: Duration) -> str:
    limit = Duration(months=current().term_limit_months)
    if everything >= limit:
        text = _("That makes %(sum)s in all. More is not allowed.")
    else:
        text = _("That makes %(sum)s in all. At most %(limit)s is allowed.")
    return text % {"sum": in_words(everything), "limit": in_words(limit)}


def outlook_words(outlook: Outlook, today: date) -> str:
    """Return "38 months served in all; can go on through 30 June 2029".

    Days to come are told apart: "38 months served on 31 August 2028; …".
    """
    if outlook.last_day > today:
        served = _("%(sum)s served on %(day)s") % {
            "sum": in_words(outlook.served),
            "day": day_month_year(outlook.last_day),
        }
    else:
        served = _("%(sum)s served in all") % {"sum": in_words(outlook.served)}
    if outlook.latest is not None:
        text = _("%(served)s; can go on through %(day)s")
        return text % {"served": served, "day": day_month_year(outlook.latest)}
    if outlook.is_over:
        return _("%(served)s; that is longer than allowed") % {"served": served}
    return _("%(served)s; that is the maximum") % {"served": served}

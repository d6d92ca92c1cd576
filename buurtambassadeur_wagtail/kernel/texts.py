"""Dates and paragraphs as a letter writes them, in the language of the site."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import pgettext

from .clock import local

# Mail programs make a link of "casino.com" as well. Not of what follows an @: the
# address of the sender stays readable in the copy.
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]*://\S*|\bwww\.\S*"
    r"|(?<![\w@.-])(?:[\w-]+\.)+(?:app|be|biz|click|club|co|com|de|dev|eu|info|io|link"
    r"|live|ly|net|nl|online|org|ru|shop|site|store|top|vip|win|xyz)\b(?![\w@])"
    r"(?:[/:?#]\S*)?",
    re.IGNORECASE,
)


def site_language() -> translation.override:
    """Write in the language of the site, whatever language the sender's screen has."""
    return translation.override(settings.LANGUAGE_CODE)


def in_full(day: date) -> str:
    """Return a day with its weekday: "donderdag 10 december 2026"."""
    return date_format(day, "l j F Y")


def day_month_year(day: date) -> str:
    """Return a day without weekday: "10 december 2026"."""
    return date_format(day, "j F Y")


def at_hour(moment: datetime) -> str:
    """Return the clock of the municipality: "19.30" in Dutch, "19:30" in English."""
    return date_format(local(moment), pgettext("clock", "H:i"))


def paragraphs(*parts: str) -> str:
    """Join the parts that say something, with a blank line between."""
    return "\n\n".join(str(part).strip() for part in parts if str(part).strip())


def without_addresses(text: str) -> str:
    """Take web addresses out of what somebody typed, before it is mailed anywhere.

    A letter may go to an address that was not confirmed: nobody can use our letters
    to send links around (security, row 2).
    """
    return _ADDRESS.sub("(…)", text)


def addresses_in(text: str) -> list[str]:
    """Return the web addresses in ``text``, as mail programs would make links of."""
    return [found[0].rstrip(".,;:!?)") for found in _ADDRESS.finditer(text)]

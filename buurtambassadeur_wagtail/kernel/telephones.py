"""Telephone numbers: read in any notation, kept in one, shown as the Dutch write them.

Which numbers can exist is known by the library phonenumbers, not by us.
"""

import phonenumbers

REGION = "NL"


def clean_telephone(text: str) -> str | None:
    """Return the number as "+31612345678", or ``None`` when no such number can be."""
    number = _parsed(text) or _found_in(text)
    if number is None:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _found_in(text: str) -> phonenumbers.PhoneNumber | None:
    """Take the first number out of "06-12345678 (na 18 uur)"."""
    found = next(iter(phonenumbers.PhoneNumberMatcher(text, REGION)), None)
    return found.number if found else None


def show_telephone(kept: str) -> str:
    """Return a kept number with spaces: national for the Netherlands."""
    try:
        number = phonenumbers.parse(kept, REGION)
    except phonenumbers.NumberParseException:
        return kept
    home = phonenumbers.country_code_for_region(REGION)
    form = phonenumbers.PhoneNumberFormat
    style = form.NATIONAL if number.country_code == home else form.INTERNATIONAL
    return phonenumbers.format_number(number, style)

"""Text as it comes in from people and files, made safe to store and to compare."""

from __future__ import annotations

import re
import unicodedata

from django.utils.encoding import punycode

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SINGLE_LINE_GAP = re.compile("[\n\t]+")
# Marks that turn the reading direction of what follows: a name could read backwards.
_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
) | frozenset("\u2066\u2067\u2068\u2069")
# Characters that are letters or marks to Unicode, and nothing to the eye.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | frozenset(
    map(chr, range(0xFE00, 0xFE10))
)
_EMPTY_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_POSTCODE = re.compile("(?:NL)?([1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2})")
_BETWEEN = re.compile("[\\s.,\u2010-\u2015\u2212-]+")
# Between letters they carry nothing; ZWJ and ZWNJ do, in Persian for one.
_FILLERS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def clean_text(value: str, *, multiline: bool = False) -> str:
    """Return ``value`` without what databases, exports and mail choke on, trimmed.

    Drops control characters, NUL, lone surrogates, non-characters and the marks that
    turn the reading direction; line ends become ``\\n``, or a space when ``multiline``
    is false. Composes accents (NFC). Cleaning twice changes nothing.
    """
    text = _LINE_ENDS.sub("\n", value)
    text = text if multiline else _SINGLE_LINE_GAP.sub(" ", text)
    text = "".join(filter(_is_kept, text.replace("\t", " ")))
    return unicodedata.normalize("NFC", text).strip()


def _is_kept(character: str) -> bool:
    if character == "\n":
        return True
    if unicodedata.category(character) in {"Cc", "Cs"} or character in _BIDI_CONTROLS:
        return False
    code = ord(character)
    return not (code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF or code == 0xFEFF)


def even_blanks(value: str, *, multiline: bool = False) -> str:
    """Return ``value`` with plain spaces for pasted ones: no-break, wide, invisible.

    One line has one space between its words; longer text keeps its own layout.
    """
    text = value.translate(_FILLERS)
    if not multiline:
        return " ".join(text.split())
    return "".join(
        " " if unicodedata.category(character) == "Zs" else character
        for character in text
    )


def is_blank(text: str) -> bool:
    """Tell whether nothing can be seen: spaces, zero-width characters, fillers."""
    return all(
        unicodedata.category(character) in _EMPTY_CATEGORIES or character in _INVISIBLE
        for character in text
    )


def clean_postcode(value: str) -> str | None:
    """Return ``1234AB``, or ``None`` when this is no Dutch postcode.

    Forgives spaces, a hyphen or dot, small and wide letters, "NL" before it and a
    comma after it. The first digit is not 0 and the letters are not SA, SD or SS
    (domain, 3h).
    """
    plain = unicodedata.normalize("NFKC", value.translate(_FILLERS))
    found = _POSTCODE.fullmatch(_BETWEEN.sub("", plain).upper())
    return found[1] if found else None


def show_postcode(postcode: str) -> str:
    """Return ``1234 AB`` for ``1234AB``."""
    return f"{postcode[:4]} {postcode[4:]}".strip()


def clean_email(value: str) -> str:
    """Return the address trimmed, its domain in small letters; it is not checked."""
    local, at, domain = clean_text(value).rpartition("@")
    return f"{local}{at}{domain.lower()}"


def email_key(value: str) -> str:
    """Return a form in which two spellings of one address are equal."""
    local, at, domain = clean_email(value).rpartition("@")
    return f"{local.casefold()}{at}{_ascii_domain(domain)}"


def mailbox_key(value: str) -> str:
    """Return the same for all ``name+anything@`` variants of one mailbox.

    For counting letters to one mailbox. Not for telling people apart: a family may
    share a mailbox and use such variants.
    """
    local, at, domain = email_key(value).rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def _ascii_domain(domain: str) -> str:
    try:
        return punycode(domain)
    except UnicodeError:
        return domain

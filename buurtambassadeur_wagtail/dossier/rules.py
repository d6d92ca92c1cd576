"""Blacking out who people are, in any text. Plain Python: no Django, no clock.

Rather too much than too little: a word that is also somebody's name goes as well. Each
place becomes the same three blocks, so that the length of a name does not show.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from buurtambassadeur_wagtail.kernel.written_names import split_name

BLOCKS = "███"
WHOLE_WORD = 4  # a name this short is blacked out as a word, not within a word
# Letters that Unicode does not take apart into a letter and a sign.
_SPECIAL = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss"}
)
# Words in the name of a team or a mailbox that say nothing about a person.
_COMMON = frozenset(
    {
        *("team", "buurt", "buurtambassadeur", "buurtambassadeurs", "wijk", "gemeente"),
        *("stadsdeel", "afdeling", "bureau", "info", "contact", "post", "mail"),
        *("coordinator", "coordinatie", "meneer", "mevrouw", "dhr", "mevr", "the"),
    }
)
_PATTERNS = (
    r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*",  # an e-mail address
    # a telephone number
    r"(?<![\w-])\(?(?:\+\d{1,3}|00\d{1,3}|0)(?:[\s().\-/]{0,3}\d){8,12}(?!\d)",
    r"(?<![\w-])[1-9]\d{3}[ \u00a0-]?[a-z]{2}(?![\w])",  # a postcode
)
_BETWEEN = re.compile(r"[ \u00a0\t,.'\u2019&/<>()@+-]{0,3}")


@dataclass
class Identities:
    """What people are called and how they are reached; the input of a ``Blackener``.

    ``names`` go whole and in parts, ``values`` whole only.
    """

    names: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)


class Blackener:
    """Replaces every identity in a text, however it is written.

    Capitals, accents, hyphens and the genitive do not help anybody. Any e-mail
    address, telephone number and postcode goes, whoever's it is.
    """

    def __init__(self, identities: Identities) -> None:
        found = sorted(_expressions(identities), key=len, reverse=True)
        self._search = re.compile("|".join([*_PATTERNS, *found]))

    def __call__(self, text: str) -> str:
        """Return ``text`` with three blocks wherever it says who somebody is."""
        plain, places = _folded(text)
        spans = [match.span() for match in self._search.finditer(plain)]
        pieces, end = [], 0
        for first, last in _joined(spans, plain):
            pieces += [text[end : places[first]], BLOCKS]
            end = places[last - 1] + 1
        return "".join([*pieces, text[end:]])


def _expressions(identities: Identities) -> set[str]:
    """Return a regular expression for each name, each part of it, and each value."""
    found = {_whole(value) for value in identities.values if _fold(value).strip()}
    for name in identities.names:
        found |= {_whole(part) for part in _spoken(name)}
        found |= {_word(part) for part in _parts(name)}
    return found - {""}


def _spoken(name: str) -> Iterator[str]:
    """Yield the whole name, and the family name with its prefix."""
    _given, prefix, family = split_name(name)
    yield from (name, f"{prefix} {family}")


def _parts(name: str) -> Iterator[str]:
    """Yield what a person can be called: no prefixes, no single letters."""
    given, _prefix, family = split_name(name)
    for word in re.findall(r"\w+", f"{_fold(given)} {_fold(family)}"):
        if len(word) > 1 and word not in _COMMON and word not in {"de", "van", "der"}:
            yield word


def _whole(value: str) -> str:
    """Match the words of a value with whatever stands between them."""
    words = re.findall(r"\w+", _fold(value))
    if not words or (len(words) == 1 and words[0] in _COMMON):
        return ""
    return _bounded(r"\W{1,3}".join(words))


def _word(word: str) -> str:
    return _bounded(word) if len(word) <= WHOLE_WORD else word


def _bounded(expression: str) -> str:
    return rf"(?<![^\W_]){expression}(?:['\u2019]?s)?(?![^\W_])"


def _joined(spans: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join places that only a space or a sign keeps apart: one person, one place."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and _BETWEEN.fullmatch(text, joined[-1][1], first):
            first = joined.pop()[0]
        joined.append((first, last))
    return joined


def _folded(text: str) -> tuple[str, list[int]]:
    """Return ``text`` without capitals and accents, and where each letter came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for letter in _fold(sign):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_SPECIAL)
    return "".join(
        sign
        for sign in plain
        if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf"
    )

"""Blacking out who people are, in any text. Plain Python: no Django, no clock.

Rather too much than too little: a word that is also somebody's name goes as well. Each
place becomes the same three blocks, so that the length of a name does not show.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from buurtambassadeur_wagtail.kernel.written_names import split_name

BLOCKS = "███"
WHOLE_WORD = 3  # a name this short is blacked out as a word, not within a word
# Letters that Unicode does not take apart into a letter and a sign.
_SPECIAL = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss"}
)
# Words in the name of a team or a mailbox that say nothing about a person.
COMMON = frozenset(
    {
        *("team", "buurt", "buurtambassadeur", "buurtambassadeurs", "wijk", "gemeente"),
        *("stadsdeel", "afdeling", "bureau", "info", "contact", "mail"),
        *("coordinator", "coordinatie", "meneer", "mevrouw", "dhr", "mevr", "the"),
    }
)
_PATTERNS = (
    re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*"),  # an e-mail address
    re.compile(  # a telephone number
        r"(?<![\w-])\(?(?:\+\d{1,3}|00\d{1,3}|0)(?:[\s().\-/]{0,3}\d){8,12}(?!\d)"
    ),
)
# On the text as it was written: "1234 AB" and "1234ab", but not "in 2026 op".
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}(?:[ \u00a0-]?[A-Z]{2}|[a-z]{2})(?!\w)")
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
        self._known = [
            (key, re.compile(expression))
            for key, expression in _expressions(identities).items()
        ]

    def __call__(self, text: str) -> str:
        """Return ``text`` with three blocks wherever it says who somebody is."""
        plain, places = _folded(text)
        spans = [_back(match, places) for match in self._found(plain)]
        spans += [match.span() for match in _POSTCODE.finditer(text)]
        pieces, end = [], 0
        for first, last in _joined(spans, text):
            pieces += [text[end:first], BLOCKS]
            end = last
        return "".join([*pieces, text[end:]])

    def _found(self, plain: str) -> Iterator[re.Match[str]]:
        for pattern in _PATTERNS:
            yield from pattern.finditer(plain)
        for (first_word, _rest), pattern in self._known:
            if first_word in plain:  # quicker than the expression, with many people
                yield from pattern.finditer(plain)


Key = tuple[str, str]


def _expressions(identities: Identities) -> dict[Key, str]:
    """Return a regular expression for each name, each part of it, and each value.

    The key begins with the first word of it.
    """
    wholes = set(identities.values)
    for name in identities.names:
        wholes |= set(_spoken(name))
    found = dict(filter(None, map(_whole, wholes)))
    for name in identities.names:
        found |= {(part, ""): _word(part) for part in _parts(name)}
    return found


def _spoken(name: str) -> Iterator[str]:
    """Yield the whole name, and the family name with its prefix."""
    _given, prefix, family = split_name(name)
    yield from (name, f"{prefix} {family}")


def _parts(name: str) -> Iterator[str]:
    """Yield what a person can be called: no prefixes, no single letters."""
    given, _prefix, family = split_name(name)
    for word in re.findall(r"\w+", f"{_fold(given)} {_fold(family)}"):
        if len(word) > 1 and word not in COMMON and word not in {"de", "van", "der"}:
            yield word


def _whole(value: str) -> tuple[Key, str] | None:
    """Match the words of a value with whatever stands between them."""
    plain = _fold(value).strip()
    if re.fullmatch(r"\d{4}\s?[a-z]{2}", plain):  # a postcode, with or without a space
        digits, letters = plain[:4], plain[-2:]
        return (digits, plain), _bounded(rf"{digits}\W?{letters}")
    words = re.findall(r"\w+", plain)
    if not words or (len(words) == 1 and words[0] in COMMON):
        return None
    return (words[0], plain), _bounded(r"\W{1,3}".join(words))


def _word(word: str) -> str:
    return _bounded(word) if len(word) <= WHOLE_WORD else word


def _bounded(expression: str) -> str:
    return rf"(?<![^\W_]){expression}(?:['\u2019]?s)?(?![^\W_])"


def _back(match: re.Match[str], places: list[int]) -> tuple[int, int]:
    """Return where a match lies in the text as it was written."""
    return places[match.start()], places[match.end() - 1] + 1


def _joined(spans: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join places that only a space or a sign keeps apart: one person, one place."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and _touch(joined[-1][1], first, text):
            first, before = joined.pop()
            last = max(before, last)
        joined.append((first, last))
    return joined


def _touch(end: int, first: int, text: str) -> bool:
    return first <= end or bool(_BETWEEN.fullmatch(text, end, first))


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
    return "".join(_letters(sign) for sign in text)


@lru_cache(maxsize=4096)
def _letters(sign: str) -> str:
    """Return the sign as it is compared; of one that is several, the letters only."""
    plain = unicodedata.normalize("NFKD", sign).casefold().translate(_SPECIAL)
    return "".join(
        one
        for one in plain
        if not unicodedata.combining(one)
        and unicodedata.category(one) != "Cf"
        and (len(plain) == 1 or one.isalnum())
    )

"""Texts with named places, such as ``{candidate}``, and what is filled in there.

One pass fills everything in: a value is data, so what looks like a place in a value
stays as it was written, and no format string can be smuggled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .texts import paragraphs

PLACE = re.compile(r"\{([^{}\n]+)\}")
# "Stationsplein e.o." at the end of a sentence needs no second full stop.
_PLACE_AND_STOP = re.compile(rf"{PLACE.pattern}(\.(?!\.))?")
_MESSAGE_PLACE = re.compile(r"%\(([a-z_]+)\)s")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def from_message(text: str) -> str:
    """Turn the ``%(name)s`` of a translatable text into ``{name}``."""
    return _MESSAGE_PLACE.sub(r"{\1}", text).replace("%%", "%")


def names_in(text: str) -> list[str]:
    """Return the names of the places in ``text``, each once, in order."""
    return list(dict.fromkeys(name.strip() for name in PLACE.findall(text)))


def fill_line(text: str, values: Mapping[str, str]) -> str:
    """Fill in ``values``; a name without a value stays as it is."""

    def value(place: re.Match[str]) -> str:
        name, stop = place[1].strip(), place[2] or ""
        if name not in values:
            return place[0]
        return values[name] + ("" if values[name].endswith(".") else stop)

    return _PLACE_AND_STOP.sub(value, text)


def fill_message(text: str, values: Mapping[str, object]) -> str:
    """Fill in the ``%(name)s`` of a translated text: with one full stop at its end."""
    said = {name: str(value) for name, value in values.items()}
    return fill_line(from_message(text), said)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill in ``values``; lines and paragraphs that only held empty values go."""
    return paragraphs(
        *(_filled(paragraph, values) for paragraph in _EMPTY_LINE.split(text))
    )


def with_labels(text: str, labels: Mapping[str, str]) -> str:
    """Return ``text`` as an editor reads it: a label in place of each name."""
    return fill_line(text, {name: f"{{{labels[name]}}}" for name in labels})


def with_names(text: str, labels: Mapping[str, str]) -> str:
    """Return what an editor wrote as it is stored; unknown places stay as they are."""
    names = {_key(name): name for name in labels}
    names |= {_key(label): name for name, label in labels.items()}
    return PLACE.sub(
        lambda place: (
            f"{{{names[_key(place[1])]}}}" if _key(place[1]) in names else place[0]
        ),
        text,
    )


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()


def _filled(paragraph: str, values: Mapping[str, str]) -> str:
    lines = [line for line in paragraph.split("\n") if not _is_empty(line, values)]
    return "\n".join(_stripped(fill_line(line, values) for line in lines))


def _is_empty(line: str, values: Mapping[str, str]) -> bool:
    names = names_in(line)
    return not PLACE.sub("", line).strip() and not any(
        values.get(name, name).strip() for name in names
    )


def _stripped(lines: Iterable[str]) -> list[str]:
    return [line.strip() for line in lines]

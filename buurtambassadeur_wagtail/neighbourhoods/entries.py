"""From a row of a file to one neighbourhood with clean values, or a reason why not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from buurtambassadeur_wagtail.kernel.normalise import clean_postcode, clean_text
from buurtambassadeur_wagtail.neighbourhoods import rules
from buurtambassadeur_wagtail.neighbourhoods.models import NO_CODE, Outline
from buurtambassadeur_wagtail.neighbourhoods.outlines import NoOutline, outline_of
from buurtambassadeur_wagtail.neighbourhoods.reading import Row

# As Amsterdam, CBS and ourselves call them, the surest name first.
NAMES = ("naam", "statnaam", "buurtnaam", "name")
CODES = ("cbscode", "statcode", "buurtcode", "code")
POSTCODES = ("postcodes", "postcode", "pc6")
INHABITANTS = ("inhabitants", "inwoners", "aantal_inwoners", "aantalinwoners")
MOST = 2_147_483_647


class BadRow(ValueError):
    """The row cannot be taken; the message says why."""


@dataclass(frozen=True)
class Columns:
    """Which column holds what. Only a district is never guessed."""

    name: tuple[str, ...] = NAMES
    code: tuple[str, ...] = CODES
    district: tuple[str, ...] = ()

    @classmethod
    def chosen(cls, *, name: str | None, code: str | None, district: str | None):
        """Take what the administrator chose, and guess the rest."""
        return cls(
            name=(name.casefold(),) if name else NAMES,
            code=(code.casefold(),) if code else CODES,
            district=(district.casefold(),) if district else (),
        )


@dataclass
class Entry:
    """One neighbourhood as the file has it. ``None``: the file does not say."""

    number: int
    name: str
    code: str
    inhabitants: int | None = None
    district: str = ""
    postcodes: set[str] = field(default_factory=set)
    outline: Outline | None = None
    remarks: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return rules.name_key(self.name)


def identity(row: Row, columns: Columns) -> tuple[str, str]:
    """Return the code and the name of the row, clean but unchecked."""
    values = _values(row)
    code = rules.clean_code(_pick(values, columns.code))
    return code, clean_text(str(_pick(values, columns.name)))


def entry_of(row: Row, columns: Columns) -> Entry:
    """Return the neighbourhood of the row, or raise ``BadRow`` with the reason.

    A wrong postcode or number is a problem of its own: the rest of the row is good.
    An outline that cannot be drawn is a remark only: the neighbourhood exists anyway.
    """
    code, name = identity(row, columns)
    if not rules.name_key(name):
        raise BadRow(gettext("There is no name."))
    if len(name) > 100:
        raise BadRow(gettext("The name is longer than 100 characters."))
    if code and not rules.is_code(code):
        raise BadRow(str(NO_CODE))
    values = _values(row)
    entry = Entry(row.number, name, code)
    entry.district = clean_text(str(_pick(values, columns.district)))[:100]
    _read_inhabitants(entry, _pick(values, INHABITANTS))
    _read_postcodes(entry, str(_pick(values, POSTCODES)))
    _read_outline(entry, row.geometry)
    return entry


def postcodes_in(text: str) -> tuple[list[str], list[str]]:
    """Return the postcodes in the text, and the pieces that are none.

    They may stand on lines of their own or after one another with a comma, a semicolon
    or a space, with or without a space inside.
    """
    good, wrong = [], []
    for piece in _pieces(text):
        postcode = clean_postcode(piece)
        (good if postcode else wrong).append(postcode or piece)
    return list(dict.fromkeys(good)), wrong


def _pieces(text: str) -> list[str]:
    words = text.replace(",", " , ").replace(";", " , ").split()
    pieces: list[str] = []
    for word in words:
        # "1234" and the "AB" after it are one postcode.
        if pieces and pieces[-1].isdigit() and len(word) == 2 and word.isalpha():
            pieces[-1] += word
        else:
            pieces.append(word)
    return [piece for piece in pieces if piece != ","]


def _values(row: Row) -> dict[str, Any]:
    return {str(name).casefold(): value for name, value in row.values.items()}


def _pick(values: dict[str, Any], names: tuple[str, ...]) -> Any:
    found = (values[name] for name in names if values.get(name) not in (None, ""))
    return next(found, "")


def _read_inhabitants(entry: Entry, value: Any) -> None:
    text = str(value).strip().removesuffix(".0")
    if not text or text == "." or text.startswith("-"):  # CBS: unknown or secret
        return
    if text.isascii() and text.isdigit() and int(text) <= MOST:
        entry.inhabitants = int(text)
    else:
        entry.problems.append(gettext("The number of inhabitants cannot be read."))


def _read_postcodes(entry: Entry, text: str) -> None:
    good, wrong = postcodes_in(text)
    entry.postcodes.update(good)
    if wrong:
        reason = gettext("This is not a postcode: %(wrong)s.")
        entry.problems.append(reason % {"wrong": clean_text(", ".join(wrong[:5]))[:80]})


def _read_outline(entry: Entry, geometry: Any) -> None:
    if geometry is None:
        return
    try:
        entry.outline = outline_of(geometry)
    except NoOutline as reason:
        entry.remarks.append(str(reason))

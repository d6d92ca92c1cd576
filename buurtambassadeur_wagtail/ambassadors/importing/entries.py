"""From a row of the file to clean values, or the reasons why not, in plain words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors import rules
from buurtambassadeur_wagtail.ambassadors.term_rules import Stay
from buurtambassadeur_wagtail.kernel.normalise import clean_email, email_key
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.kernel.telephones import clean_telephone
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.kernel.written_days import written_day
from buurtambassadeur_wagtail.kernel.written_names import split_family, split_name
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.neighbourhoods.rules import name_key

from .columns import Columns
from .places import Places

FIRST_YEAR = 1990
LONGEST = {"given_name": 100, "name_prefix": 30, "family_name": 100}


@dataclass
class Entry:
    """One row: who served where, from when through when; ``problems`` say what is not.

    ``remarks`` are what the coordinator should know and that stops nothing.
    """

    number: int
    given_name: str = ""
    name_prefix: str = ""
    family_name: str = ""
    neighbourhood: Neighbourhood | None = None
    first_day: date | None = None
    last_day: date | None = None
    email: str = ""
    telephone: str = ""
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def full_name(self) -> str:
        parts = (self.given_name, self.name_prefix, self.family_name)
        return " ".join(part for part in parts if part)

    @property
    def key(self) -> str:
        """Given and family name as they are compared: no accents, no capitals."""
        return name_key(f"{self.given_name} {self.family_name}")

    @property
    def email_key(self) -> str:
        return email_key(self.email) if self.email else ""

    @property
    def period(self) -> Period:
        """The days, both included. Only for an entry without problems."""
        return Period(self.first_day, self.last_day)  # type: ignore[arg-type]

    @property
    def stay(self) -> Stay:
        """The days and the neighbourhood. Only for an entry without problems."""
        return Stay(self.period, self.neighbourhood and self.neighbourhood.pk)


def entry_of(
    line: tuple[int, list[str]],
    columns: Columns,
    places: Places,
    *,
    today: date,
    term_months: int,
) -> Entry:
    """Return the row with clean values. All that is wrong is told, not the first only.

    Refused: no whole name, an unknown neighbourhood, a day that is absent, cannot be
    read or is not begun yet: who still has to begin goes through the procedure.
    """
    number, cells = line
    values = {name: cells[column] for name, column in columns.items()}
    entry = Entry(number)
    _read_name(entry, values)
    try:
        entry.neighbourhood = places.find(
            values.get("code", ""), values.get("neighbourhood", "")
        )
    except ValueError as reason:
        entry.problems.append(str(reason))
    _read_days(entry, values, today, term_months)
    _read_reach(entry, values)
    return entry


def _read_name(entry: Entry, values: dict[str, str]) -> None:
    given, prefix, family = (
        values.get(name, "") for name in ("given_name", "name_prefix", "family_name")
    )
    if not family and not given:
        given, prefix, family = split_name(values.get("name", ""))
    elif not prefix:
        prefix, family = split_family(family)
    entry.given_name, entry.name_prefix, entry.family_name = given, prefix, family
    if not name_key(given):
        entry.problems.append(_("The given name is missing."))
    if not name_key(family):
        entry.problems.append(_("The family name is missing."))
    if any(len(getattr(entry, name)) > most for name, most in LONGEST.items()):
        entry.problems.append(_("The name is too long."))


def _read_days(
    entry: Entry, values: dict[str, str], today: date, term_months: int
) -> None:
    entry.first_day = _day(entry, values, "first_day", _("The first day is missing."))
    missing = _("The last day is missing.")
    if entry.first_day:
        ends_on = rules.term_ends_on(entry.first_day, term_months)
        text = _("The last day is missing. A whole term ends on %(day)s.")
        missing = text % {"day": day_month_year(ends_on)}
    entry.last_day = _day(entry, values, "last_day", missing)
    if entry.first_day is None or entry.last_day is None:
        return
    if entry.last_day < entry.first_day:
        entry.problems.append(_("The last day lies before the first day."))
    if entry.first_day > today:
        entry.problems.append(
            _("This appointment has not begun yet. Appoint this person the usual way.")
        )


def _day(entry: Entry, values: dict[str, Any], name: str, missing: str) -> date | None:
    text = values.get(name, "")
    if not text:
        entry.problems.append(missing)
        return None
    day = written_day(text)
    if day is None:
        reason = _("“%(text)s” is not a date. An example: 1-9-2026.")
        entry.problems.append(reason % {"text": text[:40]})
    elif not FIRST_YEAR <= day.year <= FIRST_YEAR + 200:
        entry.problems.append(_("Check the year of “%(text)s”.") % {"text": text[:40]})
        return None
    return day


def _read_reach(entry: Entry, values: dict[str, str]) -> None:
    """An address that cannot be right is left out, and the row goes on."""
    email = clean_email(values.get("email", ""))
    if email:
        try:
            validate_email(email)
            entry.email = email
        except ValidationError:
            entry.remarks.append(_("The e-mail address is wrong and is left out."))
    telephone = values.get("telephone", "")
    if telephone:
        entry.telephone = clean_telephone(telephone) or ""
        if not entry.telephone:
            entry.remarks.append(_("The telephone number is wrong and is left out."))

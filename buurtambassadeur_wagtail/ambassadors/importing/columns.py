"""Which column holds what: guessed from the names of the columns, then adjustable."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.neighbourhoods.rules import name_key

LABELS = {
    "given_name": _("Given name"),
    "name_prefix": _("Name prefix"),
    "family_name": _("Family name"),
    "name": _("Whole name in one column"),
    "neighbourhood": _("Neighbourhood"),
    "code": _("Code of the neighbourhood"),
    "first_day": _("First day"),
    "last_day": _("Last day"),
    "email": _("E-mail address"),
    "telephone": _("Telephone number"),
}
# As lists in the Netherlands call them, without capitals, accents and signs.
SPELLINGS = {
    "given_name": ("voornaam", "voornamen", "roepnaam", "given name", "first name"),
    "name_prefix": ("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "name prefix"),
    "family_name": ("achternaam", "familienaam", "family name", "last name"),
    "name": ("naam", "volledige naam", "ambassadeur", "buurtambassadeur", "name"),
    "neighbourhood": ("buurt", "buurtnaam", "naam buurt", "wijk", "neighbourhood"),
    "code": ("cbs code", "cbscode", "buurtcode", "code", "statcode", "code buurt"),
    "first_day": (
        *("eerste dag", "begindatum", "startdatum", "begin", "start", "van", "vanaf"),
        *("datum begin", "begonnen op", "ingangsdatum", "first day"),
    ),
    "last_day": (
        *("laatste dag", "einddatum", "eind", "einde", "tot en met", "t m", "tot"),
        *("datum einde", "geeindigd op", "datum eind", "last day"),
    ),
    "email": ("e mail", "email", "e mailadres", "emailadres", "mail", "mailadres"),
    "telephone": (
        *("telefoon", "telefoonnummer", "tel", "mobiel", "telefoon nummer"),
        *("mobiel nummer", "telephone", "phone"),
    ),
}
Columns = Mapping[str, int]


def guess_columns(headers: list[str]) -> dict[str, int]:
    """Return the column of each field that can be recognised; none is used twice.

    A name that is just right goes before one that only begins right.
    """
    keys = [name_key(header).strip() for header in headers]
    found: dict[str, int] = {}
    for fits in (str.__eq__, str.startswith):
        for field, spellings in SPELLINGS.items():
            if field in found:
                continue
            for number, key in enumerate(keys):
                if number not in found.values() and any(
                    fits(key, spelling) for spelling in spellings
                ):
                    found[field] = number
                    break
    if {"given_name", "family_name"} <= found.keys():
        found.pop("name", None)
    return found

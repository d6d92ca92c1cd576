"""Write a batch of imported neighbourhoods in a few statements, whatever its size."""

from __future__ import annotations

from dataclasses import dataclass, field

from buurtambassadeur_wagtail.neighbourhoods.entries import Entry
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    Neighbourhood,
    NeighbourhoodPostcode,
    Outline,
)

Matched = list[tuple[int, Entry]]
COLUMNS = [
    "name",
    "name_key",
    "cbs_code",
    "cbs_reference_year",
    "inhabitants",
    "district",
]
DRAWN = ["rings", "west", "south", "east", "north"]


@dataclass
class Written:
    """What became of a batch: new neighbourhoods by their number, and primary keys."""

    added: dict[int, Neighbourhood] = field(default_factory=dict)
    updated: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)


def write(
    matched: Matched, *, districts: dict[str, District], year: int | None
) -> Written:
    """Write the entries to the neighbourhoods they were matched with.

    A number below zero stands for a new neighbourhood. What already stood there exactly
    so is not written again.
    """
    known = Neighbourhood.objects.in_bulk(
        {number for number, _ in matched if number > 0}
    )
    places = {number: known.get(number) or Neighbourhood() for number, _ in matched}
    changed = {
        number
        for number, entry in matched
        if _fill(places[number], entry, districts.get(entry.district.casefold()), year)
    }
    written = Written()
    written.added = {number: places[number] for number in places if number < 0}
    Neighbourhood.objects.bulk_create(written.added.values())
    updated = [places[number] for number in changed if number > 0]
    Neighbourhood.objects.bulk_update(updated, COLUMNS)

    entries = [(places[number].pk, entry) for number, entry in matched]
    written.met = {pk for pk, _entry in entries}
    written.updated = {place.pk for place in updated}
    written.updated |= _write_outlines(entries) | _write_postcodes(entries)
    return written


def replace_postcodes(neighbourhood: Neighbourhood, postcodes: list[str]) -> None:
    """Let the neighbourhood have these postcodes ("1234AB") and no others."""
    stored = neighbourhood.postcodes
    stored.exclude(postcode__in=postcodes).delete()
    known = set(stored.values_list("postcode", flat=True))
    NeighbourhoodPostcode.objects.bulk_create(
        NeighbourhoodPostcode(neighbourhood=neighbourhood, postcode=postcode)
        for postcode in postcodes
        if postcode not in known
    )


def _fill(
    place: Neighbourhood, entry: Entry, district: District | None, year: int | None
) -> bool:
    """Put on the neighbourhood what the file says; tell whether that changed it."""
    before = [getattr(place, column) for column in COLUMNS]
    place.name = entry.name
    place.name_key = entry.key
    place.cbs_code = entry.code or place.cbs_code
    if entry.code and year:
        place.cbs_reference_year = year
    if entry.inhabitants is not None:
        place.inhabitants = entry.inhabitants
    if district:
        place.district = district
    return before != [getattr(place, column) for column in COLUMNS]


def _write_outlines(entries: Matched) -> set[int]:
    wanted = {pk: entry.outline for pk, entry in entries if entry.outline}
    stored = Outline.objects.filter(neighbourhood__in=wanted)
    drawn = dict(stored.values_list("neighbourhood_id", "rings"))
    fresh = {pk: line for pk, line in wanted.items() if drawn.get(pk) != line.rings}
    for pk, line in fresh.items():
        line.neighbourhood_id = pk
    Outline.objects.bulk_create(
        fresh.values(),
        update_conflicts=True,
        update_fields=DRAWN,
        unique_fields=["neighbourhood"],
    )
    return set(fresh)


def _write_postcodes(entries: Matched) -> set[int]:
    wanted = {(pk, code) for pk, entry in entries for code in entry.postcodes}
    stored = NeighbourhoodPostcode.objects.filter(
        neighbourhood__in={pk for pk, _code in wanted}
    )
    fresh = wanted - set(stored.values_list("neighbourhood_id", "postcode"))
    NeighbourhoodPostcode.objects.bulk_create(
        NeighbourhoodPostcode(neighbourhood_id=pk, postcode=code)
        for pk, code in sorted(fresh)
    )
    return {pk for pk, _code in fresh}

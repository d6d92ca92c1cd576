"""Make the districts, neighbourhoods, outlines, postcodes and partners of the demo."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils.text import slugify
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    Neighbourhood,
    NeighbourhoodPostcode,
)
from buurtambassadeur_wagtail.neighbourhoods.outlines import outline_of
from buurtambassadeur_wagtail.partners.models import PartnerContact, PartnerOrganisation
from buurtambassadeur_wagtail.programme.choices import RefusalEffect
from buurtambassadeur_wagtail.programme.queries import current

from .data_places import AGREED, DISTRICTS, NEIGHBOURHOODS, PARTNERS, WEBSITES
from .logos import LOGOS
from .models import mark

WEST, NORTH = 200_000, 480_000  # metres on the Dutch grid: an empty spot
METRES = 4  # of the drawing, per step


def make_places() -> dict[str, Neighbourhood]:
    """Make districts and neighbourhoods; return the latter by name."""
    districts = {
        name: mark(
            District.objects.create(
                name=name, contact_name=contact, contact_email=email
            )
        )
        for name, (contact, email) in DISTRICTS.items()
    }
    return {row[0]: _make(row, districts[row[2]]) for row in NEIGHBOURHOODS}


def make_partners(places: dict[str, Neighbourhood]) -> None:
    """Make the partner organisations with their contacts."""
    for name, kind, task, where, contacts in PARTNERS:
        website = WEBSITES.get(name, "")
        partner = PartnerOrganisation(name=name, type=kind, task=task, website=website)
        if name in LOGOS:
            partner.logo = _logo(name)
        partner.contacts = [_contact(*row) for row in contacts]
        partner.neighbourhoods = [places[one] for one in where]
        partner.save()
        mark(partner)


def slug_of(neighbourhood: Neighbourhood) -> str:
    """Return the last part of the address of a neighbourhood page."""
    return slugify(neighbourhood.name)


def _make(row: tuple, district: District) -> Neighbourhood:
    name, code, _district, inhabitants, letters, points = row
    neighbourhood = Neighbourhood.objects.create(
        name=name,
        cbs_code=code,
        district=district,
        inhabitants=inhabitants,
        refusal_effect=AGREED.get(name) or _chosen_here(),
    )
    NeighbourhoodPostcode.objects.bulk_create(
        NeighbourhoodPostcode(neighbourhood=neighbourhood, postcode=f"1234{pair}")
        for pair in letters.split()
    )
    outline = outline_of({"type": "Polygon", "coordinates": [_ring(points)]})
    outline.neighbourhood = neighbourhood
    outline.save()
    return mark(neighbourhood)


def _contact(
    role: str,
    name: str,
    email: str,
    first: int | None = None,
    last: int | None = None,
) -> PartnerContact:
    days = {"first_day": _day(first), "last_day": _day(last)}
    return PartnerContact(role=role, name=name, email=email, **days)


def _day(days: int | None) -> date | None:
    return None if days is None else clock.today() + timedelta(days)


def _logo(name: str) -> Any:
    file = ContentFile(LOGOS[name](), name=f"demo-{slugify(name)}.png")
    image = get_image_model()(title=f"Logo van {name} (demo)", file=file)
    image.save()
    return mark(image)


def _chosen_here() -> str:
    """A site that has not chosen keeps that choice: the demo chooses for its own."""
    return "" if current().refusal_effect else RefusalEffect.ASSESSED.value


def _ring(points: str) -> list[list[int]]:
    pairs = [point.split(",") for point in points.split()]
    return [[WEST + METRES * int(x), NORTH - METRES * int(y)] for x, y in pairs]

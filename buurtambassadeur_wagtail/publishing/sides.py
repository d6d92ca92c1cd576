"""Who does what in a neighbourhood (R8, R11-R13): each side with its people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.partners.logos import ready_logos
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation, PartnerType
from buurtambassadeur_wagtail.partners.queries import partners_of
from buurtambassadeur_wagtail.programme import texts
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings


@dataclass(frozen=True)
class Side:
    """One side: what it is there for, and whom to turn to."""

    name: str
    task: str
    part: str = ""
    contacts: list[str] = field(default_factory=list)
    logo: Any = None
    website: str = ""


@dataclass(frozen=True)
class Who:
    """The ambassador first, then the sides of the programme, then who else is there."""

    sides: list[Side]
    others: list[Side]


def who(
    neighbourhood: Neighbourhood | None,
    settings: ProgrammeSettings,
    ambassadors: Iterable[str] = (),
) -> Who:
    """Return who does what: three queries, however many partners there are.

    A partner takes the place of the general side of its type; two corporations stand
    beside each other. Residents are a side themselves: an organisation of theirs
    stands with the others. Without a neighbourhood it is about all of them.
    """
    partners = partners_of(neighbourhood) if neighbourhood else []
    logos = ready_logos(partners)
    ambassador, *others = _general(neighbourhood, settings)
    names = ", ".join(ambassadors)
    sides = [replace(ambassador, contacts=[names] if names else [])]
    for kind, side in zip(_TYPES, others, strict=True):
        own = [_side(one, logos, side) for one in partners if one.type == kind]
        sides += own if own and kind in _REPLACED else [side]
    rest = [one for one in partners if one.type not in _REPLACED]
    return Who(sides, [_side(one, logos) for one in rest])


_REPLACED = (PartnerType.DISTRICT, PartnerType.POLICE, PartnerType.CORPORATION)
_TYPES = (*_REPLACED, PartnerType.RESIDENTS)


def _general(
    neighbourhood: Neighbourhood | None, settings: ProgrammeSettings
) -> list[Side]:
    pairs = zip(settings.who_does_what, texts.parts(), strict=True)
    sides = [Side(name, task, part) for (name, task), part in pairs]
    district = neighbourhood.district if neighbourhood else None
    if district is not None:
        sides[1] = _district(sides[1], district)
    return sides


def _district(side: Side, district: Any) -> Side:
    name = district.contact_name
    people = [_("%(name)s, coordinator") % {"name": name}] if name else []
    return replace(side, name=f"{side.name} {district.name}", contacts=people)


def _side(
    partner: PartnerOrganisation,
    logos: dict[int, Any],
    general: Side = Side("", ""),
) -> Side:
    contacts = [
        capfirst(", ".join(part for part in (one.name, one.role) if part))
        for one in partner.contacts_here
    ]
    return Side(
        partner.name,
        partner.task.strip() or general.task,
        general.part,
        contacts,
        logos.get(partner.pk),
        partner.website,
    )

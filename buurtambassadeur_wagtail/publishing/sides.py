"""Who does what in a neighbourhood (R8, R11-R13): each side with its people."""

from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.partners.models import PartnerType
from buurtambassadeur_wagtail.partners.queries import partners_of


@dataclass
class Side:
    """One side: its name, what it is responsible for, and whom to turn to."""

    name: str
    task: str
    contacts: list[str] = field(default_factory=list)


def sides(neighbourhood, settings) -> list[Side]:
    """Return ambassador, district, police and corporation, then other partners.

    A partner takes the place of the general side of its type; two corporations stand
    beside each other.
    """
    tasks = settings.who_does_what
    partners = partners_of(neighbourhood) if neighbourhood else []
    result = [Side(*tasks[0])]
    for kind, (name, task) in zip(_TYPES, tasks[1:], strict=True):
        own = [_side(one, task) for one in partners if one.type == kind]
        result += own or [_general(kind, name, task, neighbourhood)]
    return result + [_side(one, "") for one in partners if one.type not in _TYPES]


_TYPES = (PartnerType.DISTRICT, PartnerType.POLICE, PartnerType.CORPORATION)


def _side(partner, task: str) -> Side:
    contacts = [
        capfirst(", ".join(part for part in (one.name, one.role) if part))
        for one in partner.contacts_here
    ]
    return Side(partner.name, partner.task or task, contacts)


def _general(kind, name: str, task: str, neighbourhood) -> Side:
    district = neighbourhood.district if neighbourhood else None
    if kind != PartnerType.DISTRICT or district is None:
        return Side(name, task)
    contact = district.contact_name
    people = [_("%(name)s, coordinator") % {"name": contact}] if contact else []
    return Side(f"{name} {district.name}", task, people)

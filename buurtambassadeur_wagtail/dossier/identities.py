"""Everybody in a dossier, by the registry of personal data: names and addresses.

Every short personal field counts, so that a new one is blacked out from the day it is
declared. Long texts are shown, with these identities blacked out in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from buurtambassadeur_wagtail.kernel import personal_data
from buurtambassadeur_wagtail.neighbourhoods.models import District, DistrictCoordinator
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current

from .gathering import Dossier
from .rules import Identities

# Short answers in people's own words: shown, with the identities blacked out in them.
WORDS = frozenset(
    {"languages", "conflicting_roles", "heard_from", "portrait_alt", "subject"}
)
REACHING = frozenset({"email", "email_key", "telephone", "postcode", "to"})
LOCAL = 5  # the part of an address before the @ says who it is, when it is this long


def identities(dossier: Dossier) -> Identities:
    """Return what everybody in the dossier is called, and how they are reached."""
    found = Identities()
    for record in _records(dossier):
        _take(record, found)
    for contact in _contacts(dossier):
        _take_contact(contact, found, _place_words(dossier))
    for user in _officials(dossier):
        _take_user(user, found)
    found.names -= {str(one.partner) for one in dossier.objections if one.partner}
    return found


def _records(dossier: Dossier) -> Iterator[models.Model]:
    yield from dossier.records
    yield from dossier.letters
    person = dossier.person
    if person is not None:
        for name in ("contact_details", "ambassador"):
            if related := getattr(person, name, None):
                yield related
    partners = {one.partner_id for one in dossier.objections} - {None}
    yield from PartnerContact.objects.filter(organisation__in=partners)


def _contacts(dossier: Dossier) -> Iterator[District | ProgrammeSettings]:
    yield from District.objects.filter(pk__in=_districts(dossier))
    yield current()


def _districts(dossier: Dossier) -> set[int]:
    found = {one.neighbourhood.district_id for one in dossier.candidacies}
    found |= {one.neighbourhood.district_id for one in dossier.appointments}
    return found - {None}


def _place_words(dossier: Dossier) -> set[str]:
    """Return the words in the names of places: "Team Noord" is not all a person."""
    places = [
        one.neighbourhood for one in (*dossier.candidacies, *dossier.appointments)
    ]
    names = " ".join(f"{place} {place.district or ''}" for place in places)
    return set(names.casefold().split())


def _take_contact(contact: Any, found: Identities, common: set[str]) -> None:
    """Take who residents may ask; a team has no name of its own to hide in parts."""
    words = re.findall(r"\w+", contact.contact_name)
    found.values |= {contact.contact_name, contact.contact_phone}
    found.names |= {word for word in words if word.casefold() not in common}
    _take_address(contact.contact_email, found)


def _take(record: models.Model, found: Identities) -> None:
    """Take the short personal fields; whoever a field points at is an official."""
    for name in personal_data.declared(type(record)):
        field = record._meta.get_field(name)
        if isinstance(field, models.ForeignKey):
            if field.remote_field.model is get_user_model():
                _take_user(getattr(record, name), found)
        elif isinstance(field, models.CharField) and name not in WORDS:
            _sort(name, field, str(getattr(record, name) or ""), found)
    if full_name := getattr(record, "full_name", ""):
        found.names.add(full_name)


def _sort(name: str, field: Any, value: str, found: Identities) -> None:
    if not value.strip() or name == "name_prefix":  # "van" alone is nobody
        return
    if isinstance(field, models.EmailField) or name in REACHING or "phone" in name:
        _take_address(value, found)
    else:
        found.names.add(value)


def _take_address(value: str, found: Identities) -> None:
    found.values.add(value)
    local = value.partition("@")[0]
    if len(local) >= LOCAL:
        found.values.add(local)


def _officials(dossier: Dossier) -> Iterable[Any]:
    """Yield who coordinates or coordinated here, and who wrote history."""
    scope = models.Q(district__in=_districts(dossier)) | models.Q(district=None)
    wanted = set(
        DistrictCoordinator.objects.filter(scope).values_list("user", flat=True)
    )
    for record in (*dossier.candidacies, *dossier.appointments):
        wanted |= set(record.history.values_list("history_user", flat=True))
    return get_user_model()._default_manager.filter(pk__in=wanted - {None})


def _take_user(user: Any, found: Identities) -> None:
    if user is None:
        return
    found.names.add(user.get_full_name())
    found.values.add(user.get_username())
    _take_address(getattr(user, "email", "") or "", found)

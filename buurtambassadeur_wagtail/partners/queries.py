"""Which partners are active in a neighbourhood, and who of them may respond.

Contacts count from their first day through their last: see ``PartnerContact``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.partners.models import (
    PartnerContact,
    PartnerOrganisation,
    PartnerType,
)
from buurtambassadeur_wagtail.partners.rules import may_refuse
from buurtambassadeur_wagtail.programme.queries import current


def partners_of(neighbourhood: Neighbourhood) -> list[PartnerOrganisation]:
    """Return the partners active there, each with ``contacts_here``: two queries.

    A partner without neighbourhoods is active everywhere, and so is a contact.
    """
    here = Prefetch(
        "contacts", queryset=_contacts_for(neighbourhood), to_attr="contacts_here"
    )
    return list(_active_in(neighbourhood).prefetch_related(here))


def contacts_in(
    neighbourhoods: Iterable[Neighbourhood], *, on: date
) -> list[PartnerContact]:
    """Return the contacts on that day in any of these places, each once: one query.

    Who has no e-mail address is among them.
    """
    places = [place.pk for place in neighbourhoods]
    through = PartnerOrganisation.neighbourhoods.through.objects
    here = through.filter(neighbourhood__in=places).values("partnerorganisation")
    bound = through.values("partnerorganisation")
    return list(
        PartnerContact.objects.on(on)
        .filter(
            Q(neighbourhood=None) | Q(neighbourhood__in=places),
            Q(organisation__in=here) | ~Q(organisation__in=bound),
        )
        .select_related("organisation")
        .order_by("organisation__name", "sort_order", "pk")
    )


def contacts_per_place(
    neighbourhoods: Iterable[Neighbourhood], *, on: date
) -> dict[int, list[PartnerContact]]:
    """Return who can be mailed in each of these places on that day: two queries."""
    places = list(neighbourhoods)
    contacts = [one for one in contacts_in(places, on=on) if one.email]
    active = _places_of({one.organisation_id for one in contacts})
    return {
        place.pk: [
            one
            for one in contacts
            if one.neighbourhood_id in (None, place.pk)
            and place.pk in active.get(one.organisation_id, {place.pk})
        ]
        for place in places
    }


def refusing_contacts(neighbourhood: Neighbourhood) -> list[PartnerContact]:
    """Return the contacts who may refuse a candidate there now, reachable by e-mail.

    The district is left out: it decides (agreement R17). So are entrepreneurs, unless
    the municipality lets their associations refuse. Two queries.
    """
    partners = refusing_partners(neighbourhood)
    return list(
        _contacts_for(neighbourhood)
        .filter(organisation__in=partners.order_by())
        .exclude(email="")
        .select_related("organisation")
        .order_by("organisation__name", "sort_order", "pk")
    )


def refusing_kinds() -> list[PartnerType]:
    """Return the kinds of organisations that may refuse, as the settings are now."""
    allowed = current().entrepreneurs_may_object
    return [kind for kind in PartnerType if may_refuse(kind, entrepreneurs=allowed)]


def refusing_partners(neighbourhood: Neighbourhood) -> QuerySet[PartnerOrganisation]:
    """Return the organisations that may refuse a candidate there."""
    return _active_in(neighbourhood).filter(type__in=refusing_kinds())


def active_in(neighbourhood: Neighbourhood) -> QuerySet[PartnerOrganisation]:
    """Return the organisations active there: without neighbourhoods, everywhere."""
    return _active_in(neighbourhood)


def contacts_of(
    neighbourhood: Neighbourhood, organisations: Iterable[int]
) -> list[PartnerContact]:
    """Return the contacts there of these organisations, with e-mail or not."""
    found = _contacts_for(neighbourhood).filter(organisation__in=list(organisations))
    return list(
        found.select_related("organisation").order_by(
            "organisation__name", "sort_order", "pk"
        )
    )


def _places_of(organisations: Iterable[int]) -> dict[int, set[int]]:
    """Return the places of these organisations; one without is active everywhere."""
    through = PartnerOrganisation.neighbourhoods.through.objects
    rows = through.filter(partnerorganisation__in=list(organisations))
    found: dict[int, set[int]] = {}
    for one, place in rows.values_list("partnerorganisation", "neighbourhood"):
        found.setdefault(one, set()).add(place)
    return found


def _active_in(neighbourhood: Neighbourhood) -> QuerySet[PartnerOrganisation]:
    # No join on both conditions: a partner of three neighbourhoods would come thrice.
    through = PartnerOrganisation.neighbourhoods.through.objects
    here = through.filter(neighbourhood=neighbourhood).values("partnerorganisation")
    bound = through.values("partnerorganisation")
    return PartnerOrganisation.objects.filter(Q(pk__in=here) | ~Q(pk__in=bound))


def _contacts_for(neighbourhood: Neighbourhood) -> QuerySet[PartnerContact]:
    here = Q(neighbourhood=None) | Q(neighbourhood=neighbourhood)
    return PartnerContact.objects.on(clock.today()).filter(here)

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


def refusing_partners(neighbourhood: Neighbourhood) -> QuerySet[PartnerOrganisation]:
    """Return the organisations that may refuse a candidate there."""
    allowed = current().entrepreneurs_may_object
    kinds = [kind for kind in PartnerType if may_refuse(kind, entrepreneurs=allowed)]
    return _active_in(neighbourhood).filter(type__in=kinds)


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


def _active_in(neighbourhood: Neighbourhood) -> QuerySet[PartnerOrganisation]:
    # No join on both conditions: a partner of three neighbourhoods would come thrice.
    through = PartnerOrganisation.neighbourhoods.through.objects
    here = through.filter(neighbourhood=neighbourhood).values("partnerorganisation")
    bound = through.values("partnerorganisation")
    return PartnerOrganisation.objects.filter(Q(pk__in=here) | ~Q(pk__in=bound))


def _contacts_for(neighbourhood: Neighbourhood) -> QuerySet[PartnerContact]:
    here = Q(neighbourhood=None) | Q(neighbourhood=neighbourhood)
    return PartnerContact.objects.on(clock.today()).filter(here)

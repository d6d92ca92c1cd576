"""Which agreement is in force somewhere, who has to agree, and who did so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import F, QuerySet

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation, PartnerType
from buurtambassadeur_wagtail.partners.queries import active_in
from buurtambassadeur_wagtail.programme.queries import current

from . import rules
from .models import AgreementEvent, ShapeAgreement
from .rules import Kind, Outcome, Party, State


def in_force(neighbourhood: Neighbourhood | int) -> ShapeAgreement | None:
    """Return the version that counts in the neighbourhood: one query."""
    return standing().filter(neighbourhood=neighbourhood).first()


def standing() -> QuerySet[ShapeAgreement]:
    """Return the versions in force, of each neighbourhood one at most."""
    found = ShapeAgreement.objects.filter(in_force_from__isnull=False)
    return found.filter(ended_on__isnull=True)


def places_in_force(neighbourhoods: Collection[int]) -> set[int]:
    """Return in which of these an agreement is in force: one query, or none."""
    if not neighbourhoods:
        return set()
    found = standing().filter(neighbourhood__in=neighbourhoods)
    return set(found.order_by().values_list("neighbourhood", flat=True))


def rounds() -> QuerySet[ShapeAgreement]:
    """Return the versions on which the parties are being asked."""
    found = ShapeAgreement.objects.filter(offered_at__isnull=False, ended_on=None)
    return found.filter(in_force_from__isnull=True)


def open_round(neighbourhood: Neighbourhood | int) -> ShapeAgreement | None:
    """Return the version on which the parties are being asked there, if any."""
    return rounds().filter(neighbourhood=neighbourhood).first()


def public_version(neighbourhood: Neighbourhood | int) -> ShapeAgreement | None:
    """Return the version in force there, else the one underway: one query."""
    found = (standing() | rounds()).filter(neighbourhood=neighbourhood)
    return found.order_by(F("in_force_from").asc(nulls_last=True)).first()


def draft(neighbourhood: Neighbourhood | int) -> ShapeAgreement | None:
    """Return the version that is being written there, if any."""
    found = ShapeAgreement.objects.filter(offered_at=None, ended_on=None)
    return found.filter(neighbourhood=neighbourhood).first()


def versions(neighbourhood: Neighbourhood | int) -> QuerySet[ShapeAgreement]:
    """Return every version there, the newest first."""
    found = ShapeAgreement.objects.filter(neighbourhood=neighbourhood)
    return found.order_by("-version")


def published(neighbourhood: Neighbourhood | int) -> QuerySet[ShapeAgreement]:
    """Return what the public may read: what was offered, the newest first."""
    return versions(neighbourhood).filter(offered_at__isnull=False)


def local_effect(neighbourhood: Neighbourhood) -> str:
    """Return what a refusal does as agreed on there; blank: as in the municipality.

    The agreement in force goes before what was noted with the neighbourhood itself.
    """
    agreement = in_force(neighbourhood)
    if agreement is not None and agreement.refusal_effect:
        return agreement.refusal_effect
    return neighbourhood.refusal_effect


def effect_in(neighbourhood: Neighbourhood) -> str:
    """Return what a refusal does there; blank when nobody chose it yet."""
    return local_effect(neighbourhood) or current().refusal_effect


def required_parties(neighbourhood: Neighbourhood) -> tuple[Party, ...]:
    """Return who has to agree there today, by the settings: two queries."""
    types = current().required_partner_types
    active = active_in(neighbourhood).filter(type__in=types)
    return rules.required(types, active.values_list("pk", "type"))


@dataclass(frozen=True)
class Standing:
    """One party of a version: its name, and the last thing it said about it."""

    party: Party
    name: str
    event: AgreementEvent | None
    is_required: bool

    @property
    def outcome(self) -> Outcome | None:
        return self.event.said if self.event else None

    @property
    def is_lacking(self) -> bool:
        return bool(rules.missing([self.party], latest_of([self.event])))


def latest_of(events: Iterable[AgreementEvent | None]) -> dict[Party, Outcome]:
    """Return the newest answer of each party; ``events`` in the order they came."""
    return {one.party: one.said for one in events if one is not None}


def events_of(agreement: ShapeAgreement) -> list[AgreementEvent]:
    """Return what was said about a version, in the order it came: one query."""
    found = AgreementEvent.objects.filter(agreement=agreement)
    related = ("organisation", "request", "recorded_by")
    return list(found.select_related(*related).order_by("pk"))


def missing(agreement: ShapeAgreement) -> tuple[Party, ...]:
    """Return whose consent to an open round is lacking."""
    wanted = required_parties(agreement.neighbourhood)
    events = AgreementEvent.objects.filter(agreement=agreement).order_by("pk")
    return rules.missing(wanted, latest_of(events))


def parties(
    agreement: ShapeAgreement, events: Iterable[AgreementEvent] | None = None
) -> list[Standing]:
    """Return the parties of a version, the neighbourhood first: three queries.

    While it is open: who has to agree today, and whoever answered. Afterwards only who
    answered: a party that has to agree since then was no party to it.
    """
    said = events_of(agreement) if events is None else list(events)
    newest = {one.party: one for one in said}
    asking = agreement.stands in (State.DRAFT, State.OPEN)
    partners = list(active_in(agreement.neighbourhood)) if asking else []
    wanted = _wanted(partners) if asking else ()
    names = _names(agreement.neighbourhood, partners, said)
    order = dict.fromkeys([*wanted, *newest])
    return [
        Standing(
            party=one,
            name=names.get(one) or type_name(one.type),
            event=newest.get(one),
            is_required=one in wanted,
        )
        for one in sorted(order, key=lambda one: one != rules.NEIGHBOURHOOD)
    ]


def lacking(agreement: ShapeAgreement) -> list[Standing]:
    """Return the parties whose consent to an open round is lacking, with names."""
    return [one for one in parties(agreement) if one.is_required and one.is_lacking]


def answers_to(
    agreements: Collection[ShapeAgreement],
) -> dict[int, list[AgreementEvent]]:
    """Return what was said about each of these versions: one query."""
    grouped: dict[int, list[AgreementEvent]] = defaultdict(list)
    found = AgreementEvent.objects.filter(agreement__in=agreements)
    for event in found.select_related("organisation").order_by("pk"):
        grouped[event.agreement_id].append(event)
    return grouped


def required_in(agreements: Collection[ShapeAgreement]) -> dict[int, tuple[Party, ...]]:
    """Return who has to agree with each of these versions: three queries."""
    types = current().required_partner_types
    partners = PartnerOrganisation.objects.filter(type__in=types)
    bound: dict[int, set[int]] = defaultdict(set)
    links = PartnerOrganisation.neighbourhoods.through.objects.all()
    for partner, place in links.values_list("partnerorganisation", "neighbourhood"):
        bound[partner].add(place)
    known = list(partners.order_by("name", "pk").values_list("pk", "type"))
    return {
        one.pk: rules.required(
            types,
            [
                (pk, kind)
                for pk, kind in known
                if pk not in bound or one.neighbourhood_id in bound[pk]
            ],
        )
        for one in agreements
    }


def type_name(kind: str) -> str:
    """Return a type of organisation in words."""
    return str(dict(PartnerType.choices).get(kind, kind))


def _wanted(partners: Iterable[PartnerOrganisation]) -> tuple[Party, ...]:
    types = current().required_partner_types
    return rules.required(types, [(one.pk, one.type) for one in partners])


def _names(
    neighbourhood: Neighbourhood,
    partners: Iterable[PartnerOrganisation],
    events: Iterable[AgreementEvent],
) -> dict[Party, str]:
    found = {rules.organisation(one.pk): str(one) for one in partners}
    for event in events:
        if event.kind == Kind.ORGANISATION:
            found[event.party] = str(event.organisation)
    return {**found, rules.NEIGHBOURHOOD: str(neighbourhood)}

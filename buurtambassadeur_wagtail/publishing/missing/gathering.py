"""The facts behind what is missing: a constant number of queries, one page or all.

Only what the public reads as well: sitting, days, partners. Never an application.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count

from buurtambassadeur_wagtail.agreements.queries import places_in_force
from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.publishing.conference_page import (
    NeighbourhoodConferencePageMixin,
)
from buurtambassadeur_wagtail.publishing.form_page import FormPageMixin, Opening
from buurtambassadeur_wagtail.publishing.neighbourhood_page import (
    NeighbourhoodPageMixin,
)

from . import rules
from .rules import Gap

TYPES = [Gap.POLICE, Gap.CORPORATION]


@dataclass(frozen=True)
class Background:
    """What the neighbourhoods of the pages are known by, fetched together."""

    settings: ProgrammeSettings
    in_force: set[int]
    last_days: dict[int, list[date]]
    partners: dict[int | None, set[str]]
    today: date


def background(places: Collection[int]) -> Background:
    """Fetch what the neighbourhoods need: four queries, however many there are."""
    return Background(
        settings=current(),
        in_force=places_in_force(places),
        last_days=_last_days(places),
        partners=_partners() if places else {},
        today=clock.today(),
    )


def gaps_of(page: Any, behind: Background, *, topics: int | None = None) -> list[Gap]:
    """Return what the page misses; ``topics``: how many it has, where that is known."""
    settings = behind.settings
    own_privacy = bool(getattr(page, "privacy_notice", ""))
    has_privacy = own_privacy or bool(settings.privacy_url)
    if isinstance(page, NeighbourhoodPageMixin):
        return rules.of_place(_place(page, behind, topics), today=behind.today)
    if isinstance(page, FormPageMixin):
        closed = page.opening(behind.today) == Opening.CLOSED
        return rules.of_form(has_privacy=has_privacy, is_closed=closed)
    if isinstance(page, NeighbourhoodConferencePageMixin):
        has_record = page.conference_id is not None
        return rules.of_conference(has_record=has_record, has_privacy=has_privacy)
    reached = _reached(settings)
    return rules.of_programme(has_contact=reached, has_privacy=has_privacy)


def gaps_of_profile(profile: Ambassador) -> list[Gap]:
    """Return what a profile misses: no query."""
    facts = rules.Profile(
        has_name=bool(profile.name),
        has_words=bool(profile.why or profile.proud),
        has_portrait=profile.portrait_id is not None,
        has_portrait_alt=bool(profile.portrait_alt),
        is_live=profile.live,
    )
    return rules.of_profile(facts)


def topics_of(pages: Sequence[Any]) -> dict[int, int]:
    """Count what is going on, of pages of one kind: one query."""
    if not pages or not hasattr(pages[0], "topics"):
        return {page.pk: 1 for page in pages}  # a kind without topics misses none
    relation = type(pages[0])._meta.get_field("topics")
    name = relation.field.name
    rows = relation.related_model._default_manager.filter(**{f"{name}__in": pages})
    counted = rows.order_by().values(name).annotate(count=Count("pk"))
    return dict.fromkeys([page.pk for page in pages], 0) | {
        row[name]: row["count"] for row in counted
    }


def _place(page: Any, behind: Background, topics: int | None) -> rules.Place:
    place = page.neighbourhood
    if place is None:
        return rules.Place(has_record=False)
    if topics is None:
        topics = page.topics.count() if hasattr(page, "topics") else 1
    partners = behind.partners
    return rules.Place(
        has_lead=bool(page.lead),
        has_topics=bool(topics),
        has_contact=_reached(place.district) or _reached(behind.settings),
        has_agreement=place.pk in behind.in_force,
        partners=frozenset(partners.get(place.pk, set()) | partners.get(None, set())),
        last_days=behind.last_days.get(place.pk, ()),
    )


def _reached(where: Any) -> bool:
    return bool(where and (where.contact_email or where.contact_phone))


def _last_days(places: Collection[int]) -> dict[int, list[date]]:
    days = defaultdict(list)
    serving = Appointment.objects.standing().filter(
        neighbourhood__in=places, last_day__gte=clock.today()
    )
    for place, day in serving.order_by().values_list("neighbourhood", "last_day"):
        days[place].append(day)
    return days


def _partners() -> dict[int | None, set[str]]:
    """Return which types work where; ``None``: everywhere."""
    found = defaultdict(set)
    rows = PartnerOrganisation.objects.filter(type__in=TYPES).order_by()
    for place, kind in rows.values_list("neighbourhoods", "type"):
        found[place].add(kind)
    return found

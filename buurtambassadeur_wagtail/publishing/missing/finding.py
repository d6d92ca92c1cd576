"""What is missing on one screen, and on all that somebody may change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.ambassadors.profile_rights import profile_policy
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.publishing.conference_page import (
    NeighbourhoodConferencePageMixin,
)
from buurtambassadeur_wagtail.publishing.form_page import FormPageMixin
from buurtambassadeur_wagtail.publishing.neighbourhood_page import (
    NeighbourhoodPageMixin,
)
from buurtambassadeur_wagtail.publishing.programme_page import ProgrammePageMixin
from buurtambassadeur_wagtail.publishing.starting.parents import page_kinds

from .gathering import background, gaps_of, gaps_of_profile, topics_of
from .rules import Gap, not_told
from .words import Line, lines

OURS = (
    ProgrammePageMixin,
    NeighbourhoodPageMixin,
    FormPageMixin,
    NeighbourhoodConferencePageMixin,
)


@dataclass(frozen=True)
class Found:
    """A page or a profile that misses something."""

    title: str
    url: str
    lines: list[Line]


def missing_on(record: Any, user: Any) -> list[Line]:
    """Return what the record on the screen misses, as it stands there."""
    if isinstance(record, Ambassador):
        return lines(gaps_of_profile(record), user)
    place = getattr(record, "neighbourhood_id", None)
    behind = background([place] if place else [])
    return lines(gaps_of(record, behind), user)


def may_look(user: Any) -> bool:
    """Tell whether the user may change any page, or the profiles."""
    pages = PagePermissionPolicy().user_has_permission(user, "change")
    return pages or profile_policy.user_has_permission(user, "change")


def missing_everywhere(user: Any) -> list[Found]:
    """Return what is missing on the pages and profiles that the user may change."""
    return [*_on_pages(user), *_on_profiles(user)]


def _on_pages(user: Any) -> Iterator[Found]:
    mine = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    kinds = [_of_kind(kind, mine) for mixin in OURS for kind in page_kinds(mixin)]
    places = [
        getattr(page, "neighbourhood_id", None) for same in kinds for page in same
    ]
    behind = background({place for place in places if place})
    told: set[Gap] = set()
    for pages in kinds:
        topics = topics_of(pages)
        for page in pages:
            screen = reverse("wagtailadmin_pages:edit", args=[page.pk])
            gaps = not_told(gaps_of(page, behind, topics=topics[page.pk]), told)
            if gaps:
                yield Found(page.title, screen, lines(gaps, user, screen))


def _of_kind(kind: type[Page], mine: Any) -> list[Page]:
    found = kind.objects.filter(pk__in=mine.values("pk"), alias_of=None)
    if issubclass(kind, NeighbourhoodPageMixin):
        found = found.select_related("neighbourhood__district")
    return list(found.order_by("title", "pk"))


def _on_profiles(user: Any) -> Iterator[Found]:
    if not profile_policy.user_has_permission(user, "change"):
        return
    serving = Appointment.objects.sitting(clock.today()).values("person")
    edit = Ambassador.snippet_viewset.get_url_name("edit")
    for profile in Ambassador.objects.filter(person__in=serving).order_by("name", "pk"):
        screen = reverse(edit, args=[profile.pk])
        if gaps := gaps_of_profile(profile):
            yield Found(str(profile), screen, lines(gaps, user, screen))

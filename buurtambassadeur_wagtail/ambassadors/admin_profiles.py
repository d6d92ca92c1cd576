"""The profiles of ambassadors, as web editors write, preview and publish them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import django_filters
from django.contrib import messages
from django.contrib.admin.utils import quote
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    StatusTagColumn,
)
from wagtail.snippets.views.snippets import DeleteView, IndexView, SnippetViewSet

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.timeline_viewset import TimelineViewSetMixin
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import admin_words
from .admin_panels import PANELS
from .models import Ambassador, Appointment
from .profile_rights import profile_policy


class ProfileFilterSet(WagtailFilterSet):
    """By neighbourhood, by sitting or not, and by published or not."""

    neighbourhood = django_filters.ModelChoiceFilter(
        label=_("Neighbourhood"),
        queryset=Neighbourhood.objects.filter(appointments__isnull=False).distinct(),
        method="filter_neighbourhood",
    )
    sitting = django_filters.BooleanFilter(
        label=_("Sitting now"), method="filter_sitting"
    )
    live = django_filters.BooleanFilter(label=_("Published"))

    class Meta:
        model = Ambassador
        fields: list[str] = []

    def filter_neighbourhood(self, queryset, name, value):
        serving = Appointment.objects.standing().filter(neighbourhood=value)
        return queryset.filter(person__in=serving.values("person"))

    def filter_sitting(self, queryset, name, value):
        serving = Appointment.objects.sitting(clock.today()).values("person")
        if value:
            return queryset.filter(person__in=serving)
        return queryset.exclude(person__in=serving)


def keep_profile(request: HttpRequest, instances: Iterable[Any]) -> HttpResponse | None:
    """Say in plain words why a profile stays; for ``before_delete_snippet``.

    Also for a whole selection, where Wagtail 7.4 does not ask the viewset's policy.
    """
    profile = next((one for one in instances if isinstance(one, Ambassador)), None)
    if profile is None:
        return None
    text = gettext(
        "A profile cannot be deleted: it belongs to the appointments. Unpublish it to "
        "hide the words and the portrait."
    )
    messages.error(request, text)
    return redirect(profile.snippet_viewset.get_url_name("edit"), quote(profile.pk))


class NoDeleteView(DeleteView):
    """Comes to the explanation for everybody who may change a profile."""

    permission_required = "change"


class ProfileListView(IndexView):
    """Without ticks: there is nothing to do with several profiles at once."""

    @cached_property
    def columns(self) -> list[Any]:
        ticks = BulkActionsCheckboxColumn
        return [one for one in super().columns if not isinstance(one, ticks)]


class AmbassadorViewSet(TimelineViewSetMixin, SnippetViewSet):
    """No adding, copying or deleting: a profile begins with an appointment."""

    model = Ambassador
    icon = "user"
    menu_label = _("Profiles")
    permission_policy = profile_policy
    copy_view_enabled = False
    index_view_class = ProfileListView
    delete_view_class = NoDeleteView
    panels = PANELS
    list_display = [
        "name",
        Column("places", label=_("Neighbourhood"), accessor=lambda one: places(one)),
        Column("until", label=_("Sitting"), accessor=lambda one: until(one)),
        StatusTagColumn(
            "published",
            label=_("Website"),
            accessor=lambda one: published(one),
            primary=lambda one: one.live,
        ),
    ]
    list_per_page = 50
    search_fields = ["name", "languages"]
    filterset_class = ProfileFilterSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Ambassador]:
        standing = Appointment.objects.standing().select_related("neighbourhood")
        return Ambassador.objects.select_related("person").prefetch_related(
            Prefetch("person__appointments", queryset=standing, to_attr="served")
        )


def places(profile: Ambassador) -> str:
    """Return where the ambassador sits; else where he or she sat or will sit."""
    served = _sitting(profile) or profile.person.served
    names = dict.fromkeys(str(one.neighbourhood) for one in served)
    return ", ".join(names)


def until(profile: Ambassador) -> str:
    """Return the last day of who sits now, with "t/m"; nothing for others."""
    days = [one.last_day for one in _sitting(profile)]
    return admin_words.through(max(days)) if days else "–"


def published(profile: Ambassador) -> str:
    """Tell what residents read of it. Wagtail's own column asks twice for each row."""
    if not profile.live:
        return gettext("Not published")
    if profile.has_unpublished_changes:
        return gettext("Published, with a new draft")
    return gettext("Published")


def _sitting(profile: Ambassador) -> list[Appointment]:
    today = clock.today()
    return [one for one in profile.person.served if today in one.period]


profiles = AmbassadorViewSet()

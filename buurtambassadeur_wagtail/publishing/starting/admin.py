"""Neighbourhoods in the admin, with their pages: made in one step, seen in the list."""

from __future__ import annotations

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import CreateView

from buurtambassadeur_wagtail.conferences.neighbourhood_column import (
    LastConferenceColumn,
)
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.neighbourhoods import admin as neighbourhoods
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .actions import make_pages
from .columns import PageColumn
from .panels import NEW
from .parents import with_page
from .telling import buttons, told


class NewNeighbourhoodView(CreateView):
    """Makes the record and its page, or neither; a second click makes nothing."""

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Let one wait for another: then the form finds what the first has made."""
        kind = ContentType.objects.get_for_model(Neighbourhood)
        lock(ContentType.objects.filter(pk=kind.pk))
        return super().post(request, *args, **kwargs)

    def save_instance(self) -> Any:
        place = super().save_instance()
        form, self.page_made = self.form, None
        if form.wants_page:
            (self.page_made,) = make_pages(
                [place],
                form.parent,
                publish=form.publishes,
                by=self.request.user,
                lead=form.cleaned_data["lead"],
            )
        return place

    def get_success_message(self, instance: Any) -> str:
        return told(instance, self.page_made)

    def get_success_buttons(self) -> list[Any]:
        return buttons(self.page_made, self.get_edit_url())


class NeighbourhoodFilterSet(neighbourhoods.NeighbourhoodFilterSet):
    """Also: with a page, or without."""

    page = django_filters.ChoiceFilter(
        label=_("Page"),
        method="filter_page",
        choices=[
            ("live", _("Published")),
            ("draft", _("Draft")),
            ("none", _("No page")),
        ],
    )

    def filter_page(self, queryset: Any, name: str, value: str) -> Any:
        if value == "none":
            return queryset.filter(page_id=None)
        return queryset.filter(page_live=value == "live")


class NeighbourhoodViewSet(neighbourhoods.NeighbourhoodViewSet):
    """Adds to the list what the website shows, and to "new" the page."""

    add_view_class = NewNeighbourhoodView
    filterset_class = NeighbourhoodFilterSet
    list_display = [
        "name",
        PageColumn("page"),
        "district",
        "cbs_code",
        LastConferenceColumn("last_conference"),
        "archived_on",
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Neighbourhood]:
        return with_page(super().get_queryset(request))

    @cached_property
    def new_panel(self) -> Any:
        return NEW.bind_to_model(self.model)

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        panel = self.new_panel
        form_class = panel.get_form_class()
        known = super().get_add_view_kwargs(**kwargs)
        return known | {"panel": panel, "form_class": form_class}


viewset = NeighbourhoodViewSet()
snippets = [viewset, neighbourhoods.districts]
viewsets = [viewset, neighbourhoods.districts, neighbourhoods.coordinators]

"""The column "page" in the list of neighbourhoods, with a button where it is absent."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from .parents import parents_for

ACTION = "make_pages"


class PageColumn(Column):
    """Says published, draft or none; who may, makes the page with one click."""

    cell_template_name = "buurtambassadeur_wagtail/admin/starting/page_cell.html"

    def __init__(self, name: str) -> None:
        super().__init__(name, label=_("Page"), accessor="page_live")

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        return context | {
            "place": instance,
            "request": request,
            "page_url": _edit_url(instance),
            "make_url": _make_url(instance, request),
        }


def _edit_url(place: Any) -> str:
    if place.page_id is None:
        return ""
    return reverse("wagtailadmin_pages:edit", args=[place.page_id])


def _make_url(place: Any, request: Any) -> str:
    if place.page_id or place.is_archived or not _may_make(request):
        return ""
    kind = [place._meta.app_label, place._meta.model_name, ACTION]
    query = urlencode({"id": place.pk, "next": _list_url(place)})
    return f"{reverse('wagtail_bulk_action', args=kind)}?{query}"


def _list_url(place: Any) -> str:
    return reverse(place.snippet_viewset.get_url_name("list"))


def _may_make(request: Any) -> bool:
    """Ask once for the whole list."""
    if not hasattr(request, "ba_may_make_pages"):
        request.ba_may_make_pages = bool(parents_for(request.user))
    return request.ba_may_make_pages

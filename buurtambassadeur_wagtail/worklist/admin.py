"""The place of the work list in the admin: home page, menu and address."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from . import words
from .audience import has_work_list
from .queries import tasks
from .views import WorkListView

NAME = "buurtambassadeur_work_list"
SHOWN = 5  # on the home page; the rest stands on the page of the list

urlpatterns = [
    path("buurtambassadeur/work/", WorkListView.as_view(), name=NAME),
]


class WorkListPanel(Component):
    """The most urgent work on the home page, by number and neighbourhood, no names."""

    name = "buurtambassadeur_work_list"
    template_name = "buurtambassadeur_wagtail/admin/worklist/panel.html"
    order = 105  # under what Wagtail itself has to tell, above everything else

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        found = tasks(parent_context["request"].user)
        return {
            "lines": [words.line(task) for task in found[:SHOWN]],
            "count": len(found),
            "more": len(found) > SHOWN,
        }

    @property
    def media(self) -> Media:
        sheet = versioned_static("buurtambassadeur_wagtail/admin.css")
        return Media(css={"all": [sheet]})


class WorkListMenuItem(MenuItem):
    """Shows itself to coordinators only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return has_work_list(request.user)


menu_item = WorkListMenuItem(
    _("My work list"), reverse_lazy(NAME), icon_name="list-ul", name="ba-work-list"
)


def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put the list on the home page of a coordinator.

    For the hook ``construct_homepage_panels``.
    """
    if has_work_list(request.user):
        panels.append(WorkListPanel())


def register_urls() -> list:
    """Return the address; for the ``register_admin_urls`` hook."""
    return urlpatterns

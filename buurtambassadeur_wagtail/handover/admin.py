"""The place of handing over in the admin: its address and its item in the menu."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.coverage import gaps
from buurtambassadeur_wagtail.worklist.audience import has_work_list
from buurtambassadeur_wagtail.worklist.rules import is_near_gap

from .views import HandOverView

NAME = "buurtambassadeur_hand_over"

urlpatterns = [
    path("buurtambassadeur/hand-over/", HandOverView.as_view(), name=NAME),
]


class HandOverMenuItem(MenuItem):
    """Shows itself to administrators, and to who coordinates something."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser or has_work_list(request.user)


menu_item = HandOverMenuItem(
    _("Hand over"), reverse_lazy(NAME), icon_name="group", name="ba-hand-over"
)


class GapsPanel(Component):
    """Tells an administrator which district is left without a coordinator."""

    name = "buurtambassadeur_gaps"
    template_name = "buurtambassadeur_wagtail/admin/handover/gaps.html"
    order = 104

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        today = clock.today()
        found = [gap for gap in gaps() if is_near_gap(gap.first_day, today)]
        return {"gaps": found}

    @property
    def media(self) -> Media:
        sheet = versioned_static("buurtambassadeur_wagtail/admin.css")
        return Media(css={"all": [sheet]})


def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put it on the home page of who can do something about it.

    For the hook ``construct_homepage_panels``. A coordinator reads it as a task.
    """
    if request.user.is_superuser:
        panels.append(GapsPanel())


def register_urls() -> list:
    """Return the address; for the ``register_admin_urls`` hook."""
    return urlpatterns

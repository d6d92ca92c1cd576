"""The place of taking over in the admin: its addresses and its item in the menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import policy

from . import views

BASE = "buurtambassadeur/take-over"

urlpatterns = [
    path(f"{BASE}/", views.UploadView.as_view(), name="buurtambassadeur_take_over"),
    path(
        f"{BASE}/check/",
        views.CheckView.as_view(),
        name="buurtambassadeur_take_over_check",
    ),
    path(f"{BASE}/do/", views.DoView.as_view(), name="buurtambassadeur_take_over_do"),
]


class TakeOverMenuItem(MenuItem):
    """Shows itself to coordinators and administrators only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return policy.has_scope(request.user, "take_over", Appointment)


menu_item = TakeOverMenuItem(
    _("Take ambassadors over"),
    reverse_lazy("buurtambassadeur_take_over"),
    icon_name="download",
)


def register_urls() -> list:
    """Return the addresses; for the ``register_admin_urls`` hook."""
    return urlpatterns

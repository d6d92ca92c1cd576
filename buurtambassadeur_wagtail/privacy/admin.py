"""The place of erasing in the admin: its addresses and its item in the menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from buurtambassadeur_wagtail.kernel import policy

from . import views
from .models import Erasure

BASE = "buurtambassadeur/erasure"

urlpatterns = [
    path(f"{BASE}/", views.FindView.as_view(), name="buurtambassadeur_erasure"),
    path(
        f"{BASE}/confirm/",
        views.ConfirmView.as_view(),
        name="buurtambassadeur_erasure_confirm",
    ),
    path(
        f"{BASE}/erase/",
        views.EraseView.as_view(),
        name="buurtambassadeur_erasure_erase",
    ),
    path(
        f"{BASE}/done/<uuid:pk>/",
        views.DoneView.as_view(),
        name="buurtambassadeur_erasure_done",
    ),
]


class ErasureMenuItem(MenuItem):
    """Shows itself to administrators only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return policy.has_scope(request.user, "erase", Erasure)


menu_item = ErasureMenuItem(
    _("Erase a person"), reverse_lazy("buurtambassadeur_erasure"), icon_name="bin"
)


def register_urls() -> list:
    """Return the addresses; for the ``register_admin_urls`` hook."""
    return urlpatterns

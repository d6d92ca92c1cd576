"""The place of the texts of letters in the admin: addresses and an item in the menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from . import policy
from .letter_text_names import EDIT, HISTORY, LIST
from .letter_text_timeline import LetterTextTimelineView
from .letter_text_views import LetterTextsView, LetterTextView
from .own_texts import LetterText

BASE = "buurtambassadeur/letter-texts"


class LetterTextMenuItem(MenuItem):
    """Shows itself to who may write texts of letters."""

    def is_shown(self, request: HttpRequest) -> bool:
        return policy.has_scope(request.user, "edit", LetterText)


menu_item = LetterTextMenuItem(
    _("Texts of letters"), reverse_lazy(LIST), icon_name="edit"
)


def register_urls() -> list[URLPattern]:
    """Return the addresses; for the ``register_admin_urls`` hook."""
    return [
        path(f"{BASE}/", LetterTextsView.as_view(), name=LIST),
        path(
            f"{BASE}/history/<int:pk>/",
            LetterTextTimelineView.as_view(),
            name=HISTORY,
        ),
        path(f"{BASE}/<slug:event>/", LetterTextView.as_view(), name=EDIT),
    ]

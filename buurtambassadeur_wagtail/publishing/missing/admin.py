"""The page "what is still missing?" over all pages and profiles, and its menu item."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .finding import may_look, missing_everywhere

NAME = "buurtambassadeur_missing"


class MissingView(WagtailAdminTemplateMixin, TemplateView):
    """Only what the user may change; for who may change nothing it does not exist."""

    template_name = "buurtambassadeur_wagtail/admin/missing/page.html"
    header_icon = "clipboard-list"
    page_title = _("What is still missing?")
    http_method_names = ("get", "head", "options")

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not may_look(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"found": missing_everywhere(self.request.user)}


class MissingMenuItem(MenuItem):
    """Shows itself to who may change pages or profiles."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_look(request.user)


menu_item = MissingMenuItem(
    MissingView.page_title, reverse_lazy(NAME), icon_name=MissingView.header_icon
)


def register_urls() -> list:
    """Return the address; for the ``register_admin_urls`` hook."""
    return [path("buurtambassadeur/missing/", MissingView.as_view(), name=NAME)]

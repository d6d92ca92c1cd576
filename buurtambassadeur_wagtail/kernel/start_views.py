"""An admin page that begins something new: no record yet, so no record to ask about."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.text import capfirst

from . import policy
from .action_views import ActionView
from .admin_links import admin_url_for
from .refusals import Refused


class StartView(ActionView):
    """Like the page of an action; for who may do that nowhere it does not exist."""

    made: Any = None

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not policy.has_scope(request.user, self.policy_action, self.model):
            raise Http404
        self.refused: Refused | None = None
        self.object = None
        return super(ActionView, self).dispatch(request, *args, **kwargs)

    def get_back_url(self) -> str:
        name = self.model._meta.model_name
        return reverse(f"buurtambassadeur_{name}_modeladmin_index")

    def get_success_url(self) -> str:
        return admin_url_for(self.made, self.request.user) or self.get_back_url()

    def get_page_subtitle(self) -> str:
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        plural = capfirst(str(self.model._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": self.get_back_url(), "label": plural},
            {"url": "", "label": self.get_page_title()},
        ]

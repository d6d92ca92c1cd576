"""The page "My work list"; for who coordinates nothing it does not exist."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import words
from .audience import has_work_list
from .queries import tasks


class WorkListView(WagtailAdminTemplateMixin, TemplateView):
    """Everything that waits for the coordinator, under a heading per urgency."""

    template_name = "buurtambassadeur_wagtail/admin/worklist/page.html"
    header_icon = "list-ul"
    page_title = _("My work list")
    http_method_names = ("get", "head", "options")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_work_list(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = tasks(self.request.user)
        context = super().get_context_data(**kwargs)
        return context | {"groups": words.groups(found), "count": len(found)}

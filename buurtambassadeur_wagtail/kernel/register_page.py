"""The page of one record in a register: sections, and what can be done now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import policy
from .admin_links import admin_url_for
from .register_parts import GROUPS, Action, Section, shown


class RegisterPageView(WagtailAdminTemplateMixin, TemplateView):
    """Shows a record that the policy lets this user view; any other is 404."""

    template_name = "buurtambassadeur_wagtail/admin/register_page.html"
    register: Any = None

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        # Not register.get_queryset: visible() is for lists, may() for this record.
        records = self.register.model._default_manager.all()
        if related := self.register.list_select_related:  # without names: everything
            records = records.select_related(*related)
        self.object = policy.get_or_404(request.user, "view", records, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return capfirst(str(self.object))

    def get_header_icon(self) -> str:
        return self.register.get_menu_icon()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        plural = capfirst(str(self.register.opts.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": self.register.url_helper.index_url, "label": plural},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        actions = self.register.get_actions(self.request, self.object)
        shown_actions = [self._action(action) for action in actions]
        sections = self.register.get_sections(self.request, self.object)
        return context | {
            "timeline_url": self._timeline_url(),
            "actions": shown_actions,
            "action_groups": _groups(shown_actions),
            "sections": [self._section(section) for section in sections],
        }

    def _timeline_url(self) -> str | None:
        if not self.register.has_history:
            return None
        return self.register.action_url("history", self.object)

    def _action(self, action: Action) -> dict[str, Any]:
        cause = action.refused.cause if action.refused else None
        if cause == self.object:  # a link to where one already is
            cause = None
        url = admin_url_for(cause, self.request.user)
        return {"action": action, "cause_url": url, "cause": cause}

    def _section(self, section: Section) -> dict[str, Any]:
        part: dict[str, Any] = {"title": section.title, "rows": shown(section.rows)}
        if section.template:
            context = {**section.context, "object": self.object}
            part["body"] = render_to_string(section.template, context, self.request)
        return part


def _groups(actions: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the actions under their headings; what comes next first, danger last."""
    grouped: dict[str, list[dict[str, Any]]] = {name: [] for name in GROUPS}
    for one in sorted(actions, key=lambda one: one["action"].danger):
        grouped[one["action"].group].append(one)
    return [
        {"name": name, "title": GROUPS[name], "items": items}
        for name, items in grouped.items()
        if items
    ]

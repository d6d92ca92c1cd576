"""The hardened base for casework registers: read, filter, export; never write.

wagtail-modeladmin underneath, and only here, so that it can be replaced in one place.
Import from ``wagtail_hooks.py`` and what that imports; never from a model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, re_path
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail_modeladmin.options import ModelAdmin

from . import policy
from .action_views import ActionView
from .register_list import RegisterListView
from .register_page import RegisterPageView
from .register_parts import Action, Section
from .register_rights import InspectURLFinder, PolicyPermissionHelper
from .register_search import CappedSearchHandler
from .timeline import TimelineView


class RegisterAdmin(ModelAdmin):
    """A register of records that actions write and people read.

    Routes the list, the page of a record, its timeline when the model has history, and
    ``action_views``: nothing that creates, edits or deletes. Somebody without any scope
    gets a 404 and no menu item; rows and records are those of ``kernel.policy``.
    """

    base_url_path: str | None = None
    add_to_admin_menu = False  # one menu holds everything: kernel.menu
    inspect_view_enabled = True
    list_per_page = 50
    permission_helper_class = PolicyPermissionHelper
    search_handler_class = CappedSearchHandler
    index_view_class = RegisterListView
    page_view_class = RegisterPageView
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {}
    tones: ClassVar[Mapping[str, Mapping[str, str]]] = {}

    def __init__(self, parent: Any = None) -> None:
        if self.base_url_path is None:
            self.base_url_path = f"buurtambassadeur/{self.model._meta.model_name}"
        super().__init__(parent)
        self.has_history = hasattr(self.model._meta, "simple_history_manager_attribute")

    def get_sections(self, request: HttpRequest, obj: Any) -> Sequence[Section]:
        """Return the parts of the page of one record."""
        return []

    def get_actions(self, request: HttpRequest, obj: Any) -> Sequence[Action]:
        """Return what can be done now, and what cannot with the reason why."""
        return []

    def get_list_actions(self, request: HttpRequest) -> Sequence[Action]:
        """Return what can be done from the list, beside reading a record."""
        return []

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the rows the user may see, with what a row shows of others."""
        queryset = policy.visible(request.user, super().get_queryset(request))
        related = self.list_select_related
        return queryset.select_related(*related) if related else queryset

    def may_export(self, user: Any) -> bool:
        return bool(self.list_export) and policy.has_scope(user, "export", self.model)

    def action_url(self, name: str, obj: Any) -> str:
        """Return the address of an action (or ``history``) of a record."""
        return self.url_helper.get_action_url(name, obj.pk)

    def inspect_view(self, request: HttpRequest, pk: str) -> HttpResponse:
        return self.page_view_class.as_view(register=self)(request, pk=pk)

    def history_view(self, request: HttpRequest, pk: str) -> HttpResponse:
        view = TimelineView.as_view(
            model=self.model,
            may_view=lambda user, obj: policy.may(user, "view", obj),
            index_url_name=self.url_helper.get_action_url_name("index"),
            object_url_name=self.url_helper.get_action_url_name("inspect"),
        )
        return view(request, pk=pk)

    def get_admin_urls_for_registration(self) -> tuple[URLPattern, ...]:
        urls = [
            re_path(rf"^{self.base_url_path}/$", self.index_view, name=self._name())
        ]
        urls.append(self._record_url("inspect", self.inspect_view))
        if self.has_history:
            urls.append(self._record_url("history", self.history_view))
        for name, view in self.action_views.items():
            urls.append(self._record_url(name, view.as_view(register=self)))
        return tuple(urls)

    def _record_url(self, action: str, view: Any) -> URLPattern:
        pattern = rf"^{self.base_url_path}/{action}/(?P<pk>\d{{1,18}})/$"
        return re_path(pattern, view, name=self._name(action))

    def _name(self, action: str = "index") -> str:
        return self.url_helper.get_action_url_name(action)

    def get_permissions_for_registration(self) -> QuerySet[Permission]:
        """Return none: rights come from the policy, not from groups."""
        return Permission.objects.none()

    def register_admin_url_finders(self) -> None:
        finder = type("_RegisterURLFinder", (InspectURLFinder,), {"register": self})
        register_admin_url_finder(self.model, finder)

    def register_indexing(self) -> None:
        """Leave the reference index alone: it would list personal records."""

"""The timeline of a snippet: an address in its viewset and a button in its header."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button

from .timeline import TimelineView

if TYPE_CHECKING:
    from wagtail.snippets.views.snippets import EditView, SnippetViewSet
else:
    EditView = SnippetViewSet = object


class TimelineViewSetMixin(SnippetViewSet):
    """Gives a ``SnippetViewSet`` the page "What applied when". Put it first.

    Whoever may change or view the snippet reads it; whoever may change it restores.
    """

    def timeline_view(self, request: HttpRequest, pk: str) -> HttpResponse:
        view = TimelineView.as_view(
            model=self.model,
            may_view=self.may_view_timeline,
            may_restore=self.may_restore,
            index_url_name=self.get_url_name("list"),
            index_label=self.menu_label,
            object_url_name=self.get_url_name("edit"),
        )
        return view(request, pk=pk)

    def may_view_timeline(self, user: Any, obj: Any) -> bool:
        rights = ["change", "view"]
        return self.permission_policy.user_has_any_permission_for_instance(
            user, rights, obj
        )

    def may_restore(self, user: Any, obj: Any) -> bool:
        return self.permission_policy.user_has_permission_for_instance(
            user, "change", obj
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        """Append: Wagtail takes the first pattern for the menu."""
        converter = self.pk_path_converter
        address = f"timeline/<{converter}:pk>/"
        own = path(address, self.timeline_view, name="timeline")
        return [*super().get_urlpatterns(), own]

    @cached_property
    def edit_view_class(self) -> Any:
        base = super().edit_view_class
        url_name = self.get_url_name("timeline")
        return type(
            base.__name__, (TimelineButtonMixin, base), {"timeline_url_name": url_name}
        )


class TimelineButtonMixin(EditView):
    """Adds the button to the header of an edit view."""

    timeline_url_name = ""

    @property
    def timeline_url(self) -> str:
        return reverse(self.timeline_url_name, args=[quote(self.object.pk)])

    def get_success_buttons(self) -> list[Any]:
        """Lead on from a change to what applied before it, and its restoring."""
        own = messages.button(self.timeline_url, _("What applied when"))
        return [*super().get_success_buttons(), own]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        label, url = _("What applied when"), self.timeline_url
        own = Button(label, url=url, icon_name="history", priority=5)
        return [*super().header_more_buttons, own]

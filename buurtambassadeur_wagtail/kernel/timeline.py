"""What applied when: the history of one record, readable, newest first.

Beside Wagtail's own history, which holds drafts; here stands only what was in force.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .timeline_changes import LONGEST
from .timeline_moments import moments
from .timeline_restore import restorable, restore_as_draft


class TimelineView(WagtailAdminTemplateMixin, TemplateView):
    """The timeline of a record that ``may_view`` gives this user; any other is 404.

    ``may_restore`` is left out for registers: then it is read-only.
    """

    template_name = "buurtambassadeur_wagtail/admin/timeline.html"
    page_title = gettext_lazy("What applied when")
    header_icon = "history"
    paginate_by = 20
    longest = LONGEST  # characters of a value; more is cut
    model: Any = None
    may_view: Callable[[Any, Any], bool] | None = None
    may_restore: Callable[[Any, Any], bool] | None = None
    index_url_name = ""
    index_label: Any = ""  # as the menu calls it; else the plural of the model
    object_url_name = ""

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        pk = unquote(str(kwargs["pk"]))
        self.object = get_object_or_404(self.model._default_manager, pk=pk)
        if not (self.may_view and self.may_view(request.user, self.object)):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make a draft of an older version; 404 when that is not this user's right."""
        if not self.can_restore():
            raise Http404
        key = request.POST.get("version", "")
        record = self.object.history.filter(pk=key if key.isdecimal() else 0).first()
        if record is None or record.history_type == "-":
            raise Http404
        return self._restore(record)

    def _restore(self, record: Any) -> HttpResponse:
        try:
            restore_as_draft(record, by=self.request.user)
        except ValidationError as refused:
            reasons = " ".join(refused.messages)
            text = _("This version cannot be put back any more. %(reasons)s")
            messages.error(self.request, text % {"reasons": reasons})
            return redirect(self.request.path)
        messages.success(
            self.request,
            _("The old version is ready as a draft. Check it and publish it."),
        )
        return redirect(self.object_url())

    def can_restore(self) -> bool:
        user = self.request.user
        allowed = self.may_restore and self.may_restore(user, self.object)
        return bool(allowed and restorable(self.object, user))

    def object_url(self) -> str:
        return reverse(self.object_url_name, args=[quote(self.object.pk)])

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = self.index_label or self.model._meta.verbose_name_plural
        plural = capfirst(str(label))
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": self.object_url(), "label": capfirst(str(self.object))},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = self.object.history.select_related("history_user")
        rows = rows.order_by("-history_date", "-history_id")
        page = Paginator(rows, self.paginate_by).get_page(self.request.GET.get("p"))
        older = rows[page.end_index() : page.end_index() + 1].first()
        newest = page.number == 1
        return super().get_context_data(**kwargs) | {
            "can_restore": self.can_restore(),
            "moments": moments(
                list(page.object_list), older, newest=newest, longest=self.longest
            ),
            "object_url": self.object_url(),
            "page_obj": page,
        }

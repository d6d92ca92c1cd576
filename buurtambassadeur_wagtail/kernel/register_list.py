"""The list of a register: search, filters, ordering, pages, download."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib.admin.utils import label_for_field, lookup_field
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.text import capfirst
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail_modeladmin.views import IndexView

from .in_words import in_words
from .register_download import download
from .register_filters import filter_class
from .register_pages import FlatPaginator
from .register_parameters import ORDER, allowed
from .register_parts import Status, as_cell


class RegisterListView(IndexView, WagtailAdminTemplateMixin):
    """modeladmin's list with its doors closed: see ``register_parameters``."""

    template_name = "buurtambassadeur_wagtail/admin/register_list.html"

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Answer 404 to who has no scope here, before anything is looked at."""
        if not self.permission_helper.user_can_list(request.user):
            raise Http404
        self.request = request
        classes = [filter_class(self.model, f) for f in self.model_admin.list_filter]
        names = [one.parameter for one in classes]
        request.GET = allowed(request.GET, names)  # type: ignore[assignment]
        visible = self.model_admin.get_queryset(request)
        self.filters = [
            one(request.GET.get(one.parameter, ""), visible) for one in classes
        ]
        return super().dispatch(request, *args, **kwargs)

    def as_spreadsheet(self, queryset: QuerySet[Any], form: str) -> HttpResponseBase:
        """Stream the rows on this list, and log that it was done; else 404."""
        if not self.model_admin.may_export(self.request.user):
            raise Http404
        return download(self.model_admin, queryset, form, self.request.user)

    def get_queryset(self, request: HttpRequest | None = None) -> QuerySet[Any]:
        return self._rows

    @cached_property
    def _rows(self) -> QuerySet[Any]:
        rows = self.model_admin.get_queryset(self.request)
        for one in self.filters:
            rows = one.apply(rows)
        rows = rows.order_by(*self.get_ordering(self.request, rows.order_by()))
        return self.get_search_results(self.request, rows, self.query)

    def get_template_names(self) -> list[str]:
        return [self.template_name]

    def get_page_title(self) -> str:
        return capfirst(str(self.opts.verbose_name_plural))

    def get_header_icon(self) -> str:
        return self.model_admin.get_menu_icon()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_header_buttons(self) -> list[Any]:
        """Return none: downloading stands on the page, for who may."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = self._page()
        columns = self._columns()
        context = super(IndexView, self).get_context_data(**kwargs)  # not its queries
        return context | {
            "actions": self.model_admin.get_list_actions(self.request),
            "columns": columns,
            "filters": self.filters,
            "has_conditions": bool(self.query or any(f.active for f in self.filters)),
            "may_export": self.model_admin.may_export(self.request.user),
            "media": self.media,
            "page_obj": page,
            "pages": page.paginator.get_elided_page_range(page.number),
            "rows": [self._row(obj, columns) for obj in page.object_list],
            "search_fields": self.search_fields,
            "view": self,
        }

    def _page(self) -> Any:
        pages = FlatPaginator(self._rows, self.items_per_page)
        return pages.get_page(max(self.page_num, 1))

    def _columns(self) -> list[dict[str, Any]]:
        """Return each column's label, and where its heading leads when it sorts."""
        sorted_by = self.get_ordering_field_columns()
        columns = []
        for index, name in enumerate(self.list_display):
            label = label_for_field(name, self.model, self.model_admin)
            column = {"label": capfirst(str(label)), "order": sorted_by.get(index)}
            if self.get_ordering_field(name):
                backwards = "-" if column["order"] == "asc" else ""
                column["url"] = self.get_query_string({ORDER: f"{backwards}{index}"})
            columns.append(column)
        return columns

    def _row(self, obj: Any, columns: list[dict[str, Any]]) -> dict[str, Any]:
        cells = [as_cell(self._value(name, obj)) for name in self.list_display]
        url = self.url_helper.get_action_url("inspect", obj.pk)
        return {"url": url, "cells": list(zip(cells, columns, strict=True))}

    def _value(self, name: str, obj: Any) -> Any:
        field, _attr, value = lookup_field(name, obj, self.model_admin)
        if field is None or isinstance(value, Status):
            return value
        words = in_words(value, field)
        tones = self.model_admin.tones.get(name)
        return Status(words, tones.get(value, "quiet")) if tones else words

"""Who was ambassador where on a day: a page for the coordinator, and its download."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path, reverse_lazy
from django.utils.functional import cached_property
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_errors import error_summary
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.day_input import DayInput
from buurtambassadeur_wagtail.kernel.export_log import log_export
from buurtambassadeur_wagtail.kernel.exporting import stream_csv
from buurtambassadeur_wagtail.kernel.register_parts import as_cell
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import admin_words
from .models import Appointment
from .outlook import outlook, stays_of
from .queries import serving_on

HEADERS = (
    gettext_lazy("Name"),
    gettext_lazy("Neighbourhood"),
    gettext_lazy("First day"),
    gettext_lazy("Last day"),
    gettext_lazy("Time served, and latest last day"),
)


class ServingForm(forms.Form):
    """The day, and a neighbourhood if only that one is asked."""

    day = forms.DateField(
        label=gettext_lazy("On which day?"),
        widget=DayInput,
        error_messages={"required": gettext_lazy("Fill in the day.")},
    )
    neighbourhood = forms.ModelChoiceField(
        queryset=Neighbourhood.objects.none(),
        label=gettext_lazy("Neighbourhood"),
        empty_label=gettext_lazy("All neighbourhoods"),
        required=False,
    )

    def __init__(self, *args: Any, places: QuerySet[Neighbourhood], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["neighbourhood"].queryset = places


class ServingView(WagtailAdminTemplateMixin, TemplateView):
    """Answers from the days of the appointments, also when a name was erased."""

    template_name = "buurtambassadeur_wagtail/admin/ambassadors/serving.html"
    page_title = gettext_lazy("Who was neighbourhood ambassador?")
    header_icon = "history"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not policy.has_scope(request.user, "view", Appointment):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.GET.get("export") == "csv" and self.form.is_valid():
            return self.as_csv()
        return super().get(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    @cached_property
    def form(self) -> ServingForm:
        """Without a question: who serves today, in all neighbourhoods of the user."""
        asked = {
            name: self.request.GET.get(name, "") for name in ServingForm.base_fields
        }
        if not any(asked.values()):
            asked["day"] = clock.today().isoformat()
        return ServingForm(asked, places=self.places)

    @property
    def places(self) -> QuerySet[Neighbourhood]:
        """Neighbourhoods where somebody served, as far as the user may see them."""
        mine = policy.visible(self.request.user, Appointment.objects.all())
        seen = mine.order_by().values("neighbourhood")
        return Neighbourhood.objects.filter(pk__in=seen)

    @cached_property
    def found(self) -> list[Appointment]:
        chosen = self.form.cleaned_data
        rows = serving_on(chosen["day"], chosen["neighbourhood"])
        return list(policy.visible(self.request.user, rows))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_valid = self.form.is_valid()
        user = self.request.user
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "errors": error_summary(self.form, None, user),
            "day": self.form.cleaned_data.get("day"),
            "columns": [{"label": label} for label in HEADERS],
            "rows": [self.row(one, cells) for one, cells in self.cells()]
            if is_valid
            else [],
            "may_export": policy.has_scope(user, "export", Appointment),
        }

    def row(self, one: Appointment, cells: list[str]) -> dict[str, Any]:
        columns = [{"label": label} for label in HEADERS]
        shown = zip(map(as_cell, cells), columns, strict=True)
        return {"url": admin_url_for(one, self.request.user), "cells": list(shown)}

    def cells(self) -> Iterator[tuple[Appointment, list[str]]]:
        """Yield each appointment with what stands in its row: four queries in all."""
        today, settings = clock.today(), current()
        stays = stays_of({one.person_id for one in self.found})
        for one in self.found:
            person = outlook(
                stays[one.person_id],
                place=one.neighbourhood_id,
                today=today,
                settings=settings,
            )
            yield (
                one,
                [
                    one.person.full_name or _("Name erased"),
                    str(one.neighbourhood),
                    day_month_year(one.first_day),
                    day_month_year(one.last_day),
                    admin_words.outlook_words(person, today),
                ],
            )

    def as_csv(self) -> StreamingHttpResponse:
        """Return the list as a file that no spreadsheet can be misled by; logged."""
        user = self.request.user
        if not policy.has_scope(user, "export", Appointment):
            raise Http404
        rows = [self._dated(one, cells) for one, cells in self.cells()]
        log_export(Appointment, rows=len(rows), form="csv", by=user)
        body = stream_csv(rows, [str(header) for header in HEADERS])
        response = StreamingHttpResponse(body, content_type="text/csv; charset=utf-8")
        name = f"buurtambassadeurs-{self.form.cleaned_data['day']:%Y-%m-%d}.csv"
        response["Content-Disposition"] = content_disposition_header(True, name)
        response["Cache-Control"] = "private, no-store"
        return response

    def _dated(self, one: Appointment, cells: list[str]) -> list[str]:
        name, place, _first, _last, outlook = cells
        return [name, place, _iso(one.first_day), _iso(one.last_day), outlook]


def _iso(day: date) -> str:
    return day.isoformat()


class ServingMenuItem(MenuItem):
    """Shows itself to who may look at appointments."""

    def is_shown(self, request: HttpRequest) -> bool:
        return policy.has_scope(request.user, "view", Appointment)


menu_item = ServingMenuItem(
    gettext_lazy("Who was ambassador?"),
    reverse_lazy("buurtambassadeur_serving"),
    icon_name="history",
)


def register_urls() -> list:
    """Return the address; for the ``register_admin_urls`` hook."""
    address = "buurtambassadeur/serving/"
    return [path(address, ServingView.as_view(), name="buurtambassadeur_serving")]

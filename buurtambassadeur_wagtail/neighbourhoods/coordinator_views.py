"""What the screens of coordinators add: through which day, and who is missed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.widgets.button import Button

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .coverage import gaps
from .models import DistrictCoordinator


def access(row: DistrictCoordinator) -> str:
    """Tell through which day this person sees the cases."""
    if row.last_day is None:
        return _("Open-ended")
    day = day_month_year(row.last_day)
    if row.last_day < clock.today():
        return _("Ended after %(day)s") % {"day": day}
    return _("through %(day)s") % {"day": day}


def warn_of_gaps(request: HttpRequest, row: DistrictCoordinator) -> None:
    """Say which district is left without anybody, and from which day."""
    places = None if row.district_id is None else [row.district_id]
    for gap in gaps(places):
        text = _("%(district)s has no coordinator from %(day)s on.")
        facts = {"district": gap.district, "day": day_month_year(gap.first_day)}
        messages.warning(request, text % facts)


class CoordinatorIndexView(IndexView):
    queryset = DistrictCoordinator.objects.select_related("user", "district")


class CoordinatorCreateView(CreateView):
    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        warn_of_gaps(self.request, form.instance)
        return response


class CoordinatorEditView(EditView):
    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        warn_of_gaps(self.request, form.instance)
        return response

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        name = "buurtambassadeur_coordinators:timeline"
        url = reverse(name, args=[self.object.pk])
        own = Button(_("What applied when"), url=url, icon_name="history", priority=5)
        return [*super().header_more_buttons, own]


class CoordinatorDeleteView(DeleteView):
    def form_valid(self, form: Any) -> HttpResponse:
        row = self.object
        response = super().form_valid(form)
        warn_of_gaps(self.request, row)
        return response

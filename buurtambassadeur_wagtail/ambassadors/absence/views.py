"""The screens of an absence: begin it, change its end, end it now."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.ending.views import AppointmentStepView
from buurtambassadeur_wagtail.ambassadors.models import Absence, Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_parts import Section

from . import actions
from .forms import AwayForm, BackForm, in_words


class AwayView(AppointmentStepView):
    """Begins an absence."""

    form_class = AwayForm
    sends_letters = True
    heading = gettext_lazy("Away for a while")
    explanation = gettext_lazy(
        "The ambassador remains ambassador, and these days count as served. Who steps "
        "back gets a letter; who cannot be reached does not."
    )
    success_message = gettext_lazy("It is noted, and holds on the days you filled in.")

    def get_refusal(self) -> Refused | None:
        return actions.beginning(self.object)

    def get_initial(self) -> dict[str, Any]:
        return {"first_day": max(clock.today(), self.object.first_day)}

    def perform(self, form: forms.Form) -> None:
        actions.begin(self.object, by=self.request.user, **form.cleaned_data)


class BackView(AppointmentStepView):
    """Ends an absence now, or on another day."""

    form_class = BackForm
    heading = gettext_lazy("Back again, or away for longer")
    success_message = gettext_lazy("It is changed.")

    def get_refusal(self) -> Refused | None:
        return None if to_change(self.object) else Refused(_("Nobody is away."))

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"absences": to_change(self.object)}

    def get_initial(self) -> dict[str, Any]:
        found = list(to_change(self.object)[:2])
        only = found[0] if len(found) == 1 else None
        return {"absence": only, "last_day": only and only.last_day}

    def perform(self, form: forms.Form) -> None:
        absence, by = form.cleaned_data["absence"], self.request.user
        if form.cleaned_data["what"] == "now":
            actions.end_now(absence, by=by)
        else:
            last_day = form.cleaned_data["last_day"]
            actions.change_end(absence, last_day=last_day, by=by)


def to_change(appointment: Appointment) -> QuerySet[Absence]:
    """Return the absences that are not over."""
    ahead = Q(last_day__isnull=True) | Q(last_day__gte=clock.today())
    return appointment.absences.filter(ahead).order_by("first_day")


def absence_parts(appointment: Appointment) -> list[Section]:
    """Return a part with all absences, if there were any. For the coordinator only."""
    rows = [(in_words(one), one.reasons or "–") for one in appointment.absences.all()]
    return [Section(_("Away for a while"), rows)] if rows else []

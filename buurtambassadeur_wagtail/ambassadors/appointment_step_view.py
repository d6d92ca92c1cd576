"""A step from the page of one appointment: who and where stand above the form."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.action_views import ActionView

from . import admin_words
from .models import Appointment


class AppointmentStepView(ActionView):
    """Needs the right to appoint in the neighbourhood of the appointment."""

    model = Appointment
    policy_action = "appoint"

    def get_queryset(self) -> QuerySet[Appointment]:
        return Appointment.objects.select_related(
            "person__contact_details", "neighbourhood__district", "candidacy"
        )

    def get_facts(self) -> list[tuple[Any, Any]]:
        one = self.object
        return [
            (_("Ambassador"), one.person.full_name),
            (_("Neighbourhood"), one.neighbourhood),
            (_("Appointment"), admin_words.days(one.first_day, one.last_day)),
        ]

"""What meetings add to the register of appointments: mail the link to raise points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors import admin as ambassadors
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_parts import OFTEN, Action

from . import actions, queries


class SendLinkView(ActionView):
    """Mails the link with which an ambassador raises attention points."""

    model = Appointment
    policy_action = "invite"
    sends_letters = True
    heading = gettext_lazy("Mail the link for attention points")
    explanation = gettext_lazy(
        "With this link the ambassador tells what needs attention, without logging "
        "in, until the last day. Every invitation to a meeting holds such a link too."
    )
    submit_label = gettext_lazy("Mail the link")
    success_message = gettext_lazy("The link is mailed.")
    header_icon = "mail"

    def get_queryset(self) -> QuerySet[Appointment]:
        return Appointment.objects.select_related(
            "person__contact_details", "neighbourhood__district"
        )

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Ambassador"), self.object.person.full_name),
            (_("Neighbourhood"), self.object.neighbourhood),
        ]

    def perform(self, form: forms.Form) -> None:
        actions.send_link(self.object)


class AppointmentAdmin(ambassadors.AppointmentAdmin):
    """The register of appointments, with the link for attention points."""

    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        **ambassadors.AppointmentAdmin.action_views,
        "point_link": SendLinkView,
    }

    def get_actions(self, request: HttpRequest, obj: Appointment) -> Sequence[Action]:
        steps = super().get_actions(request, obj)
        serves = queries.invitable(clock.today()).filter(pk=obj.pk)
        if not policy.may(request.user, "invite", obj) or not serves.exists():
            return steps
        url = self.action_url("point_link", obj)
        link = Action(_("Mail the link for attention points"), url, group=OFTEN)
        return [*steps, link]

"""The register of refusals: who refuses a candidate, with reasons, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin

from . import (
    admin_decision_sections,
    admin_decision_steps,
    admin_decision_views,
    admin_export,
    admin_objection_sections,
    admin_objection_views,
    admin_print,
    admin_rows,
    admin_taking_in_views,
    admin_words,
)
from .admin_filters import ConfirmedFilter, SenderFilter
from .models import CandidateResponse, Objection


class ObjectionAdmin(RegisterAdmin):
    """Who refuses a candidate, with reasons, and what was decided on it."""

    model = Objection
    menu_icon = "warning"
    menu_label = _("Objections")
    list_display = (
        "reference",
        "candidate",
        "neighbourhood",
        "sender",
        "shown_outcome",
        "received",
    )
    list_filter = (
        "outcome",
        "candidacy__neighbourhood",
        "candidacy__neighbourhood__district",
        ConfirmedFilter,
        "is_late",
        SenderFilter,
    )
    search_fields = ("reference", "name", "email", "candidacy__reference")
    list_select_related = (
        "candidacy__neighbourhood__district",
        "candidacy__publication",
        "candidacy__application",
        "partner",
        "decided_by",
        "entered_by",
        "late_accepted_by",
        "reasons_noted_by",
        "seconded_by",
        "supplement_to",
    )
    ordering = ("-received_at",)
    list_export = admin_export.OBJECTION
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "confirm": admin_objection_views.ConfirmObjectionView,
        "reasons": admin_taking_in_views.NoteReasonsView,
        "accept": admin_taking_in_views.AcceptLateView,
        "hear": admin_decision_views.HearView,
        "answer": admin_decision_views.NoteAnswerView,
        "decide": admin_decision_views.DecideView,
        "second": admin_decision_views.SecondView,
        "away": admin_taking_in_views.PutAwayView,
        "withdraw": admin_taking_in_views.WithdrawObjectionView,
        "receipt": admin_print.ObjectionReceiptView,
    }

    @display(description=_("candidate"))
    def candidate(self, obj: Objection) -> str:
        return obj.candidacy.publication.name_shown

    @display(description=_("neighbourhood"), ordering="candidacy__neighbourhood__name")
    def neighbourhood(self, obj: Objection) -> str:
        return str(obj.candidacy.neighbourhood)

    @display(description=_("from"))
    def sender(self, obj: Objection) -> str:
        return admin_words.sender(obj)

    @display(description=_("outcome"), ordering="outcome")
    def shown_outcome(self, obj: Objection) -> Badge:
        return admin_words.outcome(obj)

    @display(description=_("received"), ordering="received_at")
    def received(self, obj: Objection) -> Any:
        return clock.local(obj.received_at).date()

    def get_list_actions(self, request: HttpRequest) -> list[Action]:
        if not policy.has_scope(request.user, "confirm", Objection):
            return []
        url = reverse("buurtambassadeur_objection_enter")
        return [Action(_("New refusal on behalf of …"), url)]

    def get_sections(self, request: HttpRequest, obj: Objection) -> list[Section]:
        user = request.user
        parts = [
            admin_objection_sections.objection_standing(obj, user),
            admin_objection_sections.objection_answers(obj),
            admin_objection_sections.supplements_part(obj, user),
            admin_decision_sections.hearing_part(obj),
            admin_decision_sections.proposals_part(obj),
            admin_decision_sections.decision_part(obj),
            admin_rows.letters_part([obj, *hearings(obj)], user),
        ]
        return [part for part in parts if part]

    def get_actions(self, request: HttpRequest, obj: Objection) -> list[Action]:
        return admin_decision_steps.objection_steps(self, request.user, obj)


def hearings(objection: Objection) -> list[CandidateResponse]:
    """Return what letters to the candidate about this refusal are about."""
    return list(CandidateResponse.objects.filter(objection=objection))

"""The register of neighbourhood agreements: where each version stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.register_filters import RegisterFilter
from buurtambassadeur_wagtail.kernel.register_list import RegisterListView
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin

from . import admin_answer_views, admin_sections, admin_views, admin_words
from .admin_steps import steps
from .choices import STATE_LABELS
from .models import ShapeAgreement
from .rules import State

NEW = "buurtambassadeur_new_agreement"
_STANDS = {
    State.DRAFT: Q(offered_at=None, ended_on=None),
    State.OPEN: Q(offered_at__isnull=False, in_force_from=None, ended_on=None),
    State.IN_FORCE: Q(in_force_from__isnull=False, ended_on=None),
    State.SUPERSEDED: Q(ended_because=State.SUPERSEDED.value),
    State.WITHDRAWN: Q(ended_because=State.WITHDRAWN.value),
    State.TERMINATED: Q(ended_because=State.TERMINATED.value),
}


class AgreementListView(RegisterListView):
    """The list, with the button to write one."""

    template_name = "buurtambassadeur_wagtail/admin/meetings/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if not policy.has_scope(self.request.user, "agree", self.model):
            return context
        label = admin_views.NewView.heading
        return context | {"start": {"url": reverse(NEW), "label": label}}


class StateFilter(RegisterFilter):
    """Where a version stands."""

    parameter = "state"
    label = gettext_lazy("State")

    def get_options(self) -> list[tuple[str, str]]:
        return [(one.value, capfirst(str(STATE_LABELS[one]))) for one in State]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(_STANDS[State(self.value)])


class AgreementAdmin(RegisterAdmin):
    """Versions of the own district: what they say, who agrees, what can be done."""

    model = ShapeAgreement
    menu_icon = "doc-full-inverse"
    menu_label = gettext_lazy("Neighbourhood agreements")
    index_view_class = AgreementListView
    list_display = ("neighbourhood", "version", "standing", "in_force_from", "ended_on")
    list_filter = (StateFilter, "neighbourhood")
    search_fields = ("neighbourhood__name", "tasks")
    list_select_related = ("neighbourhood__district",)
    ordering = ("neighbourhood__name", "-version")
    list_export = (
        Column("neighbourhood__name", gettext_lazy("Neighbourhood")),
        "version",
        "offered_at",
        "in_force_from",
        "ended_on",
        "ended_because",
    )
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "version": admin_views.VersionView,
        "change": admin_views.ChangeView,
        "offer": admin_views.OfferView,
        "ask": admin_views.AskView,
        "decision": admin_answer_views.DecisionView,
        "answer": admin_answer_views.AnswerView,
        "force": admin_views.ForceView,
        "withdraw": admin_answer_views.WithdrawView,
        "residents_withdraw": admin_answer_views.ResidentsWithdrawView,
        "terminate": admin_views.TerminateView,
    }

    @display(description=gettext_lazy("state"))
    def standing(self, obj: ShapeAgreement) -> Badge:
        return admin_words.state(obj)

    def get_sections(self, request: HttpRequest, obj: ShapeAgreement) -> list[Section]:
        return admin_sections.sections(obj, request.user)

    def get_actions(self, request: HttpRequest, obj: ShapeAgreement) -> list[Action]:
        return steps(self, request.user, obj)


def register_urls() -> list:
    """Return the page to begin at; for the ``register_admin_urls`` hook."""
    address = "buurtambassadeur/new-agreement/"
    return [path(address, admin_views.NewView.as_view(), name=NEW)]

"""The register of assessments, and the addresses of the steps before there is one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.candidacy.admin_rows import letters_part
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.register_filters import RegisterFilter
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin

from . import admin_assess_sections as parts
from . import admin_assess_views as views
from . import admin_assess_words as admin_words
from . import admin_summary_views as summary_views
from .admin_assess_conference_views import (
    AskLookBackView,
    ConcludeView,
    PrintLookBackView,
)
from .admin_assess_seat_views import AssessView, EnterLookBackView
from .admin_assess_steps import of_assessment, of_conference
from .admin_decision_print import PrintDecisionView
from .admin_sections import SECTIONS
from .admin_steps import STEPS
from .assess_queries import ALONG
from .models import ConferenceAssessment, LookBack


class ToDecideFilter(RegisterFilter):
    """Whether a decision is waited for."""

    parameter = "decision"
    label = gettext_lazy("Decision")

    def get_options(self) -> list[tuple[str, str]]:
        return [("waiting", _("Still to decide")), ("decided", _("Decided"))]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        waits = Q(follow_up__decision="", follow_up__lapsed_at__isnull=True)
        if self.value == "waiting":
            return queryset.filter(waits, follow_up__isnull=False)
        return queryset.filter(follow_up__decided_at__isnull=False)


class AssessmentAdmin(RegisterAdmin):
    """What conferences found of ambassadors, and what came of it."""

    model = ConferenceAssessment
    menu_icon = "clipboard-list"
    menu_label = gettext_lazy("Effort and support")
    list_display = (
        "who",
        "neighbourhood",
        "day",
        "effort_found",
        "support_found",
        "next",
    )
    list_filter = (
        ToDecideFilter,
        "effort",
        "support",
        "is_indicative",
        "appointment__neighbourhood",
        "appointment__neighbourhood__district",
    )
    search_fields = (
        "appointment__person__given_name",
        "appointment__person__family_name",
        "conference__reference",
    )
    list_select_related = ALONG
    ordering = ("-conference__starts_at", "-pk")
    list_export = (
        Column("conference__reference", gettext_lazy("Conference")),
        Column("appointment__neighbourhood__name", gettext_lazy("Neighbourhood")),
        "appointment",
        "effort_label",
        "support",
        "is_indicative",
        "method",
        "residents_for",
        "residents_against",
        "residents_neutral",
        "partners_for",
        "partners_against",
        "partners_neutral",
        "quorum",
        "majority",
        Column("follow_up__decision", gettext_lazy("Decision")),
        Column("follow_up__due_on", gettext_lazy("Decide at the latest on")),
    )
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "write_summary": summary_views.WriteSummaryView,
        "send_summary": summary_views.SendSummaryView,
        "print_summary": summary_views.PrintSummaryView,
        "answer_summary": summary_views.AnswerSummaryView,
        "publish_summary": summary_views.PublishSummaryView,
        "take_off_summary": summary_views.TakeOffSummaryView,
        "decide": views.DecideView,
        "print_decision": PrintDecisionView,
    }

    @display(
        description=gettext_lazy("ambassador"),
        ordering="appointment__person__family_name",
    )
    def who(self, obj: ConferenceAssessment) -> str:
        return obj.appointment.person.full_name or str(obj)

    @display(
        description=gettext_lazy("neighbourhood"),
        ordering="appointment__neighbourhood__name",
    )
    def neighbourhood(self, obj: ConferenceAssessment) -> str:
        return str(obj.neighbourhood)

    @display(description=gettext_lazy("conference"), ordering="conference__starts_at")
    def day(self, obj: ConferenceAssessment) -> Any:
        return obj.conference.day

    @display(description=gettext_lazy("effort"), ordering="effort")
    def effort_found(self, obj: ConferenceAssessment) -> Badge:
        return admin_words.effort(obj)

    @display(description=gettext_lazy("support"), ordering="support")
    def support_found(self, obj: ConferenceAssessment) -> Badge:
        return admin_words.support(obj)

    @display(description=gettext_lazy("what comes next"))
    def next(self, obj: ConferenceAssessment) -> Badge:
        waiting = admin_words.decision(obj)
        return waiting or admin_words.summary(getattr(obj, "summary", None))

    def get_sections(
        self, request: HttpRequest, obj: ConferenceAssessment
    ) -> list[Section]:
        found = [
            parts.outcome(obj, request.user),
            parts.decided(obj),
            parts.summarised(obj),
            parts.looked_back(obj),
            letters_part(_records(obj), request.user),
        ]
        return [one for one in found if one]

    def get_actions(
        self, request: HttpRequest, obj: ConferenceAssessment
    ) -> list[Action]:
        return of_assessment(self, request.user, obj)


def _records(assessment: ConferenceAssessment) -> list[Any]:
    looked = LookBack.objects.filter(
        conference=assessment.conference_id, appointment=assessment.appointment_id
    )
    along = (getattr(assessment, name, None) for name in ("summary", "follow_up"))
    return [assessment, *(one for one in along if one), *looked]


SECTIONS.insert(1, parts.assessed)  # below where it stands
STEPS.append(of_conference)
OF_CONFERENCE = {
    "ask_look_back": AskLookBackView,
    "print_look_back": PrintLookBackView,
    "conclude": ConcludeView,
}
OF_SEAT = {"assess": AssessView, "enter_look_back": EnterLookBackView}


def register_urls() -> list:
    """Return the addresses; for the ``register_admin_urls`` hook."""
    base = "buurtambassadeur/conference-assessment"
    whole = [
        path(
            f"{base}/{name.replace('_', '-')}/<int:pk>/",
            view.as_view(),
            name=f"buurtambassadeur_conference_{name}",
        )
        for name, view in OF_CONFERENCE.items()
    ]
    one = [
        path(
            f"{base}/{name.replace('_', '-')}/<int:pk>/<int:seat>/",
            view.as_view(),
            name=f"buurtambassadeur_conference_{name}",
        )
        for name, view in OF_SEAT.items()
    ]
    return [*whole, *one]

"""The register of management meetings: when, for whom, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.register_filters import RegisterFilter
from buurtambassadeur_wagtail.kernel.register_list import RegisterListView
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin

from . import admin_held_views, admin_sections, admin_views, admin_words, words
from .admin_steps import meeting_steps
from .models import ManagementMeeting

PLAN = "buurtambassadeur_plan_meeting"


class MeetingListView(RegisterListView):
    """The list, with the button to plan another one."""

    template_name = "buurtambassadeur_wagtail/admin/meetings/list.html"
    start_url = PLAN
    start_label = gettext_lazy("Plan a management meeting")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if not policy.has_scope(self.request.user, "invite", self.model):
            return context
        start = {"url": reverse(self.start_url), "label": self.start_label}
        return context | {"start": start}


class ComingFilter(RegisterFilter):
    """Whether the meeting is still to come."""

    parameter = "when"
    label = gettext_lazy("When")

    def get_options(self) -> list[tuple[str, str]]:
        return [("coming", _("Still to come")), ("over", _("Over"))]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        now = clock.now()
        if self.value == "coming":
            return queryset.filter(starts_at__gt=now)
        return queryset.filter(starts_at__lte=now)


class MeetingAdmin(RegisterAdmin):
    """Meetings of the own district: who is invited, who comes, who was there."""

    model = ManagementMeeting
    menu_icon = "date"
    menu_label = gettext_lazy("Management meetings")
    index_view_class = MeetingListView
    list_display = ("shown_day", "places", "place", "standing", "coming", "invite_by")
    list_filter = (ComingFilter, "state", "district")
    search_fields = ("place", "agenda")
    list_select_related = ("district", "invited_by")
    ordering = ("-starts_at",)
    list_export = (
        Column("pk", gettext_lazy("Number")),
        Column("district__name", gettext_lazy("District")),
        "starts_at",
        "ends_at",
        "place",
        "state",
        "invite_by",
        "invited_at",
    )
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "invite": admin_views.InviteView,
        "change": admin_views.ChangeView,
        "postpone": admin_views.PostponeView,
        "cancel": admin_views.CancelView,
        "print": admin_held_views.PrintView,
        "answers": admin_held_views.AnswersView,
        "attendance": admin_held_views.AttendanceView,
        "summary": admin_held_views.SummaryView,
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        expected = Q(invitations__removed_at__isnull=True)
        counts = {
            "expected_count": Count("invitations", filter=expected),
            "yes_count": Count(
                "invitations", filter=expected & Q(invitations__answer="yes")
            ),
        }
        rows = super().get_queryset(request).annotate(**counts)
        return rows.prefetch_related("neighbourhoods")

    @display(description=gettext_lazy("when"), ordering="starts_at")
    def shown_day(self, obj: ManagementMeeting) -> str:
        return words.briefly(obj)

    @display(description=gettext_lazy("neighbourhoods"))
    def places(self, obj: ManagementMeeting) -> str:
        return words.names(obj.neighbourhoods.all())

    @display(description=gettext_lazy("state"), ordering="state")
    def standing(self, obj: ManagementMeeting) -> Badge:
        return admin_words.state(obj)

    @display(description=gettext_lazy("who comes"))
    def coming(self, obj: Any) -> str:
        if not obj.expected_count:
            return ""
        return _("%(yes)d of %(all)d") % {
            "yes": obj.yes_count,
            "all": obj.expected_count,
        }

    def get_sections(
        self, request: HttpRequest, obj: ManagementMeeting
    ) -> list[Section]:
        parts = [
            admin_sections.standing(obj),
            *admin_sections.people(obj, request.user),
            admin_sections.points(obj, request.user),
            admin_sections.summary(obj),
        ]
        return [part for part in parts if part]

    def get_actions(self, request: HttpRequest, obj: ManagementMeeting) -> list[Action]:
        return meeting_steps(self, request.user, obj)


urlpatterns = [
    path("buurtambassadeur/plan-meeting/", admin_views.PlanView.as_view(), name=PLAN),
]

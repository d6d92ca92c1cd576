"""The place of conferences in the admin: a register, and a page to begin at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Q, QuerySet, Sum
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section, as_cell
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin
from buurtambassadeur_wagtail.meetings.admin_meetings import (
    ComingFilter,
    MeetingListView,
)
from buurtambassadeur_wagtail.meetings.admin_views import own_places

from . import admin_people_views, admin_views, admin_words, words
from .admin_sections import sections
from .admin_steps import conference_steps
from .models import Conference
from .queries import needs
from .rules import Standing

PLAN = "buurtambassadeur_plan_conference"


class ConferenceListView(MeetingListView):
    """The list, with the button to plan another one."""

    template_name = "buurtambassadeur_wagtail/admin/conferences/list.html"
    start_url = PLAN
    start_label = gettext_lazy("Plan a neighbourhood conference")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Show above the list which of the own neighbourhoods need a conference."""
        context = super().get_context_data(**kwargs)
        places = own_places(self.request.user) if context.get("start") else []
        wanting = [one for one in needs(places) if one.standing is not Standing.GOOD]
        url = reverse(PLAN)
        context["wanting"] = [
            {
                "place": one.place,
                "badge": as_cell(admin_words.need(one)),
                "url": "" if one.coming else f"{url}?neighbourhood={one.place.pk}",
            }
            for one in wanting
        ]
        return context


class ConferenceAdmin(RegisterAdmin):
    """Conferences of the own district: when, for whom, who comes, how many came."""

    model = Conference
    menu_icon = "group"
    menu_label = gettext_lazy("Neighbourhood conferences")
    index_view_class = ConferenceListView
    list_display = ("title", "shown_day", "places", "standing", "coming")
    list_filter = (ComingFilter, "status", "district")
    search_fields = ("title", "place", "reference")
    list_select_related = ("district", "held_by")
    ordering = ("-starts_at",)
    list_export = (
        "reference",
        "title",
        Column("district__name", gettext_lazy("District")),
        "starts_at",
        "ends_at",
        "place",
        "address",
        "status",
        "max_sign_ups",
        "residents",
        "partners",
        "others",
    )
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "invite": admin_views.InviteView,
        "change": admin_views.ChangeView,
        "postpone": admin_views.PostponeView,
        "cancel": admin_views.CancelView,
        "enter": admin_people_views.EnterView,
        "step_back": admin_people_views.StepBackView,
        "hold": admin_people_views.HoldView,
        "print": admin_people_views.PrintView,
        "export": admin_people_views.ExportView,
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        here = Q(sign_ups__cancelled_at__isnull=True)
        people = Sum("sign_ups__people", filter=here)
        rows = super().get_queryset(request).annotate(people_coming=people)
        return rows.prefetch_related("neighbourhoods")

    @display(description=gettext_lazy("when"), ordering="starts_at")
    def shown_day(self, obj: Conference) -> str:
        return words.briefly(obj)

    @display(description=gettext_lazy("neighbourhoods"))
    def places(self, obj: Conference) -> str:
        return words.names(obj.neighbourhoods.all())

    @display(description=gettext_lazy("state"), ordering="status")
    def standing(self, obj: Conference) -> Badge:
        return admin_words.status(obj)

    @display(description=gettext_lazy("who comes"))
    def coming(self, obj: Any) -> str:
        people = obj.people_coming or 0
        if obj.max_sign_ups is None:
            return str(people or "")
        return _("%(yes)d of %(all)d") % {"yes": people, "all": obj.max_sign_ups}

    def get_sections(self, request: HttpRequest, obj: Conference) -> list[Section]:
        return sections(obj, request.user)

    def get_actions(self, request: HttpRequest, obj: Conference) -> list[Action]:
        return conference_steps(self, request.user, obj)


def register_urls() -> list:
    """Return the address to begin at; for the ``register_admin_urls`` hook."""
    address = "buurtambassadeur/plan-conference/"
    return [path(address, admin_views.PlanView.as_view(), name=PLAN)]

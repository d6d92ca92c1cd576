"""The register of attention points: raised, on the agenda, answered, closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.candidacy.admin_rows import letters_part, place
from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.register_parts import Action, Link, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import admin_point_views, admin_words, words
from .admin_meetings import MeetingListView
from .admin_steps import point_steps
from .models import AttentionPoint

ENTER = "buurtambassadeur_enter_point"


class PointListView(MeetingListView):
    """The list, with the button to enter a point."""

    start_url = ENTER
    start_label = gettext_lazy("Enter an attention point")


class AttentionPointAdmin(RegisterAdmin):
    """What ambassadors raised, and what came of it."""

    model = AttentionPoint
    menu_icon = "tag"
    menu_label = gettext_lazy("Attention points")
    index_view_class = PointListView
    list_display = (
        "beginning",
        "neighbourhood",
        "shown_theme",
        "raised_by",
        "standing",
        "received",
    )
    list_filter = (
        "status",
        "theme",
        "neighbourhood",
        "neighbourhood__district",
        "received_at",
    )
    search_fields = ("text", "public_text", "appointment__person__family_name")
    list_select_related = (
        "neighbourhood__district",
        "appointment__person",
        "meeting",
        "answered_by",
    )
    ordering = ("-received_at",)
    list_export = (
        Column("pk", gettext_lazy("Number")),
        Column("neighbourhood__name", gettext_lazy("Neighbourhood")),
        "theme",
        "text",
        "status",
        "received_at",
        "received_via",
        "answered_at",
        "answer",
        "public_text",
    )
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "agenda": admin_point_views.AgendaView,
        "answer": admin_point_views.AnswerPointView,
        "close": admin_point_views.ClosePointView,
        "show": admin_point_views.ShowPointView,
    }

    @display(description=gettext_lazy("attention point"), ordering="pk")
    def beginning(self, obj: AttentionPoint) -> str:
        """The first words, to know it by; of an erased one its number."""
        text = obj.text or str(obj)
        return text if len(text) <= 60 else f"{text[:59].rstrip(' .,')}…"

    @display(description=gettext_lazy("theme"), ordering="theme")
    def shown_theme(self, obj: AttentionPoint) -> str:
        return str(obj.get_theme_display())

    @display(
        description=gettext_lazy("raised by"),
        ordering="appointment__person__family_name",
    )
    def raised_by(self, obj: AttentionPoint) -> str:
        return obj.appointment.person.full_name

    @display(description=gettext_lazy("status"), ordering="status")
    def standing(self, obj: AttentionPoint) -> Badge:
        return admin_words.status(obj)

    @display(description=gettext_lazy("received"), ordering="received_at")
    def received(self, obj: AttentionPoint) -> Any:
        return clock.local(obj.received_at).date()

    def get_sections(self, request: HttpRequest, obj: AttentionPoint) -> list[Section]:
        user = request.user
        parts = [raised(obj, user), answered(obj), shown(obj)]
        return [*(part for part in parts if part), letters_part([obj], user)]

    def get_actions(self, request: HttpRequest, obj: AttentionPoint) -> list[Action]:
        return point_steps(self, request.user, obj)


def raised(point: AttentionPoint, user: Any) -> Section:
    """Who raised what, when, and on which agenda it is."""
    person = point.appointment.person
    received_on = in_full(clock.local(point.received_at).date())
    name = person.full_name or _("These data have been erased.")
    rows: list[tuple[str, Any]] = [
        (_("Status"), admin_words.status(point)),
        (_("Raised by"), Link(name, admin_url_for(point.appointment, user))),
        (_("Neighbourhood"), place(point.neighbourhood)),
        (_("Theme"), point.get_theme_display()),
        (_("Received"), f"{received_on}, {point.get_received_via_display()}"),
        (_("Attention point"), point.text),
    ]
    if point.meeting:
        link = Link(words.when(point.meeting), admin_url_for(point.meeting, user))
        rows.append((_("On the agenda of"), link))
    return Section(_("What was raised"), rows)


def answered(point: AttentionPoint) -> Section | None:
    """What the answer is, and who gave it."""
    if point.answered_at is None:
        return None
    by = colleague(point.answered_by)
    return Section(
        _("Answer"),
        [
            (_("Answer"), point.answer),
            (_("Answered on"), in_full(clock.local(point.answered_at).date())),
            (_("Answered by"), by),
        ],
    )


def shown(point: AttentionPoint) -> Section:
    """What the neighbourhood reads."""
    return Section(
        _("On the website"),
        [
            (_("State"), admin_words.public(point.published_at)),
            (_("Text"), point.public_text),
        ],
    )


urlpatterns = [
    path(
        "buurtambassadeur/enter-point/",
        admin_point_views.EnterPointView.as_view(),
        name=ENTER,
    ),
]

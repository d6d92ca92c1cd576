"""The register of messages: that they came and arrived, and the words that are ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_filters import RegisterFilter
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin

from . import admin_sections, admin_words, queries
from .admin_views import AnswerView, DealWithView, DeliverAgainView
from .models import ContactMessage


class WaitingFilter(RegisterFilter):
    """What the office has to do something about."""

    parameter = "waiting"
    label = gettext_lazy("To do")

    def get_options(self) -> list[tuple[str, str]]:
        return [
            ("answer", _("To be answered")),
            ("reported", _("Reported as abuse")),
            ("undelivered", _("Not delivered")),
        ]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value == "answer":
            return queries.for_office(queryset)
        if self.value == "reported":
            return queries.reported(queryset)
        return queries.undelivered(queryset)


class MessageAdmin(RegisterAdmin):
    """Messages of residents and partners. No search in names, and no download."""

    model = ContactMessage
    menu_icon = "comment"
    menu_label = gettext_lazy("Messages")
    list_display = (
        "reference",
        "neighbourhood",
        "shown_audience",
        "reader",
        "standing",
        "received",
    )
    list_filter = (
        WaitingFilter,
        "neighbourhood",
        "neighbourhood__district",
        "audience",
        "addressed_to",
    )
    search_fields = ("reference",)
    list_select_related = (
        "neighbourhood__district",
        "recipient",
        "letter",
        "joins",
        "handled_by",
    )
    ordering = ("-received_at",)
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "answer": AnswerView,
        "deal_with": DealWithView,
        "deliver": DeliverAgainView,
    }

    @display(description=gettext_lazy("from"), ordering="audience")
    def shown_audience(self, obj: ContactMessage) -> str:
        return capfirst(obj.get_audience_display())

    @display(description=gettext_lazy("for"))
    def reader(self, obj: ContactMessage) -> str:
        return admin_words.reader(obj)

    @display(description=gettext_lazy("state"))
    def standing(self, obj: ContactMessage) -> Badge:
        return admin_words.standing(obj)

    @display(description=gettext_lazy("received"), ordering="received_at")
    def received(self, obj: ContactMessage) -> Any:
        return clock.local(obj.received_at).date()

    def get_sections(self, request: HttpRequest, obj: ContactMessage) -> list[Section]:
        return [
            admin_sections.standing_part(obj),
            admin_sections.words_part(obj, request.user),
        ]

    def get_actions(self, request: HttpRequest, obj: ContactMessage) -> list[Action]:
        user, steps = request.user, []
        if policy.may(user, "answer", obj) and obj.handled_at is None:
            if not obj.erased_at:
                url = self.action_url("answer", obj)
                done = obj.answered_at is not None
                steps.append(Action(_("Answer the message"), url, second=done))
            if obj.answered_at is None or obj.reported_at:
                url = self.action_url("deal_with", obj)
                steps.append(Action(_("Dealt with"), url, second=True))
        failed = obj.letter is not None and obj.letter.failed_at and not obj.cleared_at
        if failed and policy.may(user, "deliver", obj):
            steps.append(Action(_("Send it again"), self.action_url("deliver", obj)))
        return steps

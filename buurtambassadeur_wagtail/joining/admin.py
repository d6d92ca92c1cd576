"""The screen on which editors keep the actions of the neighbourhoods."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from buurtambassadeur_wagtail.kernel.only_choice import choose_the_only

from .models import NeighbourhoodAction


class ActionForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_the_only(self, "neighbourhood")


class NeighbourhoodActionViewSet(SnippetViewSet):
    """Small records without drafts: a line on the page, and a number for later."""

    model = NeighbourhoodAction
    icon = "pick"
    menu_label = _("Actions")
    copy_view_enabled = False
    list_display = [
        "title",
        "neighbourhood",
        Column(
            "theme", label=_("Theme"), accessor="get_theme_display", sort_key="theme"
        ),
        "held_on",
        Column("initiator", label=_("Initiative of"), accessor="get_initiator_display"),
        "participants_count",
    ]
    list_filter = ["neighbourhood", "theme", "initiator"]
    list_per_page = 50
    search_fields = ["title", "text"]
    edit_handler = ObjectList(
        [
            FieldPanel("title", help_text=_("For example: clean-up day with coffee.")),
            FieldPanel(
                "neighbourhood",
                widget=forms.Select,
                help_text=_("It stands on the page of this neighbourhood."),
            ),
            FieldPanel(
                "text",
                widget=forms.Textarea({"rows": 3}),
                help_text=_(
                    "What do you do, where, and at what time? Name no residents."
                ),
            ),
            FieldRowPanel(
                [
                    FieldPanel("theme", help_text=_("What fits best?")),
                    FieldPanel(
                        "held_on", help_text=_("Blank: it goes on all the time.")
                    ),
                ]
            ),
            FieldRowPanel(
                [
                    FieldPanel("initiator", help_text=_("Who had the idea?")),
                    FieldPanel(
                        "participants_count", help_text=_("Fill this in afterwards.")
                    ),
                ]
            ),
        ],
        base_form_class=ActionForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return NeighbourhoodAction.objects.select_related("neighbourhood")


actions = NeighbourhoodActionViewSet()

"""The admin screen of partner organisations, with the people to reach there."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from buurtambassadeur_wagtail.kernel.deletion import guard
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation

guard(PartnerOrganisation, _("Remove it there first."))

CONTACT = [
    FieldRowPanel(
        [
            FieldPanel("role", help_text=_("For example: community police officer.")),
            FieldPanel("name"),
        ]
    ),
    FieldPanel(
        "email",
        help_text=_("At this address the contact hears about a new candidate."),
    ),
    FieldPanel(
        "neighbourhood",
        help_text=_("Leave this blank for all neighbourhoods of the organisation."),
    ),
]


class PartnerViewSet(SnippetViewSet):
    model = PartnerOrganisation
    icon = "group"
    menu_label = _("Partners")
    copy_view_enabled = False
    list_display = [
        "name",
        Column("type", label=_("Type"), accessor="get_type_display", sort_key="type"),
        "website",
    ]
    list_filter = ["type", "neighbourhoods"]
    search_fields = ["name", "task"]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("type"),
                FieldPanel(
                    "task",
                    help_text=_("One or two sentences, in plain words."),
                    widget=forms.Textarea({"rows": 3}),
                ),
                FieldPanel("website"),
            ],
            heading=_("Organisation"),
        ),
        InlinePanel(
            "contacts", heading=_("Contacts"), label=_("Contact"), panels=CONTACT
        ),
        FieldPanel(
            "neighbourhoods",
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Tick nothing when it is active everywhere."),
        ),
    ]


partners = PartnerViewSet()
viewsets = [partners]

"""The admin screen of partner organisations, with the people to reach there."""

from django import forms
from django.contrib.auth.models import Permission
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from buurtambassadeur_wagtail.kernel.administrators import known
from buurtambassadeur_wagtail.kernel.deletion import guard
from buurtambassadeur_wagtail.kernel.timeline_viewset import TimelineViewSetMixin
from buurtambassadeur_wagtail.partners.contact_rights import (
    KEEP_CONTACTS,
    RELATION,
    ContactsPanel,
    PartnerForm,
    PartnerPolicy,
)
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation

guard(PartnerOrganisation, _("Remove it there first."))

CONTACT = [
    FieldRowPanel(
        [
            FieldPanel("role", help_text=_("For example: community police officer.")),
            FieldPanel("name", help_text=_("Residents read this name and the role.")),
        ]
    ),
    FieldPanel(
        "email",
        help_text=_(
            "Here arrives the link to refuse a candidate, and the invitation to a "
            "meeting. Residents never see this address."
        ),
    ),
    FieldPanel(
        "neighbourhood",
        help_text=_("Leave this blank for all neighbourhoods of the organisation."),
    ),
    FieldRowPanel(
        [
            FieldPanel("first_day", help_text=_("Blank: this person is contact now.")),
            FieldPanel(
                "last_day", help_text=_("Through this day. Blank: nobody leaves.")
            ),
        ]
    ),
]
ABOUT_CONTACTS = _(
    "Does somebody leave? Fill in the last day, and enter the successor with a first "
    "day. Before the first day and after the last day somebody is not shown, gets no "
    "letters, and links that were sent do not work. Who comes to a meeting is told by "
    "the day of the meeting."
)
ORGANISATION = MultiFieldPanel(
    [
        FieldPanel("name", help_text=_("As residents know the organisation.")),
        FieldPanel(
            "type",
            permission=KEEP_CONTACTS,
            help_text=_("It decides whether this organisation may refuse candidates."),
        ),
        FieldPanel(
            "task",
            help_text=_(
                "One or two sentences, in plain words: what can residents turn to you "
                "for? They read it under “Who does what”. Blank: our standard text."
            ),
            widget=forms.Textarea({"rows": 3}),
        ),
        FieldPanel("website", help_text=_("It begins with https://.")),
        FieldPanel(
            "logo",
            help_text=_("It stands with the name. A transparent background is best."),
        ),
    ],
    heading=_("Organisation"),
)
PLACES = FieldPanel(
    "neighbourhoods",
    permission=KEEP_CONTACTS,
    widget=forms.CheckboxSelectMultiple,
    help_text=_("Tick nothing when it is active everywhere."),
)
CONTACTS = MultiFieldPanel(
    [
        HelpPanel(content=ABOUT_CONTACTS),
        ContactsPanel(RELATION, label=_("Contact"), panels=CONTACT),
    ],
    heading=_("Contacts"),
    permission=KEEP_CONTACTS,
)


class PartnerViewSet(TimelineViewSetMixin, SnippetViewSet):
    """Editors write the texts; who may keep contacts does the rest as well."""

    model = PartnerOrganisation
    icon = "group"
    menu_label = _("Partners")
    copy_view_enabled = False
    permission_policy = known(PartnerPolicy(PartnerOrganisation))
    list_display = [
        "name",
        Column("type", label=_("Type"), accessor="get_type_display", sort_key="type"),
        "website",
    ]
    list_filter = ["type", "neighbourhoods"]
    search_fields = ["name", "task"]
    edit_handler = ObjectList(
        [ORGANISATION, CONTACTS, PLACES], base_form_class=PartnerForm
    )

    def get_permissions_to_register(self):
        """Let the right to keep contacts be given to a group."""
        app, codename = KEEP_CONTACTS.split(".")
        of_contacts = Q(codename=codename, content_type__app_label=app)
        own = super().get_permissions_to_register()
        return Permission.objects.filter(Q(pk__in=own.values("pk")) | of_contacts)


partners = PartnerViewSet()
viewsets = [partners]

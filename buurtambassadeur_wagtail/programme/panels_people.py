"""The municipality, its contact, and who does what."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

from buurtambassadeur_wagtail.programme.panel_words import STANDARD_TEXT

ALWAYS_SHOWN = _(
    "Residents always read that an ambassador gives no fines and does not step in, "
    "that only the police and enforcement officers may do that, and both numbers. "
    "Nobody can take that away, also not by accident."
)

WHO_WE_ARE = MultiFieldPanel(
    [
        FieldPanel(
            "municipality_name",
            help_text=_("Leave this blank to use the name of the website."),
        ),
        FieldPanel(
            "district_word",
            help_text=_("The word you use for a part of the municipality."),
        ),
        FieldPanel(
            "complaints_url",
            help_text=_("Where can residents complain about conduct?"),
        ),
        FieldPanel(
            "privacy_url",
            help_text=_("Where do you explain how you handle personal data?"),
        ),
    ],
    heading=_("Your municipality"),
)

CONTACT = MultiFieldPanel(
    [
        FieldPanel(
            "contact_name",
            help_text=_("Residents read this name where there is no ambassador yet."),
        ),
        FieldPanel("contact_email"),
        FieldPanel(
            "contact_phone",
            help_text=_("Residents without e-mail call this number."),
        ),
    ],
    heading=_("Contact for residents"),
)

TEXTS = MultiFieldPanel(
    [
        HelpPanel(content=ALWAYS_SHOWN),
        FieldPanel(
            "limits_text",
            help_text=_("Your text comes below the sentence that always stands there."),
        ),
        FieldRowPanel([FieldPanel("emergency_number"), FieldPanel("police_number")]),
        FieldPanel("ambassador_tasks", help_text=STANDARD_TEXT),
        FieldPanel("district_tasks", help_text=STANDARD_TEXT),
        FieldPanel("police_tasks", help_text=STANDARD_TEXT),
        FieldPanel("corporation_tasks", help_text=STANDARD_TEXT),
        FieldPanel("residents_tasks", help_text=STANDARD_TEXT),
    ],
    heading=_("Who does what"),
)

"""The screen of the programme settings, grouped, in plain words."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

STANDARD_TEXT = _("Leave this blank to use the standard text.")

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
TERMS = MultiFieldPanel(
    [
        HelpPanel(
            content=_(
                "A change counts for new cases only. Appointments and reaction periods "
                "that have started keep their dates."
            )
        ),
        FieldRowPanel(
            [FieldPanel("appointment_months"), FieldPanel("term_limit_months")]
        ),
        FieldRowPanel([FieldPanel("refusal_window_days"), FieldPanel("confirm_days")]),
        FieldPanel(
            "extend_to_workday",
            help_text=_(
                "A reaction period that would end on a Saturday, a Sunday or a public "
                "holiday then ends on the next working day."
            ),
        ),
        FieldPanel(
            "extra_days_off",
            help_text=_(
                "One day on each line, with its name if you like: 5-12-2027 "
                "Sinterklaas. Weekends and Dutch public holidays are known already."
            ),
        ),
        FieldRowPanel([FieldPanel("decision_weeks"), FieldPanel("minimum_age")]),
    ],
    heading=_("Terms"),
)
TEXTS = MultiFieldPanel(
    [
        FieldPanel("limits_text", help_text=STANDARD_TEXT),
        FieldRowPanel([FieldPanel("emergency_number"), FieldPanel("police_number")]),
        FieldPanel("ambassador_tasks", help_text=STANDARD_TEXT),
        FieldPanel("district_tasks", help_text=STANDARD_TEXT),
        FieldPanel("police_tasks", help_text=STANDARD_TEXT),
        FieldPanel("corporation_tasks", help_text=STANDARD_TEXT),
    ],
    heading=_("Who does what"),
)
PANELS = [WHO_WE_ARE, CONTACT, TERMS, TEXTS]

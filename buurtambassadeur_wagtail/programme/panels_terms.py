"""How long ambassadors serve, and how many."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

from buurtambassadeur_wagtail.programme.panel_words import NEW_CASES_ONLY

APPOINTMENTS = MultiFieldPanel(
    [
        HelpPanel(content=NEW_CASES_ONLY),
        FieldRowPanel(
            [FieldPanel("appointment_months"), FieldPanel("term_limit_months")]
        ),
        FieldPanel(
            "term_limit_scope",
            help_text=_("Who serves in two neighbourhoods: is that one sum or two?"),
        ),
        FieldPanel(
            "allow_short_final_term",
            help_text=_(
                "Is less than a whole appointment left? Then the last one is shorter. "
                "Without this, that person cannot be appointed any more."
            ),
        ),
        FieldPanel("allow_multiple_neighbourhoods"),
        FieldPanel("max_ambassadors", help_text=_("Leave this blank for no limit.")),
        FieldPanel(
            "moved_out_grace_weeks",
            help_text=_("0: the appointment ends on the day of moving."),
        ),
        FieldPanel(
            "reappointment_requires_window",
            help_text=_(
                "Residents and partners can refuse the candidate for a second term too."
            ),
        ),
        FieldPanel(
            "certificate_of_conduct",
            help_text=_(
                "You only note that you saw it, and when. Never keep the document."
            ),
        ),
        FieldPanel(
            "show_former",
            help_text=_("A list of names and years on the page of the neighbourhood."),
        ),
    ],
    heading=_("Appointments"),
)

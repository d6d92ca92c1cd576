"""How candidates are refused, and who decides."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

from buurtambassadeur_wagtail.programme.panel_words import NEW_CASES_ONLY, STANDARD_TEXT

REFUSALS = MultiFieldPanel(
    [
        HelpPanel(content=NEW_CASES_ONLY),
        FieldPanel(
            "refusal_effect",
            help_text=_(
                "Agree on this with residents and partners. Candidates cannot be made "
                "known before you have chosen. The page of the candidate says it."
            ),
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
        FieldPanel("objection_button", help_text=STANDARD_TEXT),
        FieldPanel("entrepreneurs_may_object"),
        FieldPanel(
            "partner_free_text",
            help_text=_(
                "Without this, partners choose a category and call you. So no police "
                "data comes in by the form. Ask your privacy officer first."
            ),
        ),
    ],
    heading=_("Candidates and refusals"),
)

DECISIONS = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("share_reasons"), FieldPanel("response_days")]),
        FieldPanel(
            "four_eyes",
            help_text=_("Another coordinator has to agree before a decision counts."),
        ),
        FieldPanel(
            "signal_count_alert",
            help_text=_("The number is shown to who decides. It decides nothing."),
        ),
        FieldPanel(
            "decision_is_awb_besluit",
            help_text=_(
                "Is there a local regulation? Then letters tell how to object within "
                "6 weeks. Ask your lawyer."
            ),
        ),
    ],
    heading=_("Decisions"),
)

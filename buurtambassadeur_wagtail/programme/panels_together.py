"""Agreements, meetings, conferences and what is said there."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

AGREEMENTS = MultiFieldPanel(
    [
        FieldPanel(
            "required_partner_types",
            help_text=_(
                "The neighbourhood itself always has to agree. Of these types every "
                "organisation in the neighbourhood does. Agreements that are in force "
                "stay in force."
            ),
        ),
        FieldPanel(
            "agreement_blocks_recruitment",
            help_text=_(
                "May residents sign up where the neighbourhood and the partners do not "
                "agree yet?"
            ),
        ),
        FieldPanel(
            "agreement_blocks_appointment",
            help_text=_(
                "With a warning, the coordinator writes why it is done all the same."
            ),
        ),
    ],
    heading=_("Neighbourhood agreements"),
)

MEETINGS = MultiFieldPanel(
    [
        FieldPanel(
            "invite_days_before",
            help_text=_(
                "On this day at the latest the invitations have to be sent. It is on "
                "the work list. Meetings that are planned keep their day."
            ),
        ),
    ],
    heading=_("Meetings"),
)

CONFERENCES = MultiFieldPanel(
    [
        FieldRowPanel(
            [
                FieldPanel("conference_warn_months"),
                FieldPanel("conference_overdue_months"),
            ],
            help_text=_(
                "Counted from the last conference that was held. It is on the work "
                "list. What was postponed or cancelled does not count."
            ),
        ),
        FieldPanel(
            "conference_reminder_days",
            help_text=_("Conferences that are planned keep their day."),
        ),
        FieldPanel(
            "conference_forget_days",
            help_text=_("How many came is kept. Who came is not."),
        ),
    ],
    heading=_("Neighbourhood conference"),
)

ASSESSMENTS = MultiFieldPanel(
    [
        HelpPanel(
            content=_(
                "A change counts for new assessments only. What was noted keeps its "
                "outcome, its words and its days."
            )
        ),
        FieldPanel("support_method"),
        FieldRowPanel([FieldPanel("support_quorum"), FieldPanel("support_majority")]),
        FieldPanel(
            "assess_after_months",
            help_text=_("Who serves shorter can be marked as not assessed yet."),
        ),
        FieldPanel(
            "negative_followup_days",
            help_text=_("Counted from the conference. It is on the work list."),
        ),
        FieldPanel(
            "publish_scores",
            help_text=_(
                "Without this, the neighbourhood reads the summary only. The letter "
                "with the summary tells the ambassador what is published."
            ),
        ),
        FieldRowPanel(
            [
                FieldPanel("effort_ample_label"),
                FieldPanel("effort_sufficient_label"),
            ],
            help_text=_("Leave these blank to use the standard words."),
        ),
        FieldRowPanel(
            [
                FieldPanel("effort_insufficient_label"),
                FieldPanel("effort_not_yet_label"),
            ]
        ),
    ],
    heading=_("Effort and support"),
)

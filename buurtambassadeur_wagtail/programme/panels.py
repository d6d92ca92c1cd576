"""The screen of the programme settings, grouped, in plain words."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

STANDARD_TEXT = _("Leave this blank to use the standard text.")
ALWAYS_SHOWN = _(
    "Residents always read that an ambassador gives no fines and does not step in, "
    "that only the police and enforcement officers may do that, and both numbers. "
    "Nobody can take that away, also not by accident."
)
NEW_CASES_ONLY = _(
    "A change counts for new cases only. Appointments and reaction periods that have "
    "started keep their dates."
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
KEEPING = MultiFieldPanel(
    [
        FieldPanel(
            "presence_keep_months",
            help_text=_(
                "Who was invited to a meeting or a conference, what ambassadors wrote "
                "when they looked back, and attention points that were dealt with. "
                "Numbers and outcomes are kept."
            ),
        ),
        FieldPanel(
            "forgetting_stopped",
            help_text=_(
                "For a court case, or when your archivist asks. Every day that this is "
                "on, nothing is deleted by itself: messages and sign-ups neither. "
                "Somebody who asks to be erased can still be erased."
            ),
        ),
    ],
    heading=_("Keeping personal data"),
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
HISTORY = HelpPanel(
    template="buurtambassadeur_wagtail/admin/programme/history_link.html"
)
PANELS = [
    HISTORY,
    WHO_WE_ARE,
    CONTACT,
    APPOINTMENTS,
    REFUSALS,
    DECISIONS,
    AGREEMENTS,
    MEETINGS,
    CONFERENCES,
    ASSESSMENTS,
    KEEPING,
    TEXTS,
]

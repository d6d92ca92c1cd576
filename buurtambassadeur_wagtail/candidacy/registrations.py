"""What the letters of an application and of a refusal are called in the register."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.letter_events import name_events

name_events(
    {
        "application_received": _("Receipt of the application"),
        "application_known": _("Application that we had already"),
        "text_for_approval": _("Text to approve"),
        "candidate_published": _("Candidate made known"),
        "candidate_to_partner": _("Question to a partner"),
        "objection_received": _("Receipt of the refusal"),
        "objection_withdrawn": _("Refusal withdrawn"),
        "objection_lapsed": _("Refusal lapsed"),
        "objection_decided": _("Decision, to the sender"),
        "objection_decided_to_candidate": _("Decision, to the candidate"),
        "application_rejected": _("Application rejected"),
        "application_withdrawn": _("Application withdrawn"),
        "candidacy_refused": _("Candidate refused"),
    }
)

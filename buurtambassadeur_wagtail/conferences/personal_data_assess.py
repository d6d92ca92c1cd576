"""Which fields of look backs, assessments and what follows are personal, and why."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .assessments import COUNTS
from .models import (
    AssessmentSummary,
    ConferenceAssessment,
    ConferenceConclusion,
    FollowUp,
    LookBack,
)
from .personal_data import OFFICIAL

DOSSIER = (
    "It is the file of the appointment: what is destroyed of that, and when, stands on "
    "a list that a person approves (Archiefwet). One person is erased in one action."
)
LOOKING_BACK = PersonalField(
    "talk with an ambassador about the past year",
    "coordinator of the district",
    "2 years after the conference (setting)",
    duty="look_backs",
)
LOOKED_BACK = PersonalField(
    "know who was asked to look back",
    "coordinator of the district",
    "as long as the appointment",
    because="It only points at the appointment, which is kept for the longest time.",
)
ASSESSING = PersonalField(
    "assess an ambassador every year",
    "coordinator of the district",
    "10 years after",
    because=DOSSIER,
)
SHOWING = PersonalField(
    "tell the neighbourhood how its ambassador did",
    "everyone, while sitting; then the coordinator of the district",
    "10 years after",
    because=DOSSIER,
)
DECIDING = PersonalField(
    "account for the decision", "coordinator", "10 years after", because=OFFICIAL
)
WORDS = ["did", "proud", "needed"]

declare(
    LookBack,
    dict.fromkeys(WORDS, LOOKING_BACK)
    | {"appointment": LOOKED_BACK, "entered_by": DECIDING},
)
not_personal(
    LookBack,
    ["id", "conference", "asked_at", "asked_via", "written_at", "written_via"],
)
declare(
    ConferenceAssessment,
    dict.fromkeys(["appointment", "effort_text", "because"], ASSESSING)
    | {"assessed_by": DECIDING},
)
not_personal(
    ConferenceAssessment,
    [
        "id",
        "conference",
        "effort",
        "effort_label",
        "serving_since",
        "is_new",
        "method",
        *COUNTS,
        "quorum",
        "majority",
        "support",
        "is_indicative",
        "assessed_at",
    ],
)
declare(ConferenceConclusion, {"concluded_by": DECIDING})
not_personal(ConferenceConclusion, ["id", "conference", "concluded_at"])
declare(
    AssessmentSummary,
    {"text": SHOWING, "wish": ASSESSING, "published_by": DECIDING},
)
not_personal(
    AssessmentSummary,
    [
        "id",
        "assessment",
        "with_scores",
        "sent_at",
        "sent_via",
        "answer_until",
        "answer",
        "answered_at",
        "answered_via",
        "published_at",
    ],
)
declare(
    FollowUp,
    dict.fromkeys(["reasons", "agreements"], ASSESSING) | {"decided_by": DECIDING},
)
not_personal(
    FollowUp, ["id", "assessment", "due_on", "lapsed_at", "decision", "decided_at"]
)

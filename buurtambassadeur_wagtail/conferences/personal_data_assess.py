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

ASSESSING = PersonalField(
    "assess an ambassador every year", "coordinator of the district", "10 years after"
)
SHOWING = PersonalField(
    "tell the neighbourhood how its ambassador did", "everyone", "while sitting"
)
DECIDING = PersonalField("account for the decision", "coordinator", "10 years after")
WORDS = ["did", "proud", "needed"]

declare(
    LookBack,
    dict.fromkeys(["appointment", *WORDS], ASSESSING) | {"entered_by": DECIDING},
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

"""Which fields of the procedure are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    DecisionProposal,
    Involvement,
    Objection,
    PartnerInvitation,
)

REACHING = PersonalField(
    "reach the person and check the neighbourhood",
    "coordinator of the district",
    "28 days after the procedure ends",
)
JUDGING = PersonalField(
    "judge the application", "coordinator of the district", "28 days after the decision"
)
SHOWING = PersonalField(
    "make the candidate known, as approved by the candidate",
    "everyone, during the reaction period",
    "until the reaction period ends",
)
REFUSING = PersonalField(
    "decide on the objection",
    "coordinator of the district; the candidate gets a summary",
    "84 days after the decision is final",
)
HEARING = PersonalField(
    "hear the candidate before a decision",
    "coordinator of the district, and the candidate",
    "84 days after the decision is final",
)
DECIDING = PersonalField("account for the decision", "coordinator", "10 years after")

declare(
    Application,
    dict.fromkeys(
        [
            "given_name",
            "name_prefix",
            "family_name",
            "email",
            "email_key",
            "telephone",
            "postcode",
        ],
        REACHING,
    )
    | dict.fromkeys(
        [
            "involvement",
            "willingness",
            "languages",
            "conflicting_roles",
            "heard_from",
            "introduction",
            "extra_answers",
            "intake_note",
            "rejection_reasons",
        ],
        JUDGING,
    ),
)
not_personal(
    Application,
    [
        "id",
        "candidacy",
        "agreement",
        "token",
        "lives_elsewhere",
        "is_old_enough",
        "has_read_agreements",
        "intake_on",
        "privacy_notice",
        "erased_at",
    ],
)
declare(
    CandidatePublication,
    {"name_shown": SHOWING, "text": SHOWING, "published_by": DECIDING},
)
not_personal(
    CandidatePublication,
    [
        "id",
        "candidacy",
        "prepared_at",
        "approved_at",
        "approved_via",
        "opens_at",
        "closes_at",
        "confirm_days",
        "refusal_effect",
        "effect_is_local",
    ],
)
declare(
    Objection,
    dict.fromkeys(
        [
            "name",
            "email",
            "email_key",
            "telephone",
            "postcode",
            "reasons",
            "extra_answers",
            "motivation",
            "late_accepted_because",
            "candidate_motivation",
        ],
        REFUSING,
    )
    | dict.fromkeys(
        [
            "decided_by",
            "seconded_by",
            "entered_by",
            "reasons_noted_by",
            "late_accepted_by",
        ],
        DECIDING,
    ),
)
not_personal(
    Objection,
    [
        "id",
        "reference",
        "token",
        "candidacy",
        "supplement_to",
        "partner",
        "lives_elsewhere",
        "is_old_enough",
        "privacy_notice",
        "received_at",
        "received_via",
        "category",
        "reasons_noted_at",
        "is_late",
        "late_accepted_at",
        "confirmed_at",
        "confirmed_via",
        "outcome",
        "is_lawful",
        "remedies_until",
        "decided_at",
        "ended_at",
        "erased_at",
    ],
)
declare(
    Candidacy,
    dict.fromkeys(["decided_by", "stand_in", "stand_in_because"], DECIDING),
)
not_personal(
    Candidacy,
    [
        "id",
        "reference",
        "neighbourhood",
        "status",
        "received_at",
        "received_via",
        "confirmed_at",
        "confirmed_via",
        "decide_by",
        "reactions_through",
        "certificate_seen_on",
        "decided_at",
        "remedies_until",
    ],
)
declare(
    CandidateResponse,
    dict.fromkeys(["gist", "text"], HEARING)
    | dict.fromkeys(["asked_by", "noted_by"], DECIDING),
)
not_personal(
    CandidateResponse,
    [
        "id",
        "objection",
        "shared",
        "asked_at",
        "answer_by",
        "is_declined",
        "answered_at",
        "answered_via",
    ],
)
declare(
    DecisionProposal,
    dict.fromkeys(["motivation", "candidate_motivation", "returned_because"], REFUSING)
    | dict.fromkeys(["proposed_by", "asked", "handled_by"], DECIDING),
)
not_personal(
    DecisionProposal,
    [
        "id",
        "objection",
        "outcome",
        "is_lawful",
        "proposed_at",
        "state",
        "handled_at",
    ],
)
declare(Involvement, {"user": DECIDING})
not_personal(Involvement, ["id", "candidacy", "stated_at"])
not_personal(PartnerInvitation, ["id", "publication", "partner", "contact", "sent_at"])

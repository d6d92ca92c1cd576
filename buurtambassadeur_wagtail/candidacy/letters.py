"""What each letter of the procedure says and to whom; named after the event."""

from .letters_applicant import (
    application_known,
    application_received,
    application_rejected,
    application_withdrawn,
    candidate_published,
    decision_due_on,
    text_for_approval,
)
from .letters_hearing import (
    candidacy_refused,
    candidate_heard,
    objection_decided_to_candidate,
)
from .letters_objection import (
    objection_decided,
    objection_lapsed,
    objection_received,
    objection_withdrawn,
)
from .letters_partner import candidate_to_partners

__all__ = [
    "application_known",
    "application_received",
    "application_rejected",
    "application_withdrawn",
    "candidacy_refused",
    "candidate_heard",
    "candidate_published",
    "candidate_to_partners",
    "decision_due_on",
    "objection_decided",
    "objection_decided_to_candidate",
    "objection_lapsed",
    "objection_received",
    "objection_withdrawn",
    "text_for_approval",
]

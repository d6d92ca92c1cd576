"""What each letter of the procedure says and to whom; named after the event."""

from .letters_applicant import (
    application_known,
    application_received,
    application_rejected,
    application_withdrawn,
    candidate_published,
    text_for_approval,
)
from .letters_days import decision_delayed, period_extended
from .letters_hearing import (
    candidacy_refused,
    candidate_heard,
    hearing_over,
    objection_decided_to_candidate,
)
from .letters_objection import (
    objection_decided,
    objection_lapsed,
    objection_not_confirmed,
    objection_received,
    objection_withdrawn,
)
from .letters_partner import candidate_to_partners
from .letters_taking_in import late_accepted, reasons_noted, signal_received

__all__ = [
    "application_known",
    "application_received",
    "application_rejected",
    "application_withdrawn",
    "candidacy_refused",
    "candidate_heard",
    "candidate_published",
    "candidate_to_partners",
    "decision_delayed",
    "hearing_over",
    "late_accepted",
    "objection_decided",
    "objection_decided_to_candidate",
    "objection_lapsed",
    "objection_not_confirmed",
    "objection_received",
    "objection_withdrawn",
    "period_extended",
    "reasons_noted",
    "signal_received",
    "text_for_approval",
]

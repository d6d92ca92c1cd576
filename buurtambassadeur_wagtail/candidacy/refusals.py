"""Why a step of the procedure cannot be taken, in one plain sentence with its cause.

The actions raise these and the register shows them: one rule, told in the same words.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import effects
from .models import Candidacy, CandidatePublication, Objection
from .rules import Outcome, Status, may_become


def handling(candidacy: Candidacy) -> Refused | None:
    """Refuse what belongs before the candidate is known, once that is over."""
    if may_become(Status(candidacy.status), Status.CANDIDATE):
        return None
    return Refused(
        _("This cannot be done: the application is no longer being handled."),
        cause=candidacy.application,
    )


def asking_approval(candidacy: Candidacy) -> Refused | None:
    """Refuse to ask an applicant whom nobody has reached yet."""
    if candidacy.confirmed_at is not None:
        return None
    return Refused(
        _("First confirm the applicant, by link or by telephone."),
        cause=candidacy.application,
    )


def publishing(
    candidacy: Candidacy, publication: CandidatePublication | None
) -> Refused | None:
    """Refuse what the candidate has not approved, and an effect nobody has chosen."""
    if publication is not None and publication.approved_at is not None:
        return effects.unchosen(candidacy.neighbourhood)
    return Refused(
        _("The candidate has not approved the text for publication yet."),
        cause=candidacy.application,
    )


def deciding(objection: Objection) -> Refused | None:
    """Refuse a second decision, one on a supplement, and one that comes too late."""
    if objection.outcome != Outcome.RECEIVED:
        return Refused(_("This objection has been closed."), cause=objection)
    if objection.supplement_to is not None:
        return Refused(
            _("Decide on the objection that this belongs to."),
            cause=objection.supplement_to,
        )
    if objection.candidacy.status != Status.CANDIDATE:
        return Refused(_("This person is no longer a candidate."), cause=objection)
    return None

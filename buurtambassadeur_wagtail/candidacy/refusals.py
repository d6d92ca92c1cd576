"""Why a step of the procedure cannot be taken, in one plain sentence with its cause.

The actions raise these and the register shows them: one rule, told in the same words.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.partners.rules import may_refuse
from buurtambassadeur_wagtail.programme.queries import current

from . import effects
from .models import Candidacy, CandidatePublication, Objection, PartnerInvitation
from .queries import confirm_days_of
from .rules import Outcome, Status, confirmation_ends_at, is_closed, is_late, may_become


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


def using_link(invitation: PartnerInvitation) -> Refused | None:
    """Refuse the link of who is no contact of the partner today."""
    contact = invitation.contact
    if contact is not None and contact.serves_on(clock.today()):
        return None
    return Refused(
        _("You are not the contact for this any more. Your successor can refuse.")
    )


def refusing(publication: CandidatePublication, partner: Any) -> Refused | None:
    """Refuse an organisation that has no say in this candidate.

    The district decides, so it does not refuse. Who got the question may answer it,
    also when the setting for entrepreneurs was changed meanwhile.
    """
    if partner is None:
        return None
    asked = publication.invitations.filter(partner=partner).exists()
    allowed = asked or current().entrepreneurs_may_object
    if may_refuse(partner.type, entrepreneurs=allowed):
        return None
    return Refused(_("This organisation cannot refuse a candidate."))


def deciding(objection: Objection) -> Refused | None:
    """Refuse a second decision, one on a supplement, and one that comes too late."""
    if is_closed(Outcome(objection.outcome)):
        return Refused(_("This objection has been closed."), cause=objection)
    if objection.supplement_to is not None:
        return Refused(
            _("Decide on the objection that this belongs to."),
            cause=objection.supplement_to,
        )
    if objection.candidacy.status != Status.CANDIDATE:
        return Refused(_("This person is no longer a candidate."), cause=objection)
    if not objection.reasons:
        return Refused(
            _("First call the partner and write down the reasons."), cause=objection
        )
    return None


def confirming(objection: Objection) -> Refused | None:
    """Refuse to confirm what is closed, or what came in time but nobody confirmed.

    Whether somebody can be appointed then never depends on when a job has run.
    """
    if is_closed(Outcome(objection.outcome)):
        return Refused(_("This objection has been closed."), cause=objection)
    if objection.is_late:
        return None
    publication = objection.candidacy.publication
    closes_at = clock.local(publication.closes_at)
    if is_late(
        clock.now(), confirmation_ends_at(closes_at, confirm_days_of(publication))
    ):
        text = _("Nobody confirmed this refusal in time. It does not count.")
        return Refused(text, cause=objection)
    return None


def noting_reasons(objection: Objection) -> Refused | None:
    """Refuse to write over what somebody wrote, or on what is closed."""
    if is_closed(Outcome(objection.outcome)):
        return Refused(_("This objection has been closed."), cause=objection)
    if not objection.category:
        return Refused(_("The sender wrote the reasons."), cause=objection)
    return None


def accepting_late(objection: Objection) -> Refused | None:
    """Refuse to let count what is in time, closed, or of nobody who was reached."""
    if refused := _late_and_open(objection):
        return refused
    if objection.confirmed_at is None:
        return Refused(
            _("First confirm the sender, by link or by telephone."), cause=objection
        )
    return None


def _late_and_open(objection: Objection) -> Refused | None:
    if is_closed(Outcome(objection.outcome)):
        return Refused(_("This objection has been closed."), cause=objection)
    if not objection.is_late:
        return Refused(_("This refusal is in time."), cause=objection)
    if objection.candidacy.status != Status.CANDIDATE:
        return Refused(_("This person is no longer a candidate."), cause=objection)
    return None


def putting_away(objection: Objection) -> Refused | None:
    """Refuse to put away what asks for a decision."""
    if objection.outcome == Outcome.SIGNAL:
        return None
    return Refused(_("This is a refusal, not a signal."), cause=objection)

"""Decide after a negative outcome: with reasons, never a dismissal by itself."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import assess_refusals as refusals
from . import assess_rules as rules
from . import letters_assess as letters
from .assess_rules import Decision
from .models import ConferenceAssessment, FollowUp


def follow(assessment: ConferenceAssessment, *, by: Any) -> None:
    """Ask a decision after a negative outcome, or none any more once put right.

    The day counts from the conference, by the setting of the first time. What was
    decided already stays.
    """
    known = getattr(assessment, "follow_up", None)
    if rules.is_negative(assessment.found, assessment.backing):
        if known is None:
            days = current().negative_followup_days
            due_on = rules.decide_by(assessment.conference.day, days)
            FollowUp.objects.create(assessment=assessment, due_on=due_on)
        elif known.lapsed_at is not None:
            known.lapsed_at = None
            known.save(update_fields=["lapsed_at"])
    elif known is not None and known.lapsed_at is None:
        known.lapsed_at = clock.now()
        known.save(update_fields=["lapsed_at"])


@transaction.atomic
def decide(
    follow_up: FollowUp,
    *,
    decision: Decision,
    reasons: str,
    agreements: str = "",
    correction: str = "",
    by: Any,
) -> None:
    """Keep the decision with its reasons, and tell the ambassador by letter.

    To end is a decision that ends nothing: the appointment ends on its own screens. A
    decision that was made can be put right, with the reason for that in
    ``correction``. Refuses without reasons, and agreements without words.
    """
    lock(FollowUp.objects.filter(pk=follow_up.pk))
    follow_up.refresh_from_db()
    if refused := refusals.deciding(follow_up):
        raise refused
    if is_blank(reasons):
        raise Refused(_("Write why you decide this."))
    if decision is Decision.AGREEMENTS and is_blank(agreements):
        raise Refused(_("Write down what you agreed on."))
    if follow_up.decision and is_blank(correction):
        raise Refused(_("Write why you put it right."))
    follow_up.decision, follow_up.reasons = decision.value, reasons
    has_agreements = decision is Decision.AGREEMENTS
    follow_up.agreements = agreements if has_agreements else ""
    follow_up.decided_at, follow_up.decided_by = clock.now(), by
    with change_reason(correction or gettext_noop("decided"), by=by):
        follow_up.save()
    letters.decided(follow_up)

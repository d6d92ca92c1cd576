"""What a coordinator does with a refusal before deciding: reasons, late, signal."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, refusals
from .models import Candidacy, Objection


@transaction.atomic
def note_reasons(objection: Objection, *, reasons: str, by: Any) -> bool:
    """Write down what a partner told by telephone: now it can be decided on.

    ``False`` when the same words were written down already. Refuses blanks, and once
    the objection is closed or when the partner wrote the reasons itself.
    """
    _lock(objection)
    if objection.reasons_noted_at and objection.reasons == reasons:
        return False
    if refused := refusals.noting_reasons(objection):
        raise refused
    if is_blank(reasons):
        raise Refused(_("Write the reasons that you heard."), cause=objection)
    objection.reasons = reasons
    objection.reasons_noted_at = clock.now()
    objection.reasons_noted_by = by
    objection.save(update_fields=["reasons", "reasons_noted_at", "reasons_noted_by"])
    letters.reasons_noted(objection)
    return True


@transaction.atomic
def accept_late(objection: Objection, *, because: str, by: Any) -> bool:
    """Let a refusal count that came too late: it blocks and must be decided on.

    ``False`` when it counts already. Refuses without a reason, when the sender was not
    confirmed, and once it is closed or the candidacy is over. The sender is told.
    """
    _lock(objection)
    if objection.late_accepted_at is not None:
        return False
    if refused := refusals.accepting_late(objection):
        raise refused
    if is_blank(because):
        raise Refused(_("Write why you accept this refusal."), cause=objection)
    objection.late_accepted_at = clock.now()
    objection.late_accepted_by = by
    objection.late_accepted_because = because
    objection.save(
        update_fields=["late_accepted_at", "late_accepted_by", "late_accepted_because"]
    )
    letters.late_accepted(objection)
    return True


@transaction.atomic
def put_away_signal(objection: Objection) -> bool:
    """Note that a coordinator read a signal; ``False`` when that was done already."""
    _lock(objection)
    if refused := refusals.putting_away(objection):
        raise refused
    if objection.ended_at is not None:
        return False
    objection.ended_at = clock.now()
    objection.save(update_fields=["ended_at"])
    return True


def _lock(objection: Objection) -> None:
    """Lock the candidacy, as a decision and an appointment do."""
    lock(Candidacy.objects.filter(pk=objection.candidacy_id))
    objection.refresh_from_db()

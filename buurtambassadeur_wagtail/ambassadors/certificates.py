"""Noting that a certificate of conduct (VOG) was seen: yes and when, never more."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.refusals import Refused

OPEN = frozenset({Status.RECEIVED, Status.CANDIDATE})


@transaction.atomic
def note_certificate(candidacy: Candidacy, *, seen_on: date, by: Any) -> None:
    """Note the day on which the certificate of the candidate was seen.

    No document is kept. A second time corrects the day. Refuses a day to come, and a
    candidacy that has ended. Source: 1b, ``vog_required``.
    """
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if refused := noting_refusal(candidacy):
        raise refused
    if seen_on > clock.today():
        raise Refused(_("This day has not come yet."))
    candidacy.certificate_seen_on = seen_on
    with change_reason(gettext_noop("certificate of conduct seen"), by=by):
        candidacy.save(update_fields=["certificate_seen_on"])


def noting_refusal(candidacy: Candidacy) -> Refused | None:
    """Say that there is nothing to note any more, if that is so."""
    if Status(candidacy.status) in OPEN:
        return None
    text = _("This candidacy has ended. There is nothing to note any more.")
    return Refused(text, cause=candidacy.application)

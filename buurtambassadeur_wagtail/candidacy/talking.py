"""The talk with who applies, before the neighbourhood knows of it. Optional."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import refusals
from .models import Candidacy


@transaction.atomic
def note_intake(candidacy: Candidacy, *, day: date, note: str = "") -> None:
    """Keep when the coordinator spoke to the applicant, and what is worth keeping.

    Nothing waits for it. Refuses a day in the future, and once the candidate is known.
    """
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if refused := refusals.handling(candidacy):
        raise refused
    application = candidacy.application
    if day > clock.today():
        raise Refused(_("This day is still to come."), cause=application)
    application.intake_on = day
    application.intake_note = note
    application.save(update_fields=["intake_on", "intake_note"])

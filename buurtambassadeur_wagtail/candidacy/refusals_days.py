"""Why a day of a procedure cannot be moved so, in one plain sentence with its cause."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import days
from .models import Candidacy, CandidatePublication
from .queries import decision_due_on
from .rules import Status


def extending(publication: CandidatePublication) -> Refused | None:
    """Refuse to move the end of a period that is not running."""
    if publication.is_open:
        return None
    return Refused(
        _("The reaction period is not running. It cannot be made longer."),
        cause=publication.candidacy.application,
    )


def extension_day(publication: CandidatePublication, wanted: date) -> Refused | None:
    """Refuse a last day that is not later, or a slip of the pen."""
    closes_on = clock.local(publication.closes_at).date()
    opened_on = clock.local(publication.opens_at).date()
    slip = days.extension_slip(opened_on, closes_on, wanted)
    if slip is None:
        return None
    text = _("The reaction period can only become longer. It runs through %(day)s.")
    if slip is days.Slip.TOO_FAR:
        text = _("That is too long. Choose a day within 12 weeks after the beginning.")
    return Refused(
        text % {"day": in_full(closes_on)}, cause=publication.candidacy.application
    )


def delaying(candidacy: Candidacy) -> Refused | None:
    """Refuse to delay a decision that was taken already."""
    if Status(candidacy.status) in (Status.RECEIVED, Status.CANDIDATE):
        return None
    return Refused(_("This application has ended."), cause=candidacy.application)


def delay_day(candidacy: Candidacy, wanted: date) -> Refused | None:
    """Refuse a day that is not later than the one promised, or far too late."""
    due = decision_due_on(candidacy)
    slip = days.delay_slip(due, clock.today(), wanted)
    if slip is None:
        return None
    text = _("Choose a day that is later than today and later than %(day)s.")
    if slip is days.Slip.TOO_FAR:
        text = _("That is too long. Choose a day within 26 weeks.")
    return Refused(text % {"day": in_full(due)}, cause=candidacy.application)

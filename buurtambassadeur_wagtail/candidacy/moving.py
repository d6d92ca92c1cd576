"""Actions that move a day: a longer reaction period, a later decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, refusals_days
from .models import Candidacy, CandidatePublication
from .queries import confirm_days_of, decision_due_on, moved_to_working_day
from .rules import confirmation_ends_at


@transaction.atomic
def extend_period(
    publication: CandidatePublication, *, last_day: date, reason: str, by: Any
) -> date:
    """Let the reaction period run through a later day; return the day it became.

    A day off moves on to the next working day. Refuses a day that is not later: a
    period is never made shorter; and once it is over. The candidate, the partners and
    who refused already are told, and their links work until the new end. The history
    of the candidacy keeps the day before, the reason and who did it. Source: R17.
    """
    candidacy = publication.candidacy
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    publication.refresh_from_db()
    _refuse_blank(reason, candidacy)
    if refused := refusals_days.extending(publication):
        raise refused
    closes_on = moved_to_working_day(last_day)
    if refused := refusals_days.extension_day(publication, closes_on):
        raise refused
    publication.closes_at = clock.end_of(closes_on)
    publication.save(update_fields=["closes_at"])
    candidacy.reactions_through = closes_on
    with change_reason(reason, by=by):
        candidacy.save(update_fields=["reactions_through"])
    _prolong_links(publication)
    letters.period_extended(publication, reason=reason)
    return closes_on


@transaction.atomic
def announce_delay(
    candidacy: Candidacy, *, decide_by: date, reason: str, by: Any
) -> bool:
    """Tell the applicant that the decision comes later, when and why (Awb 4:14).

    ``False`` when that day was told already. Refuses a day that is not later than the
    one before, and once the candidacy is over. Told after the day has passed, the
    letter says sorry.
    """
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if refused := refusals_days.delaying(candidacy):
        raise refused
    before = decision_due_on(candidacy)
    if decide_by == before:
        return False
    _refuse_blank(reason, candidacy)
    if refused := refusals_days.delay_day(candidacy, decide_by):
        raise refused
    candidacy.decide_by = decide_by
    with change_reason(reason, by=by):
        candidacy.save(update_fields=["decide_by"])
    letters.decision_delayed(
        candidacy, before=before, decide_by=decide_by, reason=reason
    )
    return True


def _refuse_blank(reason: str, candidacy: Candidacy) -> None:
    if is_blank(reason):
        raise Refused(_("Write why."), cause=candidacy.application)


def _prolong_links(publication: CandidatePublication) -> None:
    """Let the links in letters that were sent go on for as long as they make sense."""
    closes_at = clock.local(publication.closes_at)
    for invitation in publication.invitations.all():
        links.prolong(invitation, "partner-objection", until=closes_at)
    confirmed = confirmation_ends_at(closes_at, confirm_days_of(publication))
    for objection in publication.candidacy.objections.filter(confirmed_at=None):
        links.prolong(objection, "objection-confirm", until=confirmed)

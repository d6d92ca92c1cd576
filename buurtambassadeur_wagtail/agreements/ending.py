"""The end of a version: a party takes its consent back, or the coordinator ends it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, queries, refusals, rules
from .answering import append, check
from .locking import hold_agreement
from .models import ShapeAgreement
from .rules import Count, Outcome, Party, State


@transaction.atomic
def withdraw(
    agreement: ShapeAgreement,
    party: Party,
    *,
    reasons: str,
    day: date,
    channel: str = "coordinator",
    count: Count | None = None,
    place: str = "",
    by: Any,
) -> None:
    """A party takes its consent back: the agreement ends, and the parties meet again.

    The neighbourhood does so as it agreed: by the decision of a meeting (``count``).
    Refuses when the version is not in force, or the party never agreed. Source: 1c.
    """
    outcome = Outcome.WITHDRAWN
    reasons = check(outcome, reasons, day)
    numbers = _numbers(party, count, place)
    hold_agreement(agreement)
    if refused := refusals.withdrawing(agreement):
        raise refused
    latest = queries.latest_of(queries.events_of(agreement)).get(party)
    if not rules.may_withdraw(agreement.stands, latest):
        raise Refused(_("This party did not agree."), cause=agreement)
    numbers |= {"reasons": reasons, "day": day, "recorded_by": by}
    channel = "meeting" if party == rules.NEIGHBOURHOOD else channel
    append(agreement, party, outcome=outcome.value, channel=channel, **numbers)
    with change_reason(gettext_noop("consent taken back"), by=by):
        _end(agreement, State.WITHDRAWN, reasons)


@transaction.atomic
def terminate(agreement: ShapeAgreement, *, reasons: str, by: Any) -> None:
    """End a version for good: a draft, a round, or what is in force; with reasons."""
    if is_blank(reasons):
        raise refusals.no_reasons()
    hold_agreement(agreement)
    if refused := refusals.terminating(agreement):
        raise refused
    with change_reason(gettext_noop("agreement ended"), by=by):
        _end(agreement, State.TERMINATED, reasons)


def _end(agreement: ShapeAgreement, because: State, reasons: str) -> None:
    """Keep the end; partners hear it when it was in force."""
    counted = agreement.stands is State.IN_FORCE
    agreement.ended_on = clock.today()
    agreement.ended_because = because.value
    agreement.ended_reasons = reasons
    agreement.save(update_fields=["ended_on", "ended_because", "ended_reasons"])
    for request in letters.asked_about(agreement) if counted else ():
        letters.ended(request)


def _numbers(party: Party, count: Count | None, place: str) -> dict[str, Any]:
    if party != rules.NEIGHBOURHOOD:
        return {}
    counted = count or Count(0, 0, 0, 0)
    if refused := refusals.wrong_count(counted, Outcome.WITHDRAWN):
        raise refused
    return {**vars(counted), "place": place}

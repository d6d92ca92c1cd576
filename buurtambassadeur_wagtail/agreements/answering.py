"""What the parties say in a round, and coming into force when everybody agrees."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank

from . import letters, queries, refusals, rules
from .locking import hold_agreement
from .models import AgreementEvent, ConsentRequest, ShapeAgreement
from .offering import replace
from .rules import Count, Outcome, Party


@transaction.atomic
def answer(request: ConsentRequest, *, outcome: Outcome, reasons: str = "") -> bool:
    """Note what a partner says by its link; it may change until the round is over.

    ``False`` when it said so already. Refuses outside the round, and a no without
    reasons.
    """
    party = rules.organisation(request.organisation_id)
    return _say(
        request.agreement,
        party,
        outcome,
        reasons=reasons,
        day=clock.today(),
        channel="link",
        request=request,
    )


@transaction.atomic
def enter_answer(
    agreement: ShapeAgreement,
    party: Party,
    *,
    outcome: Outcome,
    day: date,
    channel: str,
    reasons: str = "",
    by: Any,
) -> bool:
    """Enter what a partner said on paper, by telephone or in a talk.

    For a type of which no organisation is active: why it does not apply. The
    neighbourhood decides in a meeting: ``record_decision``.
    """
    if party == rules.NEIGHBOURHOOD:
        raise ValueError(party)
    return _say(
        agreement,
        party,
        outcome,
        reasons=reasons,
        day=day,
        channel=channel,
        by=by,
    )


@transaction.atomic
def record_decision(
    agreement: ShapeAgreement,
    *,
    outcome: Outcome,
    day: date,
    count: Count,
    place: str = "",
    reasons: str = "",
    by: Any,
) -> bool:
    """Record what a meeting of residents decided, with its numbers (1c)."""
    if refused := refusals.wrong_count(count, outcome):
        raise refused
    return _say(
        agreement,
        rules.NEIGHBOURHOOD,
        outcome,
        reasons=reasons,
        day=day,
        channel="meeting",
        by=by,
        place=place,
        **vars(count),
    )


@transaction.atomic
def bring_into_force(agreement: ShapeAgreement, *, by: Any) -> None:
    """Let a complete round take effect, when the last thing lacking went by itself.

    Such as a partner that left, or a setting. Refuses while somebody is lacking.
    """
    hold_agreement(agreement)
    if refused := refusals.coming_into_force(agreement):
        raise refused
    _take_effect(agreement, by)


def append(agreement: ShapeAgreement, party: Party, **values: Any) -> bool:
    """Add what a party says; ``False`` when that is its last word already."""
    newest = _last_word(agreement, party)
    if newest and all(getattr(newest, name) == values[name] for name in _told(values)):
        return False
    AgreementEvent.objects.create(
        agreement=agreement,
        kind=party.kind.value,
        organisation_id=party.organisation,
        partner_type=party.type,
        recorded_at=clock.now(),
        **values,
    )
    return True


def check(outcome: Outcome, reasons: str, day: date) -> str:
    """Return the reasons, cleaned; refuse a no without any, and a day to come."""
    if day > clock.today():
        raise refusals.wrong_day()
    if is_blank(reasons):
        if rules.needs_reasons(outcome):
            raise refusals.no_reasons()
        return ""
    return reasons


def _say(
    agreement: ShapeAgreement,
    party: Party,
    outcome: Outcome,
    *,
    reasons: str,
    day: date,
    by: Any = None,
    **values: Any,
) -> bool:
    reasons = check(outcome, reasons, day)
    hold_agreement(agreement)
    if refused := refusals.answering(agreement, party, outcome):
        raise refused
    values |= {"reasons": reasons, "day": day, "recorded_by": by}
    if not append(agreement, party, outcome=outcome.value, **values):
        return False
    if not queries.missing(agreement):
        _take_effect(agreement, by)
    return True


def _take_effect(agreement: ShapeAgreement, by: Any) -> None:
    """Come into force today; the version before it makes room."""
    with change_reason(gettext_noop("came into force"), by=by):
        if earlier := queries.in_force(agreement.neighbourhood_id):
            replace(earlier)
        agreement.in_force_from = clock.today()
        agreement.save(update_fields=["in_force_from"])
    for request in letters.asked_about(agreement):
        letters.in_force(request)


def _last_word(agreement: ShapeAgreement, party: Party) -> AgreementEvent | None:
    said = AgreementEvent.objects.filter(
        agreement=agreement,
        kind=party.kind.value,
        organisation_id=party.organisation,
        partner_type=party.type,
    )
    return said.order_by("-pk").first()


def _told(values: dict[str, Any]) -> set[str]:
    """Who typed it, and on which day a link was used, makes no other answer of it."""
    beside = {"recorded_by", "request"}
    if values["channel"] == "link":
        beside.add("day")
    return set(values) - beside

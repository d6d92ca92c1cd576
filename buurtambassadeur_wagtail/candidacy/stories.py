"""What happened to a candidacy, its text and its refusals: one line each, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.dossier_parts import Happening

from .admin_words import colleague, sender
from .models import Candidacy, CandidatePublication, Objection
from .rules import DECISIONS, Outcome, Status

ENDINGS = {
    Status.REJECTED: ("bad", gettext_lazy("Application rejected")),
    Status.WITHDRAWN: ("quiet", gettext_lazy("Application withdrawn")),
    Status.REFUSED: ("bad", gettext_lazy("Candidacy ended: a refusal was upheld")),
}


def of_candidacies(found: Sequence[Candidacy], user: Any) -> Iterator[Happening]:
    """Tell when it came in, was confirmed, and how it ended."""
    for one in found:
        text = _("Application received, %(way)s")
        way = {"way": one.get_received_via_display()}
        yield Happening(one.received_at, text % way)
        if one.confirmed_at:
            text = _("Application confirmed, %(way)s")
            way = {"way": one.get_confirmed_via_display()}
            yield Happening(one.confirmed_at, text % way)
    yield from _endings(found)


def of_publications(
    found: Sequence[CandidatePublication], user: Any
) -> Iterator[Happening]:
    """Tell of the text for the neighbourhood, and of the reaction period."""
    for one in found:
        yield Happening(one.prepared_at, _("Text for the neighbourhood written"))
        if one.approved_at:
            text = _("The candidate approved the text, %(way)s")
            way = {"way": one.get_approved_via_display()}
            yield Happening(one.approved_at, text % way, tone="good")
        if one.opens_at and one.closes_at:
            who = colleague(one.published_by)
            yield Happening(one.opens_at, _("Candidate made known"), who, tone="good")
            yield Happening(one.closes_at, _("End of the reaction period"))


def of_objections(found: Sequence[Objection], user: Any) -> Iterator[Happening]:
    """Tell of each refusal that this user may see."""
    for one in found:
        if policy.may(user, "view", one):
            yield from _of_objection(one)


def _of_objection(one: Objection) -> Iterator[Happening]:
    facts = {"number": one.reference, "sender": sender(one)}
    text = _("Refusal %(number)s received from %(sender)s")
    if one.supplement_to_id:
        text = _("Supplement %(number)s received from %(sender)s")
    elif one.is_late:
        text = _("Refusal %(number)s received too late from %(sender)s")
    yield Happening(one.received_at, text % facts, record=one, tone="waiting")
    if one.confirmed_at:
        text = _("Refusal %(number)s confirmed, %(way)s")
        way = {"way": one.get_confirmed_via_display()}
        yield Happening(one.confirmed_at, text % (facts | way), record=one)
    yield from _outcome(one, facts)


def _outcome(one: Objection, facts: dict[str, str]) -> Iterator[Happening]:
    outcome = Outcome(one.outcome)
    if outcome in DECISIONS and one.decided_at and not one.supplement_to_id:
        text = _("Decision on refusal %(number)s: %(outcome)s")
        more = {"outcome": one.get_outcome_display()}
        tone = "bad" if outcome is Outcome.UPHELD else "good"
        who = colleague(one.decided_by)
        yield Happening(
            one.decided_at, text % (facts | more), who, record=one, tone=tone
        )
    elif one.ended_at:
        text = _("Refusal %(number)s withdrawn")
        if outcome is Outcome.LAPSED:
            text = _("Refusal %(number)s lapsed")
        yield Happening(one.ended_at, text % facts, record=one)


def _endings(found: Iterable[Candidacy]) -> Iterator[Happening]:
    """Tell from the history how a candidacy ended, and who did that."""
    rows = Candidacy.history.filter(id__in=[one.pk for one in found])
    ordered = rows.select_related("history_user").order_by(
        "id", "history_date", "history_id"
    )
    for _number, versions in groupby(ordered, key=lambda row: row.id):
        last = ""
        for row in versions:
            if row.status != last and row.status in ENDINGS:
                tone, text = ENDINGS[Status(row.status)]
                who = colleague(row.history_user)
                yield Happening(row.history_date, str(text), who, tone=tone)
            last = row.status

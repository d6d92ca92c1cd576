"""What belongs to a decision, as a coordinator reads it: to weigh, and afterwards."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.register_parts import Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.queries import current

from . import admin_rows, admin_words, effects
from .admin_words import colleague
from .models import (
    Candidacy,
    CandidateResponse,
    DecisionProposal,
    Involvement,
    Objection,
)
from .queries import number_refusing

Rows = list[tuple[Any, Any]]


def reasons(objection: Objection) -> Rows:
    """What was written, and what the same person added."""
    added = [(_("Supplement"), one.reasons) for one in _supplements(objection)]
    return [(_("Reasons"), objection.reasons), *added]


def all_reasons(objection: Objection) -> str:
    """Return everything the sender wrote as one text."""
    texts = [objection.reasons, *(one.reasons for one in _supplements(objection))]
    return "\n\n".join(texts)


def to_weigh(objection: Objection) -> Rows:
    """What the decider has to know: the effect, the numbers, and the answer."""
    rows: Rows = [
        (_("What a refusal does"), effects.stored(objection.candidacy.publication))
    ]
    number = number_refusing(objection.candidacy)
    if number >= current().signal_count_alert:
        text = ngettext(
            "%(count)d person refused this candidate.",
            "%(count)d people refused this candidate.",
            number,
        )
        badge = Badge(text % {"count": number}, "waiting")
        rows.append((_("How many"), badge))
    return rows + heard(_response(objection))


def heard(response: CandidateResponse | None) -> Rows:
    """Tell what the candidate was asked, and what came back."""
    if response is None:
        badge = Badge(_("Not asked yet"), "waiting")
        return [(_("Answer of the candidate"), badge)]
    return [
        (_("What the candidate read"), response.gist),
        (_("Answer of the candidate"), _answer(response)),
    ]


def hearing_part(objection: Objection) -> Section | None:
    """When and by whom the candidate was asked, until when, and the answer."""
    response = _response(objection)
    if response is None:
        return None
    rows = [
        (_("Asked"), _when(response.asked_at, response.asked_by)),
        (_("Answer until and including"), _day(response.answer_by)),
        *heard(response),
    ]
    if response.answered_at:
        way = response.get_answered_via_display()
        day = f"{_day(response.answered_at)}, {way}"
        rows.append((_("Answered"), day))
    if response.noted_by:
        rows.append((_("Noted by"), colleague(response.noted_by)))
    return Section(_("Answer of the candidate"), rows)


def proposals_part(objection: Objection) -> Section | None:
    """The decisions that were proposed, the latest first, and what became of them."""
    found = objection.proposals.select_related("proposed_by", "asked", "handled_by")
    rows: Rows = []
    for one in found:
        rows += proposed(one)
        if one.handled_at:
            rows.append((_("Second reader"), _when(one.handled_at, one.handled_by)))
        if one.returned_because:
            rows.append((_("Sent back because"), one.returned_because))
    return Section(_("Proposed decisions"), rows) if rows else None


def proposed(proposal: DecisionProposal) -> Rows:
    """One proposed decision, as the second reader weighs it."""
    rows: Rows = [
        (_("Proposed by"), _when(proposal.proposed_at, proposal.proposed_by)),
        (_("Proposed decision"), proposal.get_outcome_display()),
        (_("Motivation"), proposal.motivation),
    ]
    if proposal.candidate_motivation:
        rows.append((_("To the candidate"), proposal.candidate_motivation))
    if proposal.is_lawful:
        rows.append((_("No unlawful distinction"), True))
    if proposal.asked:
        rows.append((_("Asked to read along"), colleague(proposal.asked)))
    return [*rows, (_("State"), _state(proposal))]


def decision_part(objection: Objection) -> Section | None:
    """What was decided, by whom, who agreed, why, and what everybody was told."""
    if not objection.motivation:
        return None
    rows: Rows = [
        (_("Outcome"), admin_words.outcome(objection)),
        (_("Motivation"), objection.motivation),
    ]
    if objection.candidate_motivation:
        rows.append((_("To the candidate"), objection.candidate_motivation))
    if objection.is_lawful:
        rows.append((_("No unlawful distinction"), True))
    rows += admin_rows.decided(objection)
    if objection.seconded_by:
        rows.append((_("Second reader"), colleague(objection.seconded_by)))
    return Section(_("Decision"), rows + remedies(objection))


def remedies(record: Any) -> Rows:
    """Until when one can object, where that is so."""
    if record.remedies_until is None:
        return []
    return [(_("Objections (Awb) until and including"), in_full(record.remedies_until))]


def who_decides_part(candidacy: Candidacy) -> Section | None:
    """Who is involved and so decides nothing, and who stands in."""
    involved = Involvement.objects.filter(candidacy=candidacy).select_related("user")
    rows: Rows = [
        (_("Involved, decides nothing"), _when(one.stated_at, one.user))
        for one in involved.order_by("stated_at")
    ]
    if candidacy.stand_in:
        rows += [
            (_("Stands in from another district"), colleague(candidacy.stand_in)),
            (_("Reason for the stand-in"), candidacy.stand_in_because),
        ]
    return Section(_("Who decides"), rows) if rows else None


def _supplements(objection: Objection) -> list[Objection]:
    return list(objection.supplements.order_by("received_at"))


def _response(objection: Objection) -> CandidateResponse | None:
    found = CandidateResponse.objects.select_related("asked_by", "noted_by")
    return found.filter(objection=objection).first()


def _answer(response: CandidateResponse) -> Any:
    if response.is_declined:
        return _("The candidate does not want to say anything about it.")
    if response.answered_at:
        return response.text or _("These data have been erased.")
    if response.answer_by < clock.now():
        return Badge(_("No answer in time"), "quiet")
    day = _day(response.answer_by)
    text = _("Waits for an answer until and including %(day)s") % {"day": day}
    return Badge(text, "waiting")


def _state(proposal: DecisionProposal) -> Badge:
    tones = {"open": "waiting", "agreed": "good", "returned": "bad"}
    word = str(proposal.get_state_display())
    return Badge(word[:1].upper() + word[1:], tones[proposal.state])


def _when(moment: Any, user: Any) -> str:
    day = _day(moment)
    return f"{colleague(user)}, {day}" if user else day


def _day(moment: Any) -> str:
    return in_full(clock.local(moment).date())

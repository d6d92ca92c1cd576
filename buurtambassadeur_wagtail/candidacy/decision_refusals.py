"""Why a refusal cannot be decided this way, in one plain sentence with its cause."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full

from .decision_rules import (
    NEVER_SHARED,
    HearingGap,
    Identity,
    Sender,
    Trace,
    hearing_gap,
    possible_outcomes,
    traces,
)
from .models import CandidateResponse, DecisionProposal, Objection
from .rules import Outcome


def outcomes_for(objection: Objection) -> frozenset[Outcome]:
    """Return what can be decided, by what was agreed when the period began."""
    return possible_outcomes(
        objection.candidacy.publication.effect,
        Sender.PARTNER if objection.partner_id else Sender.RESIDENT,
        late=objection.standing().late,
    )


def binding(objection: Objection, outcome: Outcome) -> Refused | None:
    """Refuse to brush aside what was agreed to be binding."""
    if outcome in outcomes_for(objection):
        return None
    text = _(
        "Here it was agreed that this refusal stops the candidate. You can uphold it, "
        "or find it inadmissible."
    )
    return Refused(text, cause=objection)


def hearing(objection: Objection) -> Refused | None:
    """Refuse to uphold before the candidate could answer."""
    response = CandidateResponse.objects.filter(objection=objection).first()
    gap = hearing_gap(response.hearing() if response else None, clock.now())
    if gap is HearingGap.NOT_ASKED:
        text = _("First ask the candidate for an answer. Then you can uphold this.")
        return Refused(text, cause=objection)
    if gap is HearingGap.NO_ANSWER_YET and response:
        day = in_full(clock.local(response.answer_by).date())
        text = _(
            "The candidate can answer until and including %(day)s. After that, or "
            "after the answer, you can uphold this."
        )
        return Refused(text % {"day": day}, cause=objection)
    return None


def upholding(
    objection: Objection, candidate_motivation: str, is_lawful: bool
) -> Refused | None:
    """Refuse to end a candidacy unheard, unexplained or on an unlawful ground."""
    if refused := hearing(objection):
        return refused
    if is_blank(candidate_motivation):
        text = _("Write for the candidate why you decide this.")
        return Refused(text, cause=objection)
    if not is_lawful:
        text = _("Tick that the reasons make no unlawful distinction.")
        return Refused(text, cause=objection)
    return None


def proposed(objection: Objection) -> Refused | None:
    """Refuse a new decision while one waits for its second reader."""
    if open_proposal(objection) is None:
        return None
    text = _("There is a proposed decision. A second reader has to look at it first.")
    return Refused(text, cause=objection)


def open_proposal(objection: Objection) -> DecisionProposal | None:
    """Return the decision that waits for a second reader; a closed case has none."""
    if objection.outcome != Outcome.RECEIVED:
        return None
    return objection.proposals.filter(state="open").first()


def telling_who(text: str, objection: Objection) -> Refused | None:
    """Refuse a text for the candidate that tells who refused."""
    found = NEVER_SHARED & set(traces_in(text, objection))
    if not found:
        return None
    words = ", ".join(str(trace_word(one)) for one in Trace if one in found)
    sentence = _("Take this out: %(what)s. The candidate does not hear who refused.")
    return Refused(sentence % {"what": words}, cause=objection)


def traces_in(text: str, objection: Objection) -> list[Trace]:
    """Return by what the sender, or who added something, can be recognised."""
    found: set[Trace] = set()
    for one in [objection, *objection.supplements.all()]:
        found |= set(traces(text, _identity(one)))
    return [one for one in Trace if one in found]


def trace_word(trace: Trace) -> str:
    """Name what was found in the text."""
    return {
        Trace.NAME: _("the name of who refused"),
        Trace.ORGANISATION: _("the name of the organisation"),
        Trace.EMAIL: _("the e-mail address of who refused"),
        Trace.TELEPHONE: _("the telephone number of who refused"),
        Trace.PART_OF_NAME: _("a word from the name of who refused"),
        Trace.POSTCODE: _("the postcode of who refused"),
    }[trace]


def _identity(objection: Objection) -> Identity:
    return Identity(
        name=objection.name,
        organisation=str(objection.partner or ""),
        email=objection.email,
        telephone=objection.telephone,
        postcode=objection.postcode,
    )

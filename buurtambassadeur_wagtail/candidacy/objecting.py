"""Actions of who refuses a candidate, with reasons: send, confirm, withdraw."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.normalise import email_key, is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.sequences import next_number

from . import conflicts, letters, queries, refusals
from .hearing import response_to
from .mailboxes import may_write
from .models import Candidacy, CandidatePublication, Objection
from .receipts import ObjectionReceipt
from .rules import Outcome, Status, is_late

ANSWERS = (
    "name",
    "email",
    "telephone",
    "postcode",
    "category",
    "reasons",
    "is_old_enough",
)


@transaction.atomic
def object_to(
    publication: CandidatePublication,
    *,
    token: UUID,
    answers: dict[str, Any],
    partner: Any = None,
    extra_answers: list[dict[str, Any]] | None = None,
    lives_elsewhere: bool = False,
    privacy_notice: str = "",
    via: str = "web",
    received_at: datetime | None = None,
    by: Any = None,
) -> ObjectionReceipt:
    """Store an objection once, and send its receipt with links to confirm and withdraw.

    Refuses without reasons: blanks are no reasons; a partner may choose a category and
    tell the reasons by telephone. Late is kept and marked. The same ``token`` again, or
    the same words from the same address, stores nothing; other words from the same
    address, or of the same ``partner``, become a supplement. A partner that came by its
    own link needs no confirmation, nor does what a coordinator enters (``by``) who
    spoke to the sender; ``received_at`` is the day it came in. After the appointment it
    is a signal: kept for the coordinator, without effect. A mailbox that got its
    letters of today gets none. Source: R17.
    """
    _refuse_without_reasons(answers, partner)
    reference = _next_reference()  # first: its row makes equal submissions queue up
    candidacy = publication.candidacy
    known = Objection.objects.filter(token=token).first()
    sender = email_key(answers.get("email", ""))
    earlier = queries.live_objection(candidacy, sender, partner)
    if known or (earlier and _same_words(earlier, answers)):
        return _repeated(known or earlier, token, answers)
    is_signal = _refusable(candidacy) is Status.APPOINTED
    if refused := refusals.refusing(publication, partner):
        raise refused
    publication.refresh_from_db(fields=["closes_at"])  # it may just have been extended
    now = clock.now()
    moment = received_at or now
    is_sure = bool(partner or by)
    objection = Objection.objects.create(
        reference=reference,
        token=token,
        candidacy=candidacy,
        supplement_to=earlier,
        partner=partner,
        email_key=sender,
        extra_answers=extra_answers or [],
        lives_elsewhere=lives_elsewhere,
        privacy_notice=privacy_notice,
        received_at=moment,
        received_via=via,
        entered_by=by,
        outcome=Outcome.SIGNAL if is_signal else Outcome.RECEIVED,
        is_late=is_late(moment, publication.closes_at),
        confirmed_at=now if is_sure else None,
        confirmed_via=(via if by else "link") if is_sure else "",
        **{name: answers[name] for name in ANSWERS if name in answers},
    )
    written = bool(by) or may_write(objection.email)
    if written:
        _write(objection)
    signals.announce(signals.objection_received, sender=Objection, objection=objection)
    return ObjectionReceipt(
        objection, created=True, supplement=earlier is not None, written=written
    )


@transaction.atomic
def confirm_objection(
    objection: Objection, *, via: str = "link", by: Any = None
) -> bool:
    """Note that the sender can be reached; ``False`` when that was known already.

    An objection and its supplements in one name came from one address: one link
    confirms them all. What came from the address in another name stays unconfirmed:
    anybody can type the address of somebody else.
    Refuses once the objection was closed, and when the days to confirm are over.
    """
    _lock(objection)
    if objection.confirmed_at is not None:
        return False
    if refused := conflicts.deciding(objection.candidacy, by):
        raise refused
    if refused := refusals.confirming(objection):
        raise refused
    for one in [objection, *_together(objection).filter(confirmed_at=None)]:
        one.confirmed_at = clock.now()
        one.confirmed_via = via
        one.save(update_fields=["confirmed_at", "confirmed_via"])
    _put_first(objection)
    return True


@transaction.atomic
def withdraw_objection(objection: Objection) -> bool:
    """Withdraw until it is decided; it stops blocking at once and is kept.

    ``False`` when there was nothing left to withdraw. Supplements go with it. A
    candidate who was asked for an answer hears that none is needed any more.
    """
    _lock(objection)
    if objection.outcome != Outcome.RECEIVED:
        return False
    for one in [objection, *objection.supplements.filter(outcome="received")]:
        one.outcome = Outcome.WITHDRAWN.value
        one.ended_at = clock.now()
        one.save(update_fields=["outcome", "ended_at"])
        links.revoke(one)
    letters.objection_withdrawn(objection)
    if response := response_to(objection):
        letters.hearing_over(response)
    return True


def _refuse_without_reasons(answers: dict[str, Any], partner: Any) -> None:
    if not is_blank(answers.get("reasons", "")):
        return
    if partner is None or not answers.get("category"):
        raise Refused(_("Write why you do not agree with this candidate."))


def _same_words(earlier: Objection, answers: dict[str, Any]) -> bool:
    names = ("reasons", "category")
    return all(getattr(earlier, name) == answers.get(name, "") for name in names)


def _write(objection: Objection) -> None:
    if objection.outcome == Outcome.SIGNAL:
        letters.signal_received(objection)
    else:
        letters.objection_received(objection)


def _repeated(
    known: Objection, token: UUID, answers: dict[str, Any]
) -> ObjectionReceipt:
    same = all(
        getattr(known, name) == answers[name] for name in ANSWERS if name in answers
    )
    is_own = known.token == token or same
    return ObjectionReceipt(known, created=False, is_own=is_own)


def _lock(objection: Objection) -> None:
    """Lock the candidacy, as a decision does: of the two, one waits for the other."""
    lock(Candidacy.objects.filter(pk=objection.candidacy_id))
    objection.refresh_from_db()


def _together(objection: Objection) -> QuerySet[Objection]:
    """Return the other open messages of the sender, in the same name."""
    first = objection.supplement_to_id or objection.pk
    same = Q(pk=first) | Q(supplement_to=first)
    others = Objection.objects.filter(same, name__iexact=objection.name)
    return others.filter(outcome=Outcome.RECEIVED.value).exclude(pk=objection.pk)


def _put_first(objection: Objection) -> None:
    """Let a confirmed message lead when the one before it was never confirmed.

    Else somebody could keep another from refusing by sending a form in that address.
    """
    first = Objection.objects.filter(pk=objection.supplement_to_id)
    earlier = first.filter(confirmed_at=None).first()
    if earlier is None:
        return
    rest = Q(pk=earlier.pk) | Q(supplement_to=earlier)
    Objection.objects.filter(rest).exclude(pk=objection.pk).update(
        supplement_to=objection
    )
    objection.supplement_to = None
    objection.save(update_fields=["supplement_to"])


def _refusable(candidacy: Candidacy) -> Status:
    """Lock the candidacy against a decision meanwhile, and return where it stands.

    Only a candidate can be refused; of an ambassador one can give a signal.
    """
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    status = Status(candidacy.status)
    if status not in (Status.CANDIDATE, Status.APPOINTED):
        raise Refused(_("This person is no longer a candidate."))
    return status


def _next_reference() -> str:
    year = clock.today().year
    return f"W{year}-{next_number(f'objection-{year}'):05d}"

"""Actions of a resident who applies: submit, confirm the address, withdraw."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.agreements.queries import in_force
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import email_key
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.sequences import next_number
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import conflicts, days, letters, queries
from .lapsing import end_links, lapse_objections
from .mailboxes import may_write
from .models import Application, Candidacy
from .receipts import ApplicationReceipt
from .rules import Status, may_become

ANSWERS = (
    "given_name",
    "name_prefix",
    "family_name",
    "email",
    "telephone",
    "postcode",
    "involvement",
    "willingness",
    "languages",
    "conflicting_roles",
    "heard_from",
    "introduction",
    "is_old_enough",
    "has_read_agreements",
)


@transaction.atomic
def submit_application(
    *,
    neighbourhood: Neighbourhood,
    token: UUID,
    answers: dict[str, Any],
    extra_answers: list[dict[str, Any]] | None = None,
    lives_elsewhere: bool = False,
    privacy_notice: str = "",
    via: str = "web",
    received_at: datetime | None = None,
    by: Any = None,
) -> ApplicationReceipt:
    """Store an application once, and send its receipt with a link that confirms.

    The same ``token`` again, or an application of the same person for the same
    neighbourhood that is still running, stores nothing and returns what there is.
    ``answers`` are clean values by field name; ``extra_answers`` hold the label as
    asked. A mailbox that got its letters of today gets none. ``by``: a coordinator who
    spoke to the applicant or holds the paper enters it, so it is confirmed by that, and
    ``received_at`` may have been earlier. The day of the decision is fixed here: a
    later setting does not move it. The agreement in force then is kept with it; where
    signing up waits for one it is refused, but what came on paper is always taken in.
    Source: R5, R6, R14; Awb 2:1 for who has no computer.
    """
    reference = _next_reference()  # first: its row makes equal submissions queue up
    known = _known(neighbourhood, token, answers)
    if known is not None:
        return _repeated(known, token, answers)
    if by is None and (refused := gates.recruiting(neighbourhood)):
        raise refused
    with change_reason(gettext_noop("application received"), by=by):
        candidacy = _begin(reference, neighbourhood, via, received_at, by)
    application = Application.objects.create(
        candidacy=candidacy,
        agreement=in_force(neighbourhood),
        token=token,
        email_key=email_key(answers.get("email", "")),
        extra_answers=extra_answers or [],
        lives_elsewhere=lives_elsewhere,
        privacy_notice=privacy_notice,
        **{name: answers[name] for name in ANSWERS if name in answers},
    )
    written = bool(by) or may_write(application.email)
    if written:
        letters.application_received(application)
    signals.announce(
        signals.application_received, sender=Application, candidacy=candidacy
    )
    return ApplicationReceipt(application, created=True, written=written)


@transaction.atomic
def confirm_application(
    candidacy: Candidacy, *, via: str = "link", by: Any = None
) -> bool:
    """Note that the applicant can be reached; ``False`` when that was known already.

    ``via`` is "link" or, by the coordinator, "telephone". A candidacy that ended is
    left alone.
    """
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if candidacy.confirmed_at is not None:
        return False
    if refused := conflicts.deciding(candidacy, by):
        raise refused
    if candidacy.status not in (Status.RECEIVED, Status.CANDIDATE):
        raise Refused(_("This application has ended."), cause=candidacy.application)
    candidacy.confirmed_at = clock.now()
    candidacy.confirmed_via = via
    with change_reason(gettext_noop("address confirmed"), by=by):
        candidacy.save(update_fields=["confirmed_at", "confirmed_via"])
    return True


@transaction.atomic
def withdraw_application(candidacy: Candidacy, *, by: Any = None) -> bool:
    """End the candidacy at the wish of the applicant; ``False`` when it had ended.

    Possible until the decision. Open objections lapse and their senders are told.
    ``by``: the coordinator who heard it by telephone or read it on paper.
    """
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if not may_become(Status(candidacy.status), Status.WITHDRAWN):
        return False
    candidacy.status = Status.WITHDRAWN.value
    candidacy.decided_at = clock.now()
    with change_reason(gettext_noop("withdrawn by the applicant"), by=by):
        candidacy.save(update_fields=["status", "decided_at"])
    end_links(candidacy)
    letters.application_withdrawn(candidacy.application)
    lapse_objections(candidacy)
    return True


def _begin(
    reference: str,
    neighbourhood: Neighbourhood,
    via: str,
    received_at: datetime | None,
    by: Any,
) -> Candidacy:
    now = clock.now()
    moment = received_at or now
    received_on = clock.local(moment).date()
    return Candidacy.objects.create(
        reference=reference,
        neighbourhood=neighbourhood,
        received_at=moment,
        received_via=via,
        confirmed_at=now if by else None,
        confirmed_via=via if by else "",
        decide_by=days.decide_by(received_on, current().decision_weeks),
    )


def _next_reference() -> str:
    year = clock.today().year
    return f"{year}-{next_number(f'application-{year}'):05d}"


def _known(
    neighbourhood: Neighbourhood, token: UUID, answers: dict[str, Any]
) -> Application | None:
    same = Application.objects.filter(token=token).select_related("candidacy").first()
    return same or queries.same_open_application(
        neighbourhood=neighbourhood,
        given_name=answers["given_name"],
        family_name=answers["family_name"],
        email_key=email_key(answers.get("email", "")),
        telephone=answers.get("telephone", ""),
    )


def _repeated(
    known: Application, token: UUID, answers: dict[str, Any]
) -> ApplicationReceipt:
    changed = any(
        getattr(known, name) != answers[name] for name in ANSWERS if name in answers
    )
    is_same_form = known.token == token
    if not is_same_form and may_write(known.email):
        letters.application_known(known)
    return ApplicationReceipt(
        known, created=False, changed=changed, is_own=is_same_form or not changed
    )

"""Signing up and stepping back: the last place is given once, whoever comes first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.mailboxes import may_write
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.normalise import email_key, is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, queries, refusals
from .forgetting import forget_sign_ups
from .locking import lock_conference
from .models import Conference, SignUp

ANSWERS = ("name", "email", "phone", "people", "neighbourhood")


@dataclass(frozen=True)
class SignedUp:
    """``created``: stored now, and not sent before with the same form."""

    sign_up: SignUp
    created: bool


@transaction.atomic
def sign_up(
    conference: Conference,
    *,
    token: UUID,
    answers: dict[str, Any],
    privacy_notice: str = "",
    via: str = "form",
    by: Any = None,
) -> SignedUp:
    """Sign up one to four people, and send a receipt with an entry for the calendar.

    ``by``: the coordinator who enters it for who called; then the website may have
    closed. The same ``token`` again stores nothing. Refuses when it is full, or when
    it takes no sign-ups (any more). Source: R15.
    """
    lock_conference(conference)  # first: the maximum is counted one after the other
    known = SignUp.objects.filter(token=token).first()
    if known is not None:
        return SignedUp(known, created=False)
    _may_come(conference, answers, by=by)
    made = SignUp.objects.create(
        token=token,
        conference=conference,
        email_key=email_key(answers.get("email", "")),
        received_at=clock.now(),
        received_via=via,
        entered_by=by,
        privacy_notice=privacy_notice,
        **{name: answers[name] for name in ANSWERS if name in answers},
    )
    letters.signed_up(made)
    return SignedUp(made, created=True)


@transaction.atomic
def step_back(sign_up: SignUp) -> bool:
    """Take a sign-up back, which frees the places; ``False``: it was so already.

    Who has an e-mail address gets a letter that takes the entry out of the calendar.
    Refuses once the conference has begun.
    """
    lock_conference(sign_up.conference)
    sign_up.refresh_from_db(fields=["cancelled_at"])
    if sign_up.cancelled_at is not None:
        return False
    if refused := refusals.stepping_back(sign_up):
        raise refused
    sign_up.cancelled_at = clock.now()
    sign_up.save(update_fields=["cancelled_at"])
    links.revoke(sign_up, letters.TAKE_BACK)
    letters.signed_off(sign_up)
    return True


@transaction.atomic
def disown(sign_up: SignUp) -> bool:
    """Delete a sign-up that somebody made with another's address; ``False``: it was.

    The place becomes free, and no letter goes out any more. Source: security, row 2.
    """
    lock_conference(sign_up.conference)
    sign_up.refresh_from_db(fields=["cancelled_at", "erased_at"])
    if sign_up.erased_at is not None:
        return False
    if refused := refusals.stepping_back(sign_up):
        raise refused
    rows = SignUp.objects.filter(pk=sign_up.pk)
    rows.filter(cancelled_at=None).update(cancelled_at=clock.now())
    forget_sign_ups(rows)
    return True


def _may_come(conference: Conference, answers: dict[str, Any], *, by: Any) -> None:
    if is_blank(answers.get("name", "")):
        raise Refused(_("Enter a name."))
    if refused := refusals.signing_up(conference, by_office=by is not None):
        raise refused
    left = queries.places_left(conference)
    if refused := refusals.too_many(answers["people"], left):
        raise refused
    if by is None and not may_write(answers["email"]):
        raise Refused(_("This address got several e-mails of us today. Try tomorrow."))

"""Messages and sign-ups of an erased person, and what was answered to others."""

from __future__ import annotations

from collections.abc import Iterable

from buurtambassadeur_wagtail.conferences.models import SignUp
from buurtambassadeur_wagtail.contact.models import ContactMessage, ContactReply
from buurtambassadeur_wagtail.kernel import clock

from .blanking import blank_rows


def blank_messages(
    sent: Iterable[ContactMessage], received: Iterable[ContactMessage]
) -> int:
    """Empty what the person sent, and the answers to it; return how many rows.

    Of what the person got as an ambassador the own answers go: the rest is the word of
    somebody else, who may ask for erasure too.
    """
    now = clock.now()
    rows = ContactMessage.objects.filter(pk__in=[one.pk for one in sent])
    rows.filter(cleared_at=None).update(cleared_at=now)
    count = blank_rows(rows)
    rows.filter(erased_at=None).update(erased_at=now)
    replies = ContactReply.objects.filter(message__in=rows)
    own = ContactReply.objects.filter(
        message__in=[one.pk for one in received], writer="ambassador"
    )
    return count + blank_rows(replies) + blank_rows(own)


def blank_sign_ups(sign_ups: Iterable[SignUp]) -> int:
    """Empty who signed up for conferences; a place that is still to be used is freed.

    How many people came along stays: it counts for who was there.
    """
    now = clock.now()
    rows = SignUp.objects.filter(pk__in=[one.pk for one in sign_ups])
    to_come = rows.filter(cancelled_at=None, conference__starts_at__gt=now)
    to_come.update(cancelled_at=now)
    count = blank_rows(rows)
    rows.filter(erased_at=None).update(erased_at=now)
    return count

"""Messages forget themselves: first the words, then the sender, then who got it.

For the daily command. Calling it twice changes nothing more.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, Q, QuerySet

from buurtambassadeur_wagtail.kernel import clock, links, outbox
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.models import Letter

from .models import ContactMessage
from .rules import row_ends_at, sender_ends_at, text_ends_at


def forget_old_messages() -> Counter[str]:
    """Delete what need not be kept; return how many texts, senders and rows."""
    counts: Counter[str] = Counter(texts=0, senders=0, recipients=0)
    for pk in list(_held()):
        counts.update(_forget(pk))
    return counts


def messages_over() -> list[int]:
    """Return the messages of which something need not be kept any more."""
    found = ContactMessage.objects.filter(pk__in=list(_held()))
    return [one.pk for one in found.select_related("letter") if _parts_over(one)]


def forget_message(pk: int) -> bool:
    """Delete what need not be kept of one message; ``False``: nothing now."""
    return bool(_forget(pk))


def _held() -> QuerySet[Any]:
    holding = Q(erased_at=None) | Q(recipient__isnull=False)
    return ContactMessage.objects.filter(holding).values_list("pk", flat=True)


@transaction.atomic
def _forget(pk: int) -> list[str]:
    rows, now = ContactMessage.objects.filter(pk=pk), clock.now()
    lock(rows)
    parts = _parts_over(rows.select_related("letter").get())
    if "texts" in parts:
        clear_words(rows, now)
    if "senders" in parts:
        forget_senders(rows, now)
    if "recipients" in parts:
        rows.update(recipient=None)
    return parts


def _parts_over(message: ContactMessage) -> list[str]:
    """Name what is over.

    A message whose letters are still being tried keeps its words: a dead mail server
    costs nobody an answer.
    """
    if Letter.objects.about(message).waiting().exists():
        return []
    last_words_at = message.replies.aggregate(last=Max("sent_at"))["last"]
    facts, now = message.facts(last_words_at), clock.now()
    holds = {
        "texts": (_has_words(message), text_ends_at(facts)),
        "senders": (message.erased_at is None, sender_ends_at(facts)),
        "recipients": (message.recipient_id is not None, row_ends_at(facts)),
    }
    return [part for part, (held, ends) in holds.items() if held and _over(ends, now)]


def clear_words(messages: QuerySet[ContactMessage], now: datetime) -> None:
    """Delete the text of messages, of the answers, and of the letters about them."""
    for message in messages:
        outbox.forget(message)
        message.replies.update(text="")
    messages.update(text="", cleared_at=now)


def forget_senders(messages: QuerySet[ContactMessage], now: datetime) -> None:
    """Delete who wrote, and end the links with which the two answered each other."""
    for message in messages:
        outbox.forget(message)
        links.revoke(message)
    messages.update(name="", email="", email_key="", erased_at=now)


def _has_words(message: ContactMessage) -> bool:
    return bool(message.text) or message.replies.exclude(text="").exists()


def _over(ends_at: datetime | None, now: datetime) -> bool:
    return ends_at is not None and ends_at <= now

"""Messages forget themselves: first the words, then the sender, then who got it.

``forget_old_messages`` is for the daily command. Calling it twice changes nothing more.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db import transaction
from django.db.models import Max, Q, QuerySet

from buurtambassadeur_wagtail.kernel import clock, links, outbox
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.models import Letter

from .models import ContactMessage
from .rules import row_ends_at, sender_ends_at, text_ends_at


def forget_old_messages() -> Counter[str]:
    """Delete what need not be kept any more; return how many texts, senders and rows.

    A message whose letters are still being tried keeps its words: a dead mail server
    costs nobody an answer.
    """
    counts: Counter[str] = Counter(texts=0, senders=0, recipients=0)
    now, holding = clock.now(), Q(erased_at=None) | Q(recipient__isnull=False)
    for pk in list(ContactMessage.objects.filter(holding).values_list("pk", flat=True)):
        counts.update(_forget(pk, now))
    return counts


@transaction.atomic
def _forget(pk: int, now: datetime) -> list[str]:
    rows = ContactMessage.objects.filter(pk=pk)
    lock(rows)
    message = rows.select_related("letter").get()
    if Letter.objects.about(message).waiting().exists():
        return []
    last_words_at = message.replies.aggregate(last=Max("sent_at"))["last"]
    facts, done = message.facts(last_words_at), []
    if _has_words(message) and _over(text_ends_at(facts), now):
        clear_words(rows, now)
        done.append("texts")
    if message.erased_at is None and _over(sender_ends_at(facts), now):
        forget_senders(rows, now)
        done.append("senders")
    if message.recipient_id is not None and _over(row_ends_at(facts), now):
        rows.update(recipient=None)
        done.append("recipients")
    return done


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

"""Where every letter goes: stored with what it is about, delivered after commit.

Nothing here raises because of mail: a dead mail server costs a resident nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from email.utils import parseaddr
from functools import partial
from uuid import uuid4

from django.db import router, transaction
from django.db.models import Model
from django.utils.encoding import punycode

from buurtambassadeur_wagtail.kernel import clock, composing, enclosures, tasks
from buurtambassadeur_wagtail.kernel.delivery import Counts, deliver, deliver_due
from buurtambassadeur_wagtail.kernel.models import STOPPED, Letter
from buurtambassadeur_wagtail.kernel.normalise import clean_email, clean_text

__all__ = [
    "Counts",
    "deliver",
    "deliver_due",
    "forget",
    "post",
    "retry",
    "retry_failed",
    "stop",
    "watched",
]


_LONGEST_ADDRESS = 254  # RFC 5321, and the column
_watched: ContextVar[list[Letter] | None] = ContextVar("watched_letters", default=None)


def post(
    *,
    event: str,
    to: str,
    name: str,
    subject: str,
    body: str,
    about: Model,
    facts: dict[str, str] | None = None,
) -> Letter:
    """Store a letter in the transaction of the action; it is sent after commit.

    ``body`` is plain text, paragraphs apart by an empty line; ``link.marker`` in it
    becomes the address of that link at delivery. ``facts`` is what was filled in, kept
    to show another text with the same facts. Refuses an empty or overlong address
    (``ValueError``) and to be called outside a transaction. An address that is merely
    wrong is stored, and the letter fails where the coordinator sees it.
    """
    database = router.db_for_write(Letter)
    if not transaction.get_connection(database).in_atomic_block:
        raise transaction.TransactionManagementError(
            "A letter is stored in the transaction of the action it tells about."
        )
    letter = Letter.objects.create(
        event=event,
        to=_address(to),
        name=clean_text(name)[:255],
        subject=clean_text(subject)[:255],
        body=clean_text(body, multiline=True),
        facts=facts or {},
        about=about,
        message_id=_message_id(),
    )
    if (watched := _watched.get()) is not None:
        watched.append(letter)
    enqueue = partial(tasks.deliver_letter.enqueue, letter.pk)
    transaction.on_commit(enqueue, using=database, robust=True)
    return letter


@contextmanager
def watched() -> Iterator[list[Letter]]:
    """Collect the letters that are stored meanwhile, in this thread of work."""
    letters: list[Letter] = []
    before = _watched.set(letters)
    try:
        yield letters
    finally:
        _watched.reset(before)


def retry_failed() -> int:
    """Let every failed letter be tried again, once the fault is mended."""
    failed = Letter.objects.failed().exclude(to="").exclude(error=STOPPED)
    return failed.update(failed_at=None, next_attempt_at=clock.now())


@transaction.atomic
def retry(letter: Letter) -> bool:
    """Try one failed letter again, after commit; ``False`` when it had not failed."""
    failed = Letter.objects.failed().exclude(to="").exclude(error=STOPPED)
    failed = failed.filter(pk=letter.pk)
    if not failed.update(failed_at=None, error="", next_attempt_at=clock.now()):
        return False
    enqueue = partial(tasks.deliver_letter.enqueue, letter.pk)
    transaction.on_commit(enqueue, robust=True)
    return True


def forget(about: Model) -> int:
    """Blank the letters about a record that is being erased; return how many.

    That a letter was sent, when, and about which event remains. A letter still
    waiting is stopped.
    """
    letters = Letter.objects.about(about)
    letters.waiting().update(
        failed_at=clock.now(), leased_until=None, error="Forgotten"
    )
    enclosures.forget(letters)
    return letters.update(to="", name="", subject="", body="", facts={})


def stop(about: Model) -> int:
    """Stop the letters about a record that were not sent; they are never tried again.

    For who cannot read them any more. What was written is kept. Returns how many.
    """
    unsent = Letter.objects.about(about).filter(sent_at=None)
    return unsent.update(failed_at=clock.now(), leased_until=None, error=STOPPED)


def _address(to: str) -> str:
    address = clean_email(to)
    if not address or len(address) > _LONGEST_ADDRESS:
        raise ValueError("A letter needs an e-mail address.")
    return address


def _message_id() -> str:
    domain = parseaddr(composing.sender())[1].rpartition("@")[2]
    return f"<{uuid4().hex}@{punycode(domain) or 'localhost'}>"

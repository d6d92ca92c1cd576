"""Reads back what Django's file backend wrote: one file per connection."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

SEPARATOR = re.compile(rb"^-{79}$", re.MULTILINE)  # as the backend writes it


@dataclass(frozen=True)
class Letter:
    key: str
    sent_at: datetime
    sender: str
    to: str
    subject: str
    text: str


def letters() -> list[Letter]:
    """Return every letter in the folder, newest first."""
    folder = Path(settings.LETTERS_DIR)
    found = [letter for file in folder.glob("*.log") for letter in _letters_in(file)]
    return sorted(found, key=lambda letter: (letter.sent_at, letter.key), reverse=True)


def letter(key: str) -> Letter | None:
    """Return one letter, or ``None`` if there is none of that name."""
    return next((letter for letter in letters() if letter.key == key), None)


def _letters_in(file: Path) -> list[Letter]:
    parts = SEPARATOR.split(file.read_bytes())
    return [
        _letter(f"{file.stem}-{number}", part.strip() + b"\n")
        for number, part in enumerate(parts)
        if part.strip()
    ]


def _letter(key: str, source: bytes) -> Letter:
    message = message_from_bytes(source, EmailMessage, policy=policy.default)
    body = message.get_body(("plain",))
    return Letter(
        key=key,
        sent_at=_moment(message["Date"]),
        sender=message["From"],
        to=message["To"],
        subject=message["Subject"],
        text=body.get_content() if body else "",
    )


def _moment(header: str) -> datetime:
    """Django writes UTC as -0000, which Python reads as a time without a zone."""
    moment = parsedate_to_datetime(header)
    return timezone.localtime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))

"""After sending: an address that shows the receipt for an hour, then plain thanks."""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

HOUR = timedelta(hours=1)
#: For who typed the address of somebody else: plain thanks, nothing of that person.
NOBODYS = 0


@dataclass(frozen=True)
class Sent:
    """What the address after sending knows: which record, and how it went."""

    pk: int
    created: bool = True
    changed: bool = False
    written: bool = True


def sign(purpose: str, sent: Sent) -> str:
    """Return a text for an address; nobody can make one for another record."""
    facts = [sent.pk, sent.created, sent.changed, sent.written]
    signed = signing.dumps(facts, salt=_salt(purpose))
    return urlsafe_base64_encode(signed.encode())  # Wagtail's addresses take no colon


def read(purpose: str, signed: str) -> Sent | None:
    """Return what was sent, or ``None`` when damaged or older than an hour."""
    try:
        text = urlsafe_base64_decode(signed).decode()
        return Sent(*signing.loads(text, salt=_salt(purpose), max_age=HOUR))
    except (signing.BadSignature, TypeError, ValueError):
        return None


def _salt(purpose: str) -> str:
    return f"buurtambassadeur_wagtail.sent.{purpose}"

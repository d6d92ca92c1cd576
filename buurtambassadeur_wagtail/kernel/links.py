"""Personal links in letters: made, found, used once, withdrawn.

The database holds a random part and a fingerprint; the token itself also needs
``SECRET_KEY`` and appears in the delivered letter only.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings as django_settings
from django.db.models import Model
from django.urls import reverse
from django.utils.crypto import salted_hmac

from buurtambassadeur_wagtail.kernel import addresses, clock
from buurtambassadeur_wagtail.kernel.models import Link

_SALT = "buurtambassadeur_wagtail.kernel.links"


class KeyLost(Exception):
    """The secret key that made a link is gone, also from ``SECRET_KEY_FALLBACKS``."""


def issue(purpose: str, about: Model, *, expires_at: datetime) -> Link:
    """Make a link with which the reader of a letter can do one thing, once."""
    nonce = secrets.token_urlsafe(32)
    digest = _digest(_token(django_settings.SECRET_KEY, purpose, nonce))
    return Link.objects.create(
        purpose=purpose, about=about, nonce=nonce, digest=digest, expires_at=expires_at
    )


def token_of(link: Link) -> str:
    """Return the token of ``link``, also when the secret key was changed since.

    Raises ``KeyLost`` when none of the keys in the settings made it.
    """
    for key in _keys():
        token = _token(key, link.purpose, link.nonce)
        if secrets.compare_digest(_digest(token), link.digest):
            return token
    raise KeyLost


def url_of(link: Link) -> str:
    """Return the full address of ``link``. For the letter itself and nothing else."""
    path = reverse("buurtambassadeur:link", args=[link.purpose, token_of(link)])
    return addresses.absolute(path)


def find(purpose: str, token: str) -> Link | None:
    """Return the link of this token in whatever state, or ``None``."""
    if not token.isascii():
        return None
    link = Link.objects.filter(digest=_digest(token)).first()
    return link if link and link.purpose == purpose else None


def use(link: Link) -> bool:
    """Mark ``link`` used and tell whether it was still open: true only once."""
    moment = clock.now()
    won = Link.objects.open().filter(pk=link.pk).update(used_at=moment)
    if won:
        link.used_at = moment
    return bool(won)


def prolong(about: Model, purpose: str, *, until: datetime) -> int:
    """Let links that were sent already work until a later moment; return how many.

    A link that was used or withdrawn stays over; none is made shorter.
    """
    sent = Link.objects.about(about).filter(used_at=None, revoked_at=None)
    return sent.filter(purpose=purpose, expires_at__lt=until).update(expires_at=until)


def revoke(about: Model, purpose: str | None = None) -> int:
    """Withdraw the links about a record that were not used; return how many."""
    links = Link.objects.about(about).filter(used_at=None, revoked_at=None)
    if purpose is not None:
        links = links.filter(purpose=purpose)
    return links.update(revoked_at=clock.now())


def forget(about: Model) -> int:
    """Delete the links about a record that is being erased; return how many."""
    return Link.objects.about(about).delete()[0]


def _keys() -> Iterator[str | bytes]:
    yield django_settings.SECRET_KEY
    yield from django_settings.SECRET_KEY_FALLBACKS


def _token(key: str | bytes, purpose: str, nonce: str) -> str:
    value = f"{purpose}:{nonce}"
    mac = salted_hmac(_SALT, value, secret=key, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(mac).decode().rstrip("=")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

"""Who was invited to a meeting, and what ambassadors raised; the numbers stay.

For the daily command. Calling it twice changes nothing more.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from buurtambassadeur_wagtail.kernel import clock, links, outbox
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.retention import over_since
from buurtambassadeur_wagtail.programme.queries import current

from .models import AttentionPoint, MeetingInvitation
from .rules import PointStatus

NOBODY: dict[str, Any] = {"appointment": None, "contact": None}
NO_WORDS = {"text": "", "answer": "", "public_text": ""}


def invitations_over() -> list[int]:
    """Return the invitations whose names need not be kept any more."""
    return list(_invited().values_list("pk", flat=True))


@transaction.atomic
def forget_invitation(key: int) -> bool:
    """Let go who it was; that somebody was invited, answered and came remains."""
    rows = MeetingInvitation.objects.filter(pk=key)
    lock(rows)
    invitation = _invited().filter(pk=key).first()
    if invitation is None:
        return False
    outbox.forget(invitation)
    links.forget(invitation)
    rows.update(forgotten_at=clock.now(), **NOBODY)
    versions = MeetingInvitation.history.filter(id=key)  # type: ignore[attr-defined]
    versions.update(history_change_reason=None, **NOBODY)
    return True


def points_over() -> list[int]:
    """Return the attention points whose words need not be kept any more."""
    return list(_points().values_list("pk", flat=True))


@transaction.atomic
def forget_point(key: int) -> bool:
    """Delete the words; theme, state and days remain."""
    rows = AttentionPoint.objects.filter(pk=key)
    lock(rows)
    point = _points().filter(pk=key).first()
    if point is None:
        return False
    outbox.forget(point)
    links.forget(point)
    rows.update(published_at=None, **NO_WORDS)
    versions = AttentionPoint.history.filter(id=key)  # type: ignore[attr-defined]
    versions.update(public_text="", history_change_reason=None)
    return True


def _invited() -> QuerySet[MeetingInvitation]:
    found = MeetingInvitation.objects.filter(forgotten_at=None)
    return found.filter(meeting__starts_at__lt=_since())


def _points() -> QuerySet[AttentionPoint]:
    """What was never answered stays: it is still to be answered."""
    done = [PointStatus.ANSWERED.value, PointStatus.CLOSED.value]
    found = AttentionPoint.objects.filter(status__in=done, answered_at__lt=_since())
    return found.exclude(**NO_WORDS)


def _since() -> datetime:
    return over_since(current().presence_keep_months)

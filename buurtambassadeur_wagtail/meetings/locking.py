"""One after the other: whoever writes about a meeting or a point first locks it."""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel.history import lock

from .models import AttentionPoint, ManagementMeeting


def lock_meeting(meeting: ManagementMeeting) -> None:
    """Hold the meeting until the transaction ends, and read it as it is now."""
    lock(ManagementMeeting.objects.filter(pk=meeting.pk))
    meeting.refresh_from_db()


def lock_point(point: AttentionPoint) -> None:
    """Hold the attention point until the transaction ends, and read it anew."""
    lock(AttentionPoint.objects.filter(pk=point.pk))
    point.refresh_from_db()

"""One after the other: whoever writes about a conference first locks it."""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel.history import lock

from .models import Conference


def lock_conference(conference: Conference) -> None:
    """Hold the conference until the transaction ends, and read it as it is now."""
    lock(Conference.objects.filter(pk=conference.pk))
    conference.refresh_from_db()

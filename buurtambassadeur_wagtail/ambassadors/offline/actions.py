"""Offline now: past locks, workflow and scheduled publishing."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.actions.unpublish import UnpublishAction

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.portraits import drop_portraits
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import words


@transaction.atomic
def take_offline(profile: Ambassador, *, by: Any) -> None:
    """Hide the words and the portrait of an ambassador, from this very second.

    A lock does not stop it; a review is cancelled, and a publication that was planned
    does not happen. The file of the portrait as residents saw it goes too. Publishing
    the profile again undoes it. Refuses when there is nothing to hide.
    """
    lock(Ambassador.objects.filter(pk=profile.pk))
    profile.refresh_from_db()
    if not is_showing(profile):
        raise Refused(words.NOTHING_TO_HIDE)
    hide(profile, by=by)


def is_showing(profile: Ambassador) -> bool:
    """Tell whether residents see it, or will without anybody doing anything."""
    return bool(
        profile.live or profile.scheduled_revision or profile.workflow_in_progress
    )


def hide(profile: Ambassador, *, by: Any) -> None:
    """Do it, whatever state the profile is in; for actions that hold the lock."""
    state = profile.current_workflow_state
    if state is not None:
        state.cancel(user=by)
        profile.refresh_from_db()
    profile.revisions.update(approved_go_live_at=None)
    if profile.go_live_at is not None:
        profile.go_live_at = None
        profile.save(update_fields=["go_live_at"])
    # Whoever calls this was asked already: our policy, not the rights on snippets.
    UnpublishAction(profile, user=by).execute(skip_permission_checks=True)
    if profile.portrait is not None:
        drop_portraits(profile.portrait)

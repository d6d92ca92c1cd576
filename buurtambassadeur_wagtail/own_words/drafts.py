"""A proposal as a draft of the profile: on top of what is newest, or beside it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.kernel import clock

from . import rules
from .models import ProfileProposal
from .rules import Obstacle


def obstacle(profile: Ambassador) -> Obstacle | None:
    """Say what a new draft would run over; ``None``: nothing."""
    return rules.obstacle(
        has_draft_of_editor=_has_draft_of_editor(profile),
        is_in_review=bool(profile.workflow_in_progress),
        is_locked=profile.locked,
    )


def make_draft(proposal: ProfileProposal, profile: Ambassador, *, by: Any) -> None:
    """Save the words as the newest draft; what was live stays live.

    An own portrait replaces the one of the draft, without one that stays. ``by``: the
    editor; ``None``: the ambassador sent it in. Then a workflow begins, if there is
    one, after commit: its mails may fail without losing the words.
    """
    draft = profile.get_latest_revision_as_object()
    draft.why, draft.proud = proposal.why, proposal.proud
    draft.languages = proposal.languages
    if proposal.portrait_id:
        draft.portrait_id = proposal.portrait_id
        draft.portrait_alt = proposal.portrait_alt
    proposal.revision = draft.save_revision(user=by)
    proposal.drafted_at = clock.now()
    start = partial(_start_review, profile.pk, by or proposal.asked_by)
    transaction.on_commit(start, robust=True)


def _start_review(pk: int, user: Any) -> None:
    profile = Ambassador.objects.get(pk=pk)
    workflow = profile.get_workflow()
    if workflow is not None and not profile.workflow_in_progress:
        workflow.start(profile, user)


def _has_draft_of_editor(profile: Ambassador) -> bool:
    """Tell whether the newest version is a draft, and not one of the ambassador."""
    newest = profile.latest_revision_id
    if newest is None or not profile.has_unpublished_changes:
        return False
    return not ProfileProposal.objects.filter(revision=newest).exists()

"""What the neighbourhood may read of a meeting that was held."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import refusals
from .locking import lock_meeting
from .models import ManagementMeeting


@transaction.atomic
def show_summary(
    meeting: ManagementMeeting, *, summary: str, is_public: bool, by: Any
) -> None:
    """Keep the summary, and put it on the page of the neighbourhood or take it off.

    Refuses before the meeting was held, and to publish nothing.
    """
    lock_meeting(meeting)
    if refused := refusals.summarising(meeting):
        raise refused
    if is_public and is_blank(summary):
        raise Refused(_("Write the summary before you put it on the website."))
    meeting.summary = "" if is_blank(summary) else summary
    meeting.published_at = _since(meeting.published_at) if is_public else None
    reason = gettext_noop("summary published") if is_public else gettext_noop("summary")
    with change_reason(reason, by=by):
        meeting.save(update_fields=["summary", "published_at"])


def _since(published_at: Any) -> Any:
    return published_at or clock.now()

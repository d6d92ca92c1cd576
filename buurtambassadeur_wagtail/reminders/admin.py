"""A note for administrators when the daily command does not run."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from buurtambassadeur_wagtail.kernel import clock

from .running import last_finished

PATIENCE = timedelta(days=2)  # one night missed is no reason to alarm anybody


class DailyRunPanel(Component):
    """Says when the last round was, and what to do about it."""

    name = "buurtambassadeur_daily"
    template_name = "buurtambassadeur_wagtail/admin/reminders/panel.html"
    order = 106

    def __init__(self, finished_at: Any) -> None:
        self.finished_at = finished_at

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"last": in_words(self.finished_at)}


def in_words(finished_at: Any) -> str:
    """Return "last round: 3 days ago", or that there was none."""
    if finished_at is None:
        return _("There was no daily round yet.")
    ago = timesince(finished_at, clock.now(), depth=1)
    return _("Last daily round: %(ago)s ago.") % {"ago": ago}


def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put the note on the home page of administrators, when a round is overdue.

    For the hook ``construct_homepage_panels``.
    """
    if not request.user.is_superuser:
        return
    finished_at = last_finished()
    if finished_at is None or clock.now() - finished_at > PATIENCE:
        panels.append(DailyRunPanel(finished_at))

"""That somebody was erased, kept in Wagtail's log: who, when, which numbers."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from .models import Erasure
from .records import Records, pks

ACTION = "buurtambassadeur.erase"


def register_erase_action(actions: Any) -> None:
    """Make the action known; for the ``register_log_actions`` hook."""
    actions.register_action(ACTION, _("Erase a person"), _("A person was erased"))


def log_erasure(erasure: Erasure, records: Records, *, by: Any) -> None:
    """Write the log entry with numbers of rows only; they hold no name any more."""
    data = {
        "applications": pks(records.applications),
        "objections": pks(records.objections),
        "persons": pks(records.persons),
        "messages": pks(records.messages),
    }
    log(instance=erasure, action=ACTION, user=by, data=data)

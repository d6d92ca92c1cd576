"""That somebody took a dossier out on paper, kept in Wagtail's log: who and when."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log

ACTION = "buurtambassadeur.dossier"
FULL, BLACKENED = "full", "blackened"
WORDS = {
    FULL: gettext_lazy("Full dossier opened for printing"),
    BLACKENED: gettext_lazy("Dossier with names blacked out opened for printing"),
}


class DossierFormatter(LogFormatter):
    """Says in the site history which version was taken out, without a name."""

    label = gettext_lazy("Print a dossier")

    def format_message(self, log_entry: Any) -> str:
        return in_words(log_entry.data)


def in_words(data: dict[str, Any]) -> str:
    """Return which version it was; an unknown one is called by its own name."""
    version = data.get("version", "")
    return str(WORDS.get(version) or _("Dossier: %(version)s") % {"version": version})


def register_dossier_action(actions: Any) -> None:
    """Make the action known; for the ``register_log_actions`` hook."""
    actions.register_action(ACTION)(DossierFormatter)


def log_print(record: Model, *, version: str, by: Any) -> None:
    """Write the log entry on the record; its label is a number, so no name."""
    log(
        instance=record,
        action=ACTION,
        user=by,
        title=str(record),
        data={"version": version},
    )

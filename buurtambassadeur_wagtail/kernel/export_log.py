"""That somebody downloaded a register, kept in Wagtail's log: who and how many rows."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.log_actions import LogFormatter, log

ACTION = "buurtambassadeur.export"


class ExportFormatter(LogFormatter):
    """Says in the site history what was taken out, without a name."""

    label = _("Download a register")

    def format_message(self, log_entry: Any) -> str:
        count = log_entry.data.get("rows", 0)
        text = ngettext(
            "Downloaded %(count)d row as %(format)s",
            "Downloaded %(count)d rows as %(format)s",
            count,
        )
        return text % {"count": count, "format": log_entry.data.get("format", "")}


def register_export_action(actions: Any) -> None:
    """Make the action known; for the ``register_log_actions`` hook."""
    actions.register_action(ACTION)(ExportFormatter)


def log_export(model: type[Model], *, rows: int, form: str, by: Any) -> None:
    """Write the log entry, on the register as a whole: no record, no name."""
    register = ContentType.objects.get_for_model(model)
    title = str(model._meta.verbose_name_plural)
    log(
        instance=register,
        action=ACTION,
        user=by,
        title=title,
        data={"rows": rows, "format": form.upper()},
    )

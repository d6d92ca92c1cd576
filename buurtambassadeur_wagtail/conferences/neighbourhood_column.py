"""A column for the list of neighbourhoods: the last conference, and who is too late."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .queries import last_held, needs
from .rules import Standing

KNOWN = "ba_last_conferences"


class LastConferenceColumn(Column):
    """Reads the whole page of the list at once: the queries stay the same."""

    cell_template_name = (
        "buurtambassadeur_wagtail/admin/conferences/_last_conference.html"
    )

    def __init__(self, name: str) -> None:
        label = gettext_lazy("Last conference")
        super().__init__(name, label=label, accessor=lambda _place: "")

    def get_cell_context_data(
        self, instance: Any, parent_context: Any
    ) -> dict[str, Any]:
        held, marks = _known(parent_context["table"])
        day = held.get(instance.pk)
        return super().get_cell_context_data(instance, parent_context) | {
            "value": day_month_year(day) if day else "",
            "mark": marks.get(instance.pk, ""),
        }


def _known(table: Any) -> tuple[dict[int, Any], dict[int, str]]:
    """Read once for a table: when the last one was held, and who is too late."""
    if not hasattr(table, KNOWN):
        places = list(table.data)
        late = [one for one in needs(places) if one.standing is Standing.OVERDUE]
        marks = {one.place.pk: _("Overdue") for one in late}
        setattr(table, KNOWN, (last_held([one.pk for one in places]), marks))
    return getattr(table, KNOWN)

"""What can be chosen at an editor's question."""

from __future__ import annotations

from typing import Any

from wagtail.contrib.forms.forms import FormBuilder

from buurtambassadeur_wagtail.kernel.conditions import TICKED, UNTICKED

#: The types whose answers are known beforehand.
CHOICES = ("radio", "dropdown", "checkboxes", "multiselect")
TICK = "checkbox"


def options(row: Any) -> tuple[str, ...]:
    """Return what can be chosen; nothing where residents use their own words."""
    if row.field_type == TICK:
        return (TICKED, UNTICKED)
    if row.field_type not in CHOICES:
        return ()
    found = FormBuilder([]).get_formatted_field_choices(row)
    return tuple(value for value, _label in found if value)

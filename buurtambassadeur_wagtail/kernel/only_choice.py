"""Where there is one thing to choose, a new form begins with it."""

from __future__ import annotations

from typing import Any

from django import forms


def choose_the_only(form: forms.BaseForm, *names: str) -> None:
    """Begin with the only record of a list; what was chosen or sent already stays."""
    for name in names:
        field: Any = form.fields.get(name)
        if form.is_bound or form.initial.get(name) or field is None:
            continue
        found = field.queryset[:2]
        if len(found) == 1:
            form.initial[name] = found[0].pk

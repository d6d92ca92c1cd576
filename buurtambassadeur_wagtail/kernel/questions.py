"""How one field of a public form is shown: what its template needs, ready to print."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.formats import localize_input

from .conditions import ConditionNote

TEXT_TYPES = {"email", "tel", "url"}


@dataclass(frozen=True)
class Option:
    """One choice of a list, a set of rounds or a set of ticks."""

    id: str
    value: str
    label: str
    chosen: bool


class Question:
    """One field with its label, explanation, answer and error.

    ``kind`` says which markup it takes: ``input``, ``textarea``, ``select``,
    ``checkbox``, ``group`` (rounds or ticks in a fieldset) or ``hidden``.
    """

    def __init__(
        self,
        bound: BoundField,
        *,
        is_short: bool = False,
        is_marked: bool = True,
        condition: ConditionNote | None = None,
    ) -> None:
        self.bound = bound
        self.field = bound.field
        self.name = bound.html_name
        self.id = bound.id_for_label or bound.auto_id or bound.html_name
        self.label = bound.label
        self.description = bound.help_text
        self.condition = condition
        self.is_required = self.field.required and condition is None
        self.is_optional = is_marked and not self.field.required
        self.is_short = is_short
        self.autocomplete = self.field.widget.attrs.get("autocomplete", "")
        self.error = next(iter(bound.errors), "")

    @cached_property
    def kind(self) -> str:
        widget = self.field.widget
        if widget.is_hidden:
            return "hidden"
        if isinstance(self.field, forms.BooleanField):
            return "checkbox"
        if self.is_multiple or isinstance(widget, forms.RadioSelect):
            return "group"
        if isinstance(widget, forms.Select):
            return "select"
        return "textarea" if isinstance(widget, forms.Textarea) else "input"

    @cached_property
    def is_multiple(self) -> bool:
        """Several answers at once: ticks, also where the editor chose a long list."""
        return isinstance(
            self.field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField
        )

    @cached_property
    def value(self) -> Any:
        return self.bound.value()

    @cached_property
    def text(self) -> str:
        """The answer as it was typed, or the first answer as people write it."""
        if self.value is None:
            return ""
        if isinstance(self.value, datetime):
            return self.value.strftime("%d-%m-%Y %H:%M")
        return str(localize_input(self.value))

    @cached_property
    def input_type(self) -> str:
        """Type of the input. A day is text: a browser drops what it cannot read."""
        widget = self.field.widget
        if widget.needs_multipart_form:
            return "file"
        kind = widget.attrs.get("type") or getattr(widget, "input_type", "text")
        return kind if kind in TEXT_TYPES else "text"

    @cached_property
    def input_mode(self) -> str:
        """A number is typed as text: browsers lose what they cannot read as one."""
        return "decimal" if isinstance(self.field, forms.DecimalField) else ""

    @cached_property
    def is_ticked(self) -> bool:
        return bool(self.value) and self.value not in {"False", "false", "0"}

    @cached_property
    def options(self) -> list[Option]:
        return list(self._options())

    def _options(self) -> Iterator[Option]:
        answers = self.value if isinstance(self.value, list | tuple) else [self.value]
        chosen = {str(answer) for answer in answers if answer not in (None, "")}
        for number, (value, label) in enumerate(self._choices()):
            yield Option(f"{self.id}_{number}", value, str(label), value in chosen)

    def _choices(self) -> Iterator[tuple[str, Any]]:
        for value, label in getattr(self.field, "choices", ()):
            if value in (None, "") and self.kind == "group":
                continue
            yield ("" if value is None else str(value)), label

    @property
    def accept(self) -> str:
        """Which files can be chosen; only a field for a file says so."""
        return str(self.field.widget.attrs.get("accept", ""))

    @property
    def needs_blank(self) -> bool:
        """A list starts on a blank line, so that nobody sends a choice not made."""
        return all(option.value for option in self.options)

    @property
    def link(self) -> str:
        """Where the error summary jumps to: the field, or the first of its options."""
        if self.kind == "group" and self.options:
            return self.options[0].id
        return self.id

    @property
    def described_by(self) -> str:
        parts = [
            (self.condition, "condition"),
            (self.description, "description"),
            (self.error, "error"),
        ]
        return " ".join(f"{self.id}-{name}" for text, name in parts if text)

"""A question for several lines of plain text in a form of the admin."""

from __future__ import annotations

from typing import Any

from django import forms

from .normalise import clean_text, is_blank


class PlainTextField(forms.CharField):
    """Several lines of plain text, in which blanks alone are nothing."""

    def __init__(self, *, rows: int = 8, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 5000)
        super().__init__(widget=forms.Textarea({"rows": rows}), **kwargs)

    def to_python(self, value: Any) -> str:
        text = clean_text(super().to_python(value) or "", multiline=True)
        return "" if is_blank(text) else text

"""The form of an own text: written with labels, stored with fixed names."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .letter_text_rules import problems_of_body, problems_of_subject
from .letter_texts import LetterSpec
from .normalise import clean_text, is_blank
from .own_texts import LetterText
from .placeholders import with_labels, with_names

# More than the stored text may have: labels are longer than names.
_ROOM = 20_000


class LetterTextForm(forms.Form):
    """Subject and text. What is blank becomes the standard text."""

    subject = forms.CharField(
        label=_("Subject"),
        required=False,
        max_length=_ROOM,
        help_text=_("Leave this blank to use the standard text."),
    )
    body = forms.CharField(
        label=_("Text"),
        required=False,
        max_length=_ROOM,
        widget=forms.Textarea({"rows": 16}),
        help_text=_("Leave a line blank between two paragraphs."),
    )

    def __init__(
        self, data: Any = None, *, spec: LetterSpec, own: LetterText, **kwargs: Any
    ) -> None:
        self.spec = spec
        shown = {
            "subject": with_labels(own.subject or spec.standard_subject, spec.labels),
            "body": with_labels(own.body or spec.standard_body, spec.labels),
        }
        super().__init__(data, initial=shown, **kwargs)

    def clean_subject(self) -> str:
        subject = self._stored("subject", multiline=False)
        if subject and (problems := problems_of_subject(self.spec, subject)):
            raise ValidationError(problems)
        return subject

    def clean_body(self) -> str:
        body = self._stored("body", multiline=True)
        if body and (problems := problems_of_body(self.spec, body)):
            raise ValidationError(problems)
        return body

    def as_text(self) -> LetterText:
        """Return what was written, unsaved; of a part that is wrong, the standard."""
        written = {name: self.cleaned_data.get(name, "") for name in self.fields}
        return LetterText(event=self.spec.event, **written)

    def _stored(self, name: str, *, multiline: bool) -> str:
        text = clean_text(self.cleaned_data[name], multiline=multiline)
        return "" if is_blank(text) else with_names(text, self.spec.labels)

"""The form a resident fills in: cleaned text, plain errors, nothing typed is lost."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.kernel.answer_texts import speak_plainly
from buurtambassadeur_wagtail.kernel.condition_rules import Condition
from buurtambassadeur_wagtail.kernel.conditions import applying_to, note_of
from buurtambassadeur_wagtail.kernel.forgiving import tidy_email
from buurtambassadeur_wagtail.kernel.normalise import (
    clean_text,
    even_blanks,
    is_blank,
)
from buurtambassadeur_wagtail.kernel.questions import Question
from buurtambassadeur_wagtail.kernel.texts import site_language

#: A bound against abuse, far above what a person writes.
LONGEST_LINE = 500
LONGEST_TEXT = 20_000
#: A field shows by its size how much is expected.
SHORT_ANSWERS = (forms.DateField, forms.DateTimeField, forms.DecimalField)


@dataclass(frozen=True)
class Part:
    """Questions that belong together, under one legend."""

    legend: str
    questions: list[Question]


@dataclass(frozen=True)
class Original:
    """An editor's question in the language of the site: its label and its choices."""

    label: str
    choices: Mapping[str, str]

    def of(self, value: Any) -> Any:
        """Return an answer in those words; what somebody wrote stays as it is."""
        if isinstance(value, list | tuple):
            return [self.choices.get(one, one) for one in value]
        return self.choices.get(value, value) if isinstance(value, str) else value


class ResidentForm(forms.Form):
    """Base of all public forms; ``elements/form.html`` prints it.

    Subclasses name their parts in ``fieldsets``, what to say to a blank answer in
    ``required_messages``, and narrow inputs in ``short``. ``unmarked`` may stay blank
    but are not called optional: another field can answer for them. ``extra_names`` are
    questions an editor added: they come before the last part, under ``extra_legend``;
    those in ``conditions`` are asked only after certain answers. What does not apply is
    neither demanded nor kept, whatever the browser sends.
    ``token`` is the same for each resend of one form, so a double click counts once.
    """

    fieldsets: ClassVar[Sequence[tuple[str, Sequence[str]]]] = ()
    required_messages: ClassVar[Mapping[str, str]] = {}
    short: ClassVar[Sequence[str]] = ()
    unmarked: ClassVar[Sequence[str]] = ()
    extra_names: ClassVar[Sequence[str]] = ()
    extra_legend: ClassVar[Any] = _("A few more questions")
    conditions: ClassVar[Mapping[str, Condition]] = {}
    originals: ClassVar[Mapping[str, Original]] = {}
    submit_label: ClassVar[Any] = _("Send")
    #: Not where there is one question, or where one answer does for another.
    says_what_is_required: ClassVar[bool] = True
    #: Only robots fill this in; people neither see nor reach it.
    trap = "company_website"
    trap_message = _("We could not send this form. Send it once more.")

    def __init__(self, data: Mapping | None = None, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        kwargs.setdefault("use_required_attribute", False)
        super().__init__(data, *args, **kwargs)
        for name, field in self.fields.items():
            _limit_length(field)
            speak_plainly(field, missing=self.required_messages.get(name))
        if self.is_bound:
            self.data = self._cleaned_copy(self.data)
        self.token = _uuid(self.data.get("token"))

    def _cleaned_copy(self, data: Mapping) -> MultiValueDict:
        """Clean all text before any check sees it; blanks are no answer."""
        source = data if isinstance(data, MultiValueDict) else _as_lists(data)
        cleaned: MultiValueDict[str, Any] = MultiValueDict()
        for key, values in source.lists():
            field = self.fields.get(key.removeprefix(f"{self.prefix}-"))
            cleaned.setlist(key, [_tidy(value, field) for value in values])
        return cleaned

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.data.get(self.trap):
            raise forms.ValidationError(self.trap_message, code="trap")
        self._leave_out_what_does_not_apply()
        return self.cleaned_data if cleaned is None else cleaned

    def _leave_out_what_does_not_apply(self) -> None:
        if not self.conditions:
            return
        for name in set(self.extra_names) - applying_to(self):
            self.cleaned_data.pop(name, None)
            self.errors.pop(name, None)

    def answers(self) -> dict[str, Any]:
        """What was answered to the fixed questions."""
        return {k: v for k, v in self.cleaned_data.items() if k not in self.extra_names}

    def extra_answers(self) -> list[dict[str, str]]:
        """What was answered to the editor's questions, with the label as asked.

        A question that did not apply is left out. On a translated form ``label`` and
        ``value`` are in the language of the site, so that a register reads as one.
        """
        return [
            {"name": name, **self._extra_answer(name)}
            for name in self.extra_names
            if name in self.cleaned_data
        ]

    def _extra_answer(self, name: str) -> dict[str, str]:
        field, value = self.fields[name], self.cleaned_data[name]
        label, text = str(field.label), answer_text(field, value)
        original = self.originals.get(name)
        if original is None:
            return {"label": label, "value": text}
        with site_language():
            kept = answer_text(field, original.of(value))
        as_asked = {"asked": label, "answered": text}
        return {"label": original.label, "value": kept, **as_asked}

    def question(self, name: str) -> Question:
        is_marked = name not in self.unmarked
        return Question(
            self[name],
            is_short=name in self.short or isinstance(self.fields[name], SHORT_ANSWERS),
            is_marked=is_marked,
            condition=note_of(self, name),
        )

    def parts(self) -> list[Part]:
        """The questions in the order of the form; those in no part come last."""
        parts = [self._part(legend, names) for legend, names in self.fieldsets]
        if extra := self._part(self.extra_legend, self.extra_names):
            parts.insert(max(len(parts) - 1, 0), extra)
        named = {name for _legend, names in self.fieldsets for name in names}
        rest = [n for n in self.fields if n not in named | set(self.extra_names)]
        parts.append(self._part("", rest))
        return [part for part in parts if part]

    def _part(self, legend: str, names: Sequence[str]) -> Part | None:
        questions = [self.question(name) for name in names if name in self.fields]
        shown = [question for question in questions if question.kind != "hidden"]
        return Part(legend, shown) if shown else None

    def hidden(self) -> list[Question]:
        return [self.question(bound.name) for bound in self.hidden_fields()]

    def mistakes(self) -> list[Question]:
        """Questions with a wrong answer, in the order of the form."""
        shown = [question for part in self.parts() for question in part.questions]
        return [question for question in shown if question.error]

    @property
    def title_prefix(self) -> str:
        """Goes before the page's title, so that a screen reader says it first."""
        count = len(self.errors and [*self.mistakes(), *self.non_field_errors()])
        text = ngettext("%(count)d mistake: ", "%(count)d mistakes: ", count)
        return text % {"count": count} if count else ""


def answer_text(field: forms.Field, value: Any) -> str:
    """Write an answer to an editor's question as text to keep and to read."""
    if isinstance(field, forms.BooleanField):
        return str(_("yes") if value else _("no"))
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    if value in (None, ""):
        return ""
    if isinstance(field, forms.ChoiceField):
        return str(value)
    return str(field.widget.format_value(field.prepare_value(value)))


def _limit_length(field: forms.Field) -> None:
    if isinstance(field, forms.CharField) and field.max_length is None:
        is_text = isinstance(field.widget, forms.Textarea)
        field.max_length = LONGEST_TEXT if is_text else LONGEST_LINE
        field.validators.append(MaxLengthValidator(field.max_length))


def _as_lists(data: Mapping) -> MultiValueDict:
    lists = {k: v if isinstance(v, list | tuple) else [v] for k, v in data.items()}
    return MultiValueDict(lists)


def _tidy(value: Any, field: forms.Field | None) -> Any:
    """Clean what was typed or pasted; the value of a choice stays as it is."""
    if not isinstance(value, str):
        return value
    if is_blank(value):
        return ""
    is_text = field is not None and isinstance(field.widget, forms.Textarea)
    text = clean_text(value, multiline=is_text)
    if isinstance(field, forms.EmailField):
        return tidy_email(text)
    if isinstance(field, forms.CharField):
        return even_blanks(text, multiline=is_text)
    return text


def _uuid(text: Any) -> uuid.UUID:
    """Read a token; a damaged one is no mistake of the resident, so make a new one."""
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return uuid.uuid4()

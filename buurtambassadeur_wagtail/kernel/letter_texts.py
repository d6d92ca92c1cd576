"""The text of each letter: the standard one that a feature declares, or an own one.

A feature declares each event once, with the facts its text may name, and then sends::

    declare(
        "appointed",
        name=_("Appointment"),
        chapter=_("Appointments"),
        when=_("After you have appointed a candidate."),
        subject=_("You are neighbourhood ambassador in %(neighbourhood)s"),
        body=[_("Congratulations! …"), "%(page)s"],
        facts={"neighbourhood": NEIGHBOURHOOD, "page": PlaceholderSpec(…)},
    )
    send("appointed", to=…, name=…, about=appointment, facts={…})

What branches is itself a fact: a line that may be absent, a sentence with a link. An
empty fact on a line of its own disappears with its line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy, pgettext_lazy

from .letter_events import name_events
from .models import Letter
from .normalise import clean_text
from .outbox import post
from .own_texts import LetterText, own_text
from .placeholders import fill, fill_line, from_message
from .texts import paragraphs


@dataclass(frozen=True)
class PlaceholderSpec:
    """A fact that a text may name.

    ``label`` is how editors call it, unique in its letter; ``example`` is a text, or a
    function that returns one. A ``required`` fact cannot be left out of an own text: a
    link, a decision. One on ``own_line`` is a sentence or more, so not for a subject.
    """

    label: Any
    example: Any
    required: bool = False
    own_line: bool = False

    @property
    def shown_example(self) -> str:
        return str(self.example() if callable(self.example) else self.example)


@dataclass(frozen=True)
class LetterSpec:
    """What a feature declares about one event; texts are in the active language."""

    event: str
    name: Any
    chapter: Any
    when: Any
    subject: Any
    body: Sequence[Any]
    facts: Mapping[str, PlaceholderSpec] = field(default_factory=dict)

    @property
    def standard_subject(self) -> str:
        return from_message(str(self.subject))

    @property
    def standard_body(self) -> str:
        return from_message(paragraphs(*(str(part) for part in self.body)))

    @property
    def labels(self) -> dict[str, str]:
        return {name: str(spec.label) for name, spec in self.facts.items()}

    @property
    def examples(self) -> dict[str, str]:
        return {name: spec.shown_example for name, spec in self.facts.items()}

    def written(self, own: LetterText, facts: Mapping[str, str]) -> tuple[str, str]:
        """Return subject and body with ``facts`` filled in, own words first."""
        subject = own.subject or self.standard_subject
        return fill_line(subject, facts), fill(own.body or self.standard_body, facts)


#: Facts that any letter has. The sender fills them in; a feature may add a copy.
FRAME = {
    "greeting": PlaceholderSpec(
        pgettext_lazy("placeholder", "greeting"),
        gettext_lazy("Dear Naïma Bouzidi,"),
        own_line=True,
    ),
    "question": PlaceholderSpec(
        pgettext_lazy("placeholder", "whom to ask"),
        gettext_lazy("Do you have a question? Ask for Sanne Oosterveld: 14 020."),
        own_line=True,
    ),
    "signature": PlaceholderSpec(
        pgettext_lazy("placeholder", "signature"),
        gettext_lazy("Kind regards,\nThe municipality"),
        own_line=True,
    ),
}
_declared: dict[str, LetterSpec] = {}


def declare(
    event: str,
    *,
    name: Any,
    chapter: Any,
    when: Any,
    subject: Any,
    body: Sequence[Any],
    facts: Mapping[str, PlaceholderSpec],
) -> None:
    """Declare the standard text of ``event``: a subject and paragraphs, translatable.

    The greeting comes before ``body``; whom to ask, the signature and, if ``facts`` has
    one, the ``copy`` come after it. Declare in the order of the work.
    """
    frame = ["%(greeting)s", *body, "%(question)s", "%(signature)s"]
    if "copy" in facts:
        frame.append("%(copy)s")
    known = {**facts, **FRAME}
    _declared[event] = LetterSpec(event, name, chapter, when, subject, frame, known)
    name_events({event: name})


def declared() -> dict[str, LetterSpec]:
    """Return every event with what was declared, in the order of the work."""
    return dict(_declared)


def send(
    event: str, *, to: str, name: str, about: Model, facts: Mapping[str, str]
) -> Letter | None:
    """Write the letter of ``event`` with ``facts`` and put it in the outbox.

    Inside the transaction of the action, in the language of the site. Who has no e-mail
    address gets no letter: ``None``. Every declared fact is given, if only as "";
    anything else is a mistake in the code (``ValueError``).
    """
    _check(event, facts)
    if not to:
        return None
    subject, body, values = written(event, facts)
    return post(
        event=event,
        to=to,
        name=name,
        subject=subject,
        body=body,
        about=about,
        facts=values,
    )


def written(event: str, facts: Mapping[str, str]) -> tuple[str, str, dict[str, str]]:
    """Return subject, body and facts of a letter, to send or to print."""
    _check(event, facts)
    spec = _declared[event]
    values = {key: clean_text(value, multiline=True) for key, value in facts.items()}
    subject, body = spec.written(own_text(event), values)
    return subject, body, values


def _check(event: str, facts: Mapping[str, str]) -> None:
    """Refuse what was not declared, and what is lacking."""
    wanted = set(_declared[event].facts)
    if set(facts) != wanted:
        raise ValueError(f"{event}: {sorted(set(facts) ^ wanted)}")


def under(sentence: Any, address: str) -> Any:
    """Return a sentence with, on the line below it, where it leads to; still lazy."""
    return format_lazy("{}\n{}", sentence, address)

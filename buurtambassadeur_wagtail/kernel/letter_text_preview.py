"""A text tried on real data: the newest letter of its kind that the user may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from . import policy
from .letter_preview import ShownLetter, show
from .letter_text_rules import words_per_sentence
from .letter_texts import LetterSpec
from .models import Letter
from .own_texts import LetterText

_NEWEST = 20  # looking further back is not worth the wait


@dataclass(frozen=True)
class Tried:
    """A text with facts filled in; ``about`` is the record they are of, if any."""

    letter: ShownLetter
    about: Any
    words: int


def try_out(spec: LetterSpec, text: LetterText, user: Any) -> Tried:
    """Fill in the facts of a real letter, or else the examples."""
    real = _readable(spec, user)
    facts = {name: real.facts.get(name, "") for name in spec.facts} if real else None
    subject, body = spec.written(text, facts or spec.examples)
    name, to = (real.name, real.to) if real else ("", "")
    letter = Letter(event=spec.event, to=to, name=name, subject=subject, body=body)
    about = real.about if real else None
    return Tried(show(letter), about, words_per_sentence(body))


def _readable(spec: LetterSpec, user: Any) -> Letter | None:
    letters = Letter.objects.filter(event=spec.event).exclude(facts={})
    for letter in letters.order_by("-pk").prefetch_related("about")[:_NEWEST]:
        about = letter.about
        if about is not None and policy.may(user, "view_letters", about):
            return letter
    return None

"""The only writers of own texts; each change stays readable with who made it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from .history import change_reason
from .letter_texts import LetterSpec
from .own_texts import LetterText


@transaction.atomic
def change_text(spec: LetterSpec, *, subject: str, body: str, by: Any) -> LetterText:
    """Put own words in force for the letters that are written from now on.

    Words equal to the standard text are not kept: so an improvement of the standard
    reaches who never changed it. Letters already written stay as they are.
    """
    subject = "" if subject == spec.standard_subject else subject
    body = "" if body == spec.standard_body else body
    known = LetterText.objects.filter(event=spec.event)
    if not (subject or body or known.exists()):
        return LetterText(event=spec.event)  # it was standard already
    own = {"subject": subject, "body": body}
    with change_reason("", by=by):
        text, new = known.select_for_update().get_or_create(
            event=spec.event, defaults=own
        )
        if not new:
            text.subject, text.body = subject, body
            text.save(update_fields=[*own])
    return text


def restore_standard(spec: LetterSpec, *, by: Any) -> LetterText:
    """Put the standard text in force again; the own words stay in the history."""
    return change_text(spec, subject="", body="", by=by)

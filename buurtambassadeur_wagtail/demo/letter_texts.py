"""One letter of the demo in the municipality's own words."""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.kernel.letter_text_actions import change_text
from buurtambassadeur_wagtail.kernel.letter_texts import declared
from buurtambassadeur_wagtail.kernel.own_texts import LetterText

from .models import mark

EVENT = "appointed"
SUBJECT = "Welkom als buurtambassadeur van {neighbourhood}"
BODY = """{greeting}

Gefeliciteerd! U bent buurtambassadeur van {neighbourhood}, van {first_day} tot en met \
{last_day}. Wij zijn blij met u.

{page}

Kom gerust langs in het stadhuis. De koffie staat klaar.

{question}

{signature}"""


def write_texts(by: Any) -> None:
    """Write the letter of appointment, unless the municipality wrote it already."""
    if LetterText.objects.filter(event=EVENT).exists():
        return
    spec = declared()[EVENT]
    mark(change_text(spec, subject=SUBJECT, body=BODY, by=by))

"""What an editor sees in a preview: mistakes and a receipt of nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.texts import at_hour

#: Blank but for two answers that are wrong, so that each kind of message shows.
MISTAKES = {"email": "naam@voorbeeld", "postcode": "12345"}


def receipt(form: ResidentForm, steps: Sequence[Any]) -> dict[str, Any]:
    """Return a receipt with the questions of this form and an answer to each."""
    now = clock.local(clock.now())
    return {
        "reference": f"{now:%Y}-00000",
        "received_on": now.date(),
        "received_time": at_hour(now),
        "rows": list(_rows(form)),
        "email": _("name@example.org"),
        "steps": list(steps),
    }


def _rows(form: ResidentForm) -> Iterator[tuple[str, str]]:
    for part in form.parts():
        for question in part.questions:
            if question.kind != "checkbox" or question.bound.name in form.extra_names:
                yield str(question.label), _("(the answer)")

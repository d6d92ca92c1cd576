"""Letters to who refuses, about the steps before a decision; and about a signal."""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.programme.queries import current

from . import texts_taking_in
from .copies import objection_rows
from .letter_parts import copy_of, with_address
from .letters_objection import to_sender
from .models import Objection


def reasons_noted(objection: Objection) -> Letter | None:
    """Let a partner read what we wrote down of the call, so that it can be mended."""
    with site_language():
        copy = copy_of(objection_rows(objection))
        return to_sender(objection, "reasons_noted", copy=copy)


def late_accepted(objection: Objection) -> Letter | None:
    """Tell the sender that the refusal counts although it came too late."""
    reason = objection.late_accepted_because
    with site_language():
        return to_sender(objection, "late_accepted", reason=reason)


def signal_received(objection: Objection) -> Letter | None:
    """Tell that somebody who was appointed cannot be refused, and what can be done."""
    page = current().complaints_url
    with site_language():
        return to_sender(
            objection,
            "signal_received",
            page=with_address(texts_taking_in.COMPLAINT, page),
            copy=copy_of(objection_rows(objection)),
        )

"""Writing a version: a draft, which may change until it is offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import queries, refusals
from .locking import hold, hold_agreement
from .models import ShapeAgreement
from .shape_agreements import TEXTS

WORDS = (*TEXTS, "refusal_effect")


@transaction.atomic
def write_version(
    neighbourhood: Neighbourhood, words: Mapping[str, str], *, by: Any
) -> ShapeAgreement:
    """Begin the next version as a draft; nobody is asked yet.

    ``words``: the texts and ``refusal_effect`` by name. The same words again make
    nothing. Refuses while there is another draft: change that one. Source: R14, 1c.
    """
    hold(neighbourhood.pk)
    written = _clean(words)
    newest = queries.versions(neighbourhood).first()
    if draft := queries.draft(neighbourhood):
        if all(getattr(draft, name) == value for name, value in written.items()):
            return draft
        text = _("There is a draft already. Change that one, or end it.")
        raise Refused(text, cause=draft)
    with change_reason(gettext_noop("version written"), by=by):
        return ShapeAgreement.objects.create(
            neighbourhood=neighbourhood,
            version=newest.version + 1 if newest else 1,
            created_at=clock.now(),
            created_by=by,
            **written,
        )


@transaction.atomic
def change_draft(
    agreement: ShapeAgreement, words: Mapping[str, str], *, by: Any
) -> None:
    """Write other words into a draft. Refuses once it was offered."""
    hold_agreement(agreement)
    if refused := refusals.changing(agreement):
        raise refused
    for name, value in _clean(words).items():
        setattr(agreement, name, value)
    with change_reason(gettext_noop("version changed"), by=by):
        agreement.save(update_fields=list(WORDS))


def _clean(words: Mapping[str, str]) -> dict[str, str]:
    found = {name: words.get(name, "") for name in WORDS}
    written = {name: "" if is_blank(text) else text for name, text in found.items()}
    if not written["tasks"]:
        raise Refused(_("Write what the ambassadors do here."))
    return written

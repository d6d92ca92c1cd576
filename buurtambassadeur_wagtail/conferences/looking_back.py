"""Ask ambassadors to look back before a conference, and keep what they write."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import assess_queries as queries
from . import assess_refusals as refusals
from . import letters_assess as letters
from .locking import lock_conference
from .models import Conference, LookBack

WORDS = ("did", "proud", "needed")


@transaction.atomic
def ask_to_look_back(conference: Conference) -> list[LookBack]:
    """Ask who will sit that day and was not asked yet, by letter or else on paper.

    Asked by the coordinator, or by the daily command. Refuses once it has begun.
    """
    lock_conference(conference)
    if refused := refusals.asking(conference):
        raise refused
    return [_ask(conference, one) for one in queries.to_ask(conference)]


@transaction.atomic
def look_back(looked: LookBack, *, words: dict[str, str]) -> bool:
    """Keep what the ambassador writes by link; it can be changed until it begins.

    ``False`` when it was so already. Refuses nothing at all, and once it has begun.
    """
    lock(LookBack.objects.filter(pk=looked.pk))
    looked.refresh_from_db(fields=[*WORDS, "written_at", "written_via"])
    if refused := refusals.looking_back(looked):
        raise refused
    return _write(looked, words, via="link", by=None)


@transaction.atomic
def enter_look_back(
    conference: Conference,
    appointment: Appointment,
    *,
    words: dict[str, str],
    via: str,
    by: Any,
) -> LookBack:
    """Enter what an ambassador told or gave on paper, until all is concluded."""
    lock_conference(conference)
    if refused := refusals.entering(conference):
        raise refused
    if queries.seat_of(conference, appointment.pk) is None:
        raise Refused(_("This ambassador did not serve there on that day."))
    looked, _made = LookBack.objects.get_or_create(
        conference=conference, appointment=appointment
    )
    _write(looked, words, via=via, by=by)
    return looked


def _ask(conference: Conference, appointment: Appointment) -> LookBack:
    looked, _made = LookBack.objects.get_or_create(
        conference=conference, appointment=appointment
    )
    links.revoke(looked, letters.LOOK_BACK)
    letter = letters.asked_to_look_back(looked)
    looked.asked_at, looked.asked_via = clock.now(), "email" if letter else "paper"
    looked.save(update_fields=["asked_at", "asked_via"])
    return looked


def _write(looked: LookBack, words: dict[str, str], *, via: str, by: Any) -> bool:
    wanted = {name: words.get(name, "") for name in WORDS}
    if all(is_blank(text) for text in wanted.values()):
        raise Refused(_("Write something in one of the fields."))
    if all(getattr(looked, name) == text for name, text in wanted.items()):
        return False
    for name, text in wanted.items():
        setattr(looked, name, text)
    looked.written_at, looked.written_via = clock.now(), via
    looked.entered_by = by
    looked.save()
    return True

"""The story of a dossier: what features tell, the letters, and who printed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import dossier_parts
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.dossier_parts import Happening
from buurtambassadeur_wagtail.kernel.letter_events import event_name
from buurtambassadeur_wagtail.kernel.letter_register import PAGE, TONES
from buurtambassadeur_wagtail.kernel.models import Letter, LetterState

from . import log
from .gathering import Dossier


def story(dossier: Dossier) -> list[Happening]:
    """Return everything that happened, the newest first; what is to come on top."""
    found = [  # at one moment the cause comes first, so in this order from the end
        *_prints(dossier),
        *_letters(dossier.letters),
        *dossier_parts.happenings(dossier.records, dossier.user),
    ]
    return sorted(found, key=lambda one: one.moment, reverse=True)


def lines(happenings: Iterable[Happening], user: Any) -> list[dict[str, Any]]:
    """Return the story ready for a template, each line with its time and address."""
    return [
        {
            "happening": one,
            "day": one.moment.date(),
            "time": time_format(one.moment) if isinstance(one.when, datetime) else "",
            "url": _url(one, user),
        }
        for one in happenings
    ]


def _url(one: Happening, user: Any) -> str | None:
    if isinstance(one.record, Letter):  # the dossier holds only what may be read
        return reverse(PAGE, args=[one.record.pk])
    return admin_url_for(one.record, user)


def _letters(letters: Iterable[Letter]) -> Iterator[Happening]:
    texts = {
        LetterState.SENT: _("Letter sent to %(to)s: %(event)s"),
        LetterState.WAITING: _("Letter waits to be sent to %(to)s: %(event)s"),
        LetterState.FAILED: _("Letter to %(to)s could not be sent: %(event)s"),
    }
    for letter in letters:
        to = letter.name or letter.to or _("somebody whose data were erased")
        text = texts[letter.state] % {"to": to, "event": event_name(letter.event)}
        when = letter.sent_at or letter.failed_at or letter.created_at
        is_well = letter.state == LetterState.SENT
        tone = "quiet" if is_well else TONES[letter.state]
        yield Happening(when, text, record=letter, tone=tone)


def _prints(dossier: Dossier) -> Iterator[Happening]:
    entries = ModelLogEntry.objects.for_instance(dossier.subject)
    for entry in entries.filter(action=log.ACTION).select_related("user"):
        who = colleague(entry.user)
        yield Happening(entry.timestamp, log.in_words(entry.data), who)

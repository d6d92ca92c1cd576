"""What happened to an appointment: one line each, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel.dossier_parts import Happening

from .admin_words import days, through
from .models import Appointment


def of_appointments(found: Sequence[Appointment], user: Any) -> Iterator[Happening]:
    """Tell of the decision, the first and the last day, and of changes since."""
    for one in found:
        facts = {
            "neighbourhood": one.neighbourhood,
            "days": days(one.first_day, one.planned_last_day),
        }
        text = _("Appointed in %(neighbourhood)s, %(days)s")
        if one.origin == "imported":
            text = _("Taken over from a list: %(neighbourhood)s, %(days)s")
        who = colleague(one.decided_by)
        yield Happening(one.decided_at, text % facts, who, record=one, tone="good")
        yield from _served(one, facts)
    yield from _changes(found)


def _served(one: Appointment, facts: dict[str, Any]) -> Iterator[Happening]:
    if one.cancelled_at:
        text = _("Appointment in %(neighbourhood)s cancelled before it began")
        yield Happening(one.cancelled_at, text % facts, record=one, tone="bad")
        return
    text = _("First day as ambassador in %(neighbourhood)s")
    yield Happening(one.first_day, text % facts, record=one)
    text = _("Last day as ambassador in %(neighbourhood)s")
    yield Happening(one.last_day, text % facts, record=one)


def _changes(found: Iterable[Appointment]) -> Iterator[Happening]:
    """Tell from the history when the last day was moved, by whom and why."""
    by_pk = {one.pk: one for one in found}
    rows = Appointment.history.filter(id__in=by_pk).select_related("history_user")
    versions = list(rows.order_by("id", "history_date", "history_id"))
    for old, new in pairwise(versions):
        if old.id == new.id and old.last_day != new.last_day:
            text = _("Last day changed: %(day)s") % {"day": through(new.last_day)}
            yield Happening(
                new.history_date,
                text,
                colleague(new.history_user),
                why=_(new.history_change_reason) if new.history_change_reason else "",
                record=by_pk[new.id],
                tone="waiting",
            )

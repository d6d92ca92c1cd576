"""Keep the search of the host true: names of who serves, gone with the last day.

The index of Wagtail is written when a page is saved, but ambassadors begin and end
without that. So the pages of their neighbourhoods are indexed again when something
about them is saved, when a person is erased, and once a day for the days that passed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from wagtail.models import get_page_models
from wagtail.search import index
from wagtail.signals import published, unpublished

from buurtambassadeur_wagtail.ambassadors.models import (
    Absence,
    Ambassador,
    Appointment,
    Person,
)
from buurtambassadeur_wagtail.kernel import chores, clock
from buurtambassadeur_wagtail.privacy.traces import purge_search
from buurtambassadeur_wagtail.signals import person_erased

from .neighbourhood_page import NeighbourhoodPageMixin

#: How far back the daily round looks: also after a host that was off for a month.
BACK = timedelta(days=32)


def index_again(neighbourhoods: Iterable[int]) -> None:
    """Write the pages of the neighbourhoods to the index of the host anew."""
    wanted = set(neighbourhoods)
    for model in get_page_models():
        if wanted and issubclass(model, NeighbourhoodPageMixin):
            found = model.objects.filter(neighbourhood__in=wanted)
            for page in found.select_related("neighbourhood__district"):
                index.insert_or_update_object(page)


def of_these_days() -> None:
    """Do so where somebody began, ended, went away or came back lately."""
    today = clock.today()
    lately = (today - BACK, today)
    changed = Q()
    for day in ("first_day", "last_day", "absences__first_day", "absences__last_day"):
        changed |= Q(**{f"{day}__range": lately})
    index_again(_places(changed))


def _places(which: Q) -> set[int]:
    rows = Appointment.objects.filter(which).order_by()
    return set(rows.values_list("neighbourhood", flat=True))


class _Batch:
    """What one transaction changes is indexed in one go, once that is certain."""

    def __init__(self) -> None:
        self.appointments: set[int] = set()
        self.people: set[int] = set()
        self.is_done = False

    def __call__(self) -> None:
        self.is_done = True
        which = Q(pk__in=self.appointments) | Q(person__in=self.people)
        index_again(_places(which))


def _batch() -> _Batch:
    """Return the batch of this transaction; a search that fails undoes nothing."""
    waiting = (hook[1] for hook in transaction.get_connection().run_on_commit)
    ours = (one for one in waiting if isinstance(one, _Batch) and not one.is_done)
    return next(ours, None) or _Batch()


def _saved(kind: str, field: str, instance: Any, **kwargs: Any) -> None:
    batch = _batch()
    is_new = not (batch.appointments or batch.people)
    getattr(batch, kind).add(getattr(instance, field))
    if is_new:  # outside a transaction this is done at once
        transaction.on_commit(batch, robust=True)


def _erased(**kwargs: Any) -> None:
    """At once, and out of the words that SQLite keeps of what was removed."""
    day = clock.now() - timedelta(days=1)
    index_again(_places(Q(person__erased_at__gte=day)))
    purge_search()


def connect() -> None:
    """Listen to what changes who may be found."""
    listeners = {
        Appointment: partial(_saved, "appointments", "pk"),
        Absence: partial(_saved, "appointments", "appointment_id"),
        Person: partial(_saved, "people", "pk"),
        Ambassador: partial(_saved, "people", "person_id"),
    }
    for model, listener in listeners.items():
        for signal in (post_save, post_delete, published, unpublished):
            uid = f"ba_search_{model.__name__}"
            signal.connect(listener, sender=model, weak=False, dispatch_uid=uid)
    person_erased.connect(_erased, dispatch_uid="ba_search_erased")
    chores.every_day(of_these_days)

"""A cache in front of the site forgets the pages that show somebody who changed.

Only where the host has ``wagtail.contrib.frontend_cache``: Wagtail itself purges a page
when that page changes, and knows nothing of what our pages show.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_save
from wagtail.signals import published, unpublished

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.publishing.addresses import pages
from buurtambassadeur_wagtail.publishing.neighbourhood_page import (
    NeighbourhoodPageMixin,
)
from buurtambassadeur_wagtail.publishing.programme_page import ProgrammePageMixin


def forget(neighbourhoods: Iterable[int]) -> None:
    """Purge the pages of these neighbourhoods and of the programme, on each site."""
    # Its tasks need the app: a host without it may not import this.
    from wagtail.contrib.frontend_cache.utils import (  # noqa: PLC0415
        purge_pages_from_cache,
    )

    places = pages(NeighbourhoodPageMixin, neighbourhood__in=list(neighbourhoods))
    purge_pages_from_cache([*places, *pages(ProgrammePageMixin)])


def has_front_cache() -> bool:
    return apps.is_installed("wagtail.contrib.frontend_cache")


def listen() -> None:
    """Follow profiles, appointments and agreements, where the host has such a cache."""
    if not has_front_cache():
        return
    for signal in (published, unpublished):
        signal.connect(_profile_changed, sender=Ambassador, dispatch_uid="ba_front")
    for signal in (signals.ambassador_appointed, signals.appointment_ended):
        signal.connect(_appointment_changed, dispatch_uid="ba_front")
    post_save.connect(
        _agreement_changed, sender=ShapeAgreement, dispatch_uid="ba_front"
    )


def _profile_changed(instance: Ambassador, **kwargs: Any) -> None:
    served = Appointment.objects.filter(person=instance.person_id)
    places = set(served.values_list("neighbourhood", flat=True))
    transaction.on_commit(partial(forget, places), robust=True)


def _agreement_changed(instance: ShapeAgreement, **kwargs: Any) -> None:
    places = [instance.neighbourhood_id]
    transaction.on_commit(partial(forget, places), robust=True)


def _appointment_changed(appointment: Appointment, **kwargs: Any) -> None:
    forget([appointment.neighbourhood_id])

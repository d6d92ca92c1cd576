"""A cache in front of the site does not keep showing who was taken offline."""

from datetime import date

import pytest
from django.db.models.signals import post_save
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.signals import published, unpublished

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.agreements import queries
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.ambassadors.ending.actions import end_by_moving
from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.ambassadors.offline.actions import take_offline
from buurtambassadeur_wagtail.publishing import front_cache
from tests import factories

pytestmark = pytest.mark.django_db
PURGED = []


class Remembering(BaseBackend):
    """Stands for the cache: remembers what it was told to forget."""

    def purge(self, url):
        PURGED.append(url)


@pytest.fixture(autouse=True)
def _in_front(settings, monkeypatch):
    here = {"default": {"BACKEND": f"{__name__}.Remembering"}}
    settings.WAGTAILFRONTENDCACHE = here
    monkeypatch.setattr(front_cache, "has_front_cache", lambda: True)
    PURGED.clear()
    front_cache.listen()
    yield
    for signal in (published, unpublished):
        signal.disconnect(sender=Ambassador, dispatch_uid="ba_front")
    for signal in (signals.ambassador_appointed, signals.appointment_ended):
        signal.disconnect(dispatch_uid="ba_front")
    post_save.disconnect(sender=ShapeAgreement, dispatch_uid="ba_front")


@pytest.fixture
def joke(page):
    return factories.AppointmentFactory(
        neighbourhood=page.neighbourhood,
        first_day=date(2026, 1, 1),
        last_day=date(2027, 12, 31),
    )


def test_another_agreement_is_on_the_page_at_once(
    page, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        queries.in_force(page.neighbourhood).save()

    assert page.get_full_url() in PURGED


def test_taken_offline_is_gone_from_the_cache_too(
    joke, page, coordinator_here, django_capture_on_commit_callbacks
):
    profile = factories.AmbassadorFactory(person=joke.person)

    with django_capture_on_commit_callbacks(execute=True):
        take_offline(profile, by=coordinator_here)

    assert page.get_full_url() in PURGED


def test_an_ending_is_told_to_the_cache(
    joke, page, coordinator_here, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        end_by_moving(joke, moved_on=date(2026, 12, 31), by=coordinator_here)

    assert page.get_full_url() in PURGED


def test_another_neighbourhood_stays_in_the_cache(
    page, coordinator_here, django_capture_on_commit_callbacks
):
    profile = factories.AmbassadorFactory()
    factories.AppointmentFactory(person=profile.person)

    with django_capture_on_commit_callbacks(execute=True):
        take_offline(profile, by=coordinator_here)

    assert page.get_full_url() not in PURGED

"""What residents send, and the letters that follow from it."""

from datetime import datetime

import pytest
import time_machine

from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from tests.races import at_once, committed  # noqa: F401 -- fixtures


@pytest.fixture
def answers():
    """Clean values of the application form."""
    return {
        "given_name": "Naïma",
        "name_prefix": "",
        "family_name": "Bouzidi",
        "email": "naima@zilverveen.example",
        "telephone": "+31612345678",
        "postcode": "1234AB",
        "involvement": "Ik organiseer de opruimdag.",
        "willingness": "Ik wil bewoners bij elkaar brengen.",
        "languages": "Nederlands, Arabisch",
        "conflicting_roles": "",
        "heard_from": "",
        "introduction": "Ik ben Naïma.",
        "is_old_enough": True,
        "has_read_agreements": True,
    }


@pytest.fixture
def reasons():
    """Clean values of the objection form."""
    return {
        "name": "Thijs van der Laan",
        "email": "thijs@zilverveen.example",
        "telephone": "",
        "postcode": "1234AB",
        "reasons": "De kandidaat zit al in de raad van de corporatie.",
        "is_old_enough": True,
    }


@pytest.fixture
def written(db):
    """Return event and address of each letter so far, in the order of writing."""

    def events():
        return list(Letter.objects.order_by("pk").values_list("event", "to"))

    return events


@pytest.fixture
def purposes(db):
    """Return the purposes of the links about a record that are still open."""

    def of(record):
        links = Link.objects.open().about(record).order_by("pk")
        return list(links.values_list("purpose", flat=True))

    return of


@pytest.fixture
def heard(django_capture_on_commit_callbacks):
    """Do something, commit, and return what a signal announced."""

    def what(signal, action):
        told = []

        def listen(sender, **facts):
            facts.pop("signal")
            told.append((sender, facts))

        signal.connect(listen)
        try:
            with django_capture_on_commit_callbacks(execute=True):
                action()
        finally:
            signal.disconnect(listen)
        return told

    return what


def at(*moment):
    """Stop the clock at a moment on the clock of Amsterdam."""
    return time_machine.travel(datetime(*moment, tzinfo=AMSTERDAM), tick=False)

"""Who is it, when: from a form on the website to the day after the last, without a job.

Only actions and reads, and a clock that moves: nothing runs in between.
"""

from datetime import date
from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.candidacy.actions import (
    approve_publication,
    ask_approval,
    confirm_application,
    confirm_objection,
    decide_objection,
    object_to,
    publish_candidate,
    submit_application,
)
from buurtambassadeur_wagtail.candidacy.queries import open_publications
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel.models import Letter
from tests.candidacy.conftest import at
from tests.factories import NeighbourhoodFactory

APPLICATION = {
    "given_name": "Naïma",
    "name_prefix": "",
    "family_name": "Bouzidi",
    "email": "naima@zilverveen.example",
    "telephone": "",
    "postcode": "1234AB",
    "introduction": "Ik ben Naïma.",
}
REASONS = {
    "name": "Thijs van der Laan",
    "email": "thijs@zilverveen.example",
    "reasons": "Zij zit in de raad van de corporatie.",
}


def test_from_a_form_to_the_day_after_the_last(db, coordinator_here):
    by, place = coordinator_here, NeighbourhoodFactory(name="Vogelbuurt")

    with at(2026, 4, 1, 20):
        application = submit_application(
            neighbourhood=place, token=uuid4(), answers=APPLICATION
        ).application
        candidacy = application.candidacy
    with at(2026, 4, 2, 8):
        confirm_application(candidacy)
    with at(2026, 4, 15, 9):
        publication = ask_approval(
            candidacy, name_shown="Naïma Bouzidi", text="Ik ben Naïma.", by=by
        )
        approve_publication(publication, text="Ik ben Naïma, uw buurvrouw.")
    with at(2026, 4, 20, 10):
        publication = publish_candidate(candidacy, by=by)

    with at(2026, 5, 11, 23, 59, 59):
        assert open_publications().get().text == "Ik ben Naïma, uw buurvrouw."
        objection = object_to(publication, token=uuid4(), answers=REASONS).objection
        assert not objection.is_late
    with at(2026, 5, 12, 0, 0, 1):
        assert not open_publications()
        confirm_objection(objection)
        with pytest.raises(AppointmentRefused, match="over 1 weigering beslissen"):
            appoint(candidacy, first_day=date(2026, 7, 1), by=by)
    with at(2026, 5, 20, 9):
        decide_objection(
            objection, outcome=Outcome.NOT_UPHELD, motivation="Dat botst niet.", by=by
        )
        appointment = appoint(candidacy, first_day=date(2026, 7, 1), by=by)

    assert appointment.last_day == date(2028, 6, 30)
    assert list(Letter.objects.order_by("pk").values_list("event", flat=True)) == [
        "application_received",
        "text_for_approval",
        "candidate_published",
        "objection_received",
        "objection_decided",
        "objection_decided_to_candidate",
        "appointed",
    ]
    assert _who_sits(place) == {
        (2026, 6, 30, 23, 59, 59): [],
        (2026, 7, 1, 0, 0, 0): ["Naïma Bouzidi"],
        (2027, 3, 28, 2, 30, 0): ["Naïma Bouzidi"],
        (2028, 2, 29, 12, 0, 0): ["Naïma Bouzidi"],
        (2028, 6, 30, 23, 59, 59): ["Naïma Bouzidi"],
        (2028, 7, 1, 0, 0, 0): [],
    }


def test_history_tells_how_it_went(db, coordinator_here):
    place = NeighbourhoodFactory()
    receipt = submit_application(
        neighbourhood=place, token=uuid4(), answers=APPLICATION
    )
    candidacy = receipt.application.candidacy
    confirm_application(candidacy)
    with at(2026, 4, 20, 10):
        publication = ask_approval(
            candidacy, name_shown="Naïma", text="Ik.", by=coordinator_here
        )
        approve_publication(publication, text="Ik.")
        publish_candidate(candidacy, by=coordinator_here)
    with at(2026, 5, 20, 10):
        appoint(candidacy, first_day=date(2026, 7, 1), by=coordinator_here)

    rows = candidacy.history.order_by("history_id").values_list(
        "status", "history_change_reason", "history_user__username"
    )
    assert list(rows) == [
        ("received", "application received", None),
        ("received", "address confirmed", None),
        ("candidate", "candidate made known", "sanne"),
        ("appointed", "appointed", "sanne"),
    ]
    assert Appointment.history.get().history_user == coordinator_here


def _who_sits(place):
    moments = [
        (2026, 6, 30, 23, 59, 59),
        (2026, 7, 1, 0, 0, 0),
        (2027, 3, 28, 2, 30, 0),  # a local time that does not exist
        (2028, 2, 29, 12, 0, 0),
        (2028, 6, 30, 23, 59, 59),
        (2028, 7, 1, 0, 0, 0),
    ]
    return {moment: _names(place, moment) for moment in moments}


def _names(place, moment):
    with at(*moment):
        return [one.name for one in sitting(place)]

"""One year of one neighbourhood, from the agreement to an ambassador who moves away.

Played by the real actions, on the clock of Amsterdam; beside each date stands what the
neighbourhood's own page tells at that moment.
"""

from datetime import date, datetime
from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.ambassadors.ending.actions import end_by_moving
from buurtambassadeur_wagtail.ambassadors.queries import latest_last_day
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.conferences import actions as conferences
from buurtambassadeur_wagtail.conferences.assess_rules import (
    Answer as SaysYes,
)
from buurtambassadeur_wagtail.conferences.assess_rules import Effort, Support, Votes
from buurtambassadeur_wagtail.conferences.assessing import Outcome, assess, conclude
from buurtambassadeur_wagtail.conferences.looking_back import (
    ask_to_look_back,
    look_back,
)
from buurtambassadeur_wagtail.conferences.summarising import (
    answer_summary,
    publish_summary,
    send_summary,
    write_summary,
)
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions as meetings
from buurtambassadeur_wagtail.meetings.rules import Answer, Attendance
from tests import factories

from .verbs import (
    agreed_on,
    at,
    decides,
    is_appointed,
    is_made_known,
    names_on,
    refuses,
    signs_up,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(district_here):
    return factories.NeighbourhoodFactory(
        name="Vogelbuurt",
        district=district_here,
        postcodes=["1234AB"],
        agreed=False,
    )


@pytest.fixture
def joke(place):
    """Half way: her first two years end on the last day of June."""
    details = factories.ContactDetailsFactory(email="joke@zilverveen.example")
    return factories.AppointmentFactory(
        person=details.person,
        neighbourhood=place,
        first_day=date(2024, 7, 1),
        last_day=date(2026, 6, 30),
    )


def moment(month, day, hour, minute=0):
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM)


def letters_to(address):
    """Return the events of this person's letters, the oldest first."""
    found = Letter.objects.filter(to=address).order_by("pk")
    return list(found.values_list("event", flat=True))


def of(appointment, asked):
    return next(one for one in asked if one.appointment == appointment)


def test_a_year_of_one_neighbourhood(place, joke, coordinator_here):
    by = coordinator_here

    # January: the neighbourhood decides in a meeting; here the district is the partner.
    with at(2026, 1, 12, 20):
        agreement = agreed_on(place, by)

    # February and March: somebody signs up, is made known, is refused, is appointed.
    with at(2026, 2, 2, 10):
        naima = signs_up(place)
        known = is_made_known(naima, by)
    with at(2026, 2, 10, 20):
        refusal = refuses(known)
    with at(2026, 2, 24, 9):
        with pytest.raises(AppointmentRefused):
            is_appointed(known, by, date(2026, 3, 1))
        decides(refusal, "not_upheld", by)
        served_by_naima = is_appointed(known, by, date(2026, 3, 1))
    assert served_by_naima.last_day == date(2028, 2, 29)
    assert served_by_naima.agreement == agreement
    assert names_on(date(2026, 3, 1), place) == ["Naïma Bouzidi", "Joke Verhulst"]

    # April: the stadsdeel invites both to the management meeting.
    with at(2026, 4, 1, 9):
        meeting = meetings.plan_meeting(
            uid=uuid4(),
            neighbourhoods=[place],
            starts_at=moment(4, 21, 19, 30),
            ends_at=moment(4, 21, 21),
            place="Buurthuis De Merel",
            by=by,
        )
        assert len(meetings.invite(meeting, by=by).added) == 2
        invited = list(meeting.invitations.all())
        meetings.answer(invited[0], answer=Answer.YES)
    with at(2026, 4, 22, 9):
        was_there = {one.pk: Attendance.PRESENT.value for one in invited}
        assert meetings.take_attendance(meeting, was_there, by=by) == 2

    # May: the yearly conference, with everybody who serves, Naïma too recently.
    with at(2026, 4, 27, 9):
        evening = conferences.plan_conference(
            uid=uuid4(),
            neighbourhoods=[place],
            title="Buurtconferentie Vogelbuurt",
            starts_at=moment(5, 20, 19, 30),
            ends_at=moment(5, 20, 21, 30),
            place="Buurthuis De Merel",
            by=by,
        )
        asked = ask_to_look_back(evening)
        assert {one.appointment for one in asked} == {joke, served_by_naima}
        words = {"did": "Opruimdag.", "proud": "De tuin.", "needed": "Een sleutel."}
        assert look_back(of(joke, asked), words=words)
    with at(2026, 5, 21, 9):
        conferences.hold_conference(evening, residents=14, partners=2, others=0, by=by)
        too_soon = assess(evening, served_by_naima, Outcome(Effort.NOT_YET), by=by)
        votes = Votes(11, 1, 1)
        support = Outcome(Effort.AMPLE, residents=votes, own_vote_left_out=True)
        found = assess(evening, joke, support, by=by)
        conclude(evening, by=by)
        summary = write_summary(found, text="De buurt is blij met Joke.", by=by)
        send_summary(summary, by=by)
        with pytest.raises(Refused):
            publish_summary(summary, by=by)
        answer_summary(summary, answer=SaysYes.AGREED)
        publish_summary(summary, by=by)
    assert too_soon.support == Support.NOT_YET
    assert (found.support, found.is_indicative) == (Support.POSITIVE, False)

    # June: Joke goes on, by a procedure of its own, through the four years.
    with at(2026, 5, 4, 9):
        again = signs_up(
            place,
            given_name="Joke",
            family_name="Verhulst",
            email="joke@zilverveen.example",
        )
        known = is_made_known(again, by)
    with at(2026, 6, 8, 9):
        second = is_appointed(known, by, date(2026, 7, 1), person=joke.person)
    assert second.last_day == date(2028, 6, 30)
    assert latest_last_day(joke.person, date(2028, 7, 1), place) is None

    # December: Naïma moves to another city.
    with at(2026, 12, 1, 9):
        end_by_moving(served_by_naima, moved_on=date(2026, 12, 31), by=by)
    assert names_on(date(2026, 12, 31), place) == ["Naïma Bouzidi", "Joke Verhulst"]
    assert names_on(date(2027, 1, 1), place) == ["Joke Verhulst"]
    assert letters_to("naima@zilverveen.example") == [
        "application_received",
        "text_for_approval",
        "candidate_published",
        "objection_decided_to_candidate",
        "appointed",
        "meeting_invited",
        "look_back_asked",
        "appointment_ended_moved",
    ]
    assert letters_to("joke@zilverveen.example") == [
        "meeting_invited",
        "look_back_asked",
        "summary_sent",
        "application_received",
        "text_for_approval",
        "candidate_published",
        "appointed",
    ]

"""Each no of an appointment: one plain sentence, and the record that is the cause."""

from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.candidacy.actions import confirm_objection
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at
from tests.factories import (
    ApplicationFactory,
    AppointmentFactory,
    CandidatePublicationFactory,
    ObjectionFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db
FIRST = date(2026, 7, 1)


def refusal(candidacy, **days):
    """Try to appoint, and return the refusal."""
    before = Appointment.objects.count()
    with pytest.raises(AppointmentRefused) as refused:
        appoint(candidacy, by=None, **{"first_day": FIRST, **days})

    assert Appointment.objects.count() == before
    assert isinstance(refused.value, Refused)
    assert str(refused.value) == refused.value.message
    return refused.value


@pytest.fixture
def candidacy():
    return CandidatePublicationFactory(closed=True).candidacy


# The procedure -----------------------------------------------------------------------


def test_while_the_reaction_period_is_open():
    with at(2026, 4, 20, 10):
        candidacy = CandidatePublicationFactory(open=True).candidacy

    with at(2026, 5, 11, 23, 59, 59):
        no = refusal(candidacy)

    assert no.message == (
        "U kunt Naïma Bouzidi nog niet aanstellen. Bewoners en partners kunnen "
        "nog reageren tot en met maandag 11 mei 2026."
    )
    assert no.cause == candidacy.application

    with at(2026, 5, 12):
        assert appoint(candidacy, first_day=FIRST, by=None).pk


def test_while_one_objection_is_undecided(candidacy):
    objection = ObjectionFactory(candidacy=candidacy)

    no = refusal(candidacy)

    assert no.message == (
        "U kunt Naïma Bouzidi nog niet aanstellen. U moet nog over 1 weigering "
        "beslissen."
    )
    assert no.cause == objection


def test_while_several_objections_are_undecided(candidacy):
    later = ObjectionFactory(candidacy=candidacy)
    first = ObjectionFactory(
        candidacy=candidacy, received_at=later.received_at - timedelta(days=1)
    )
    ObjectionFactory(candidacy=candidacy, supplement_to=first)

    no = refusal(candidacy)

    assert no.message.endswith("U moet nog over 2 weigeringen beslissen.")
    assert no.cause == first


def test_while_a_sender_can_still_confirm():
    with at(2026, 4, 20, 10):
        candidacy = CandidatePublicationFactory(open=True).candidacy
        objection = ObjectionFactory(candidacy=candidacy, unconfirmed=True)

    with at(2026, 5, 14, 23, 59):
        assert refusal(candidacy).cause == objection
    with at(2026, 5, 15):
        with pytest.raises(Refused, match="op tijd bevestigd"):
            confirm_objection(objection, via="telephone")
        assert appoint(candidacy, first_day=FIRST, by=None)


def test_after_an_objection_was_upheld():
    candidacy = CandidatePublicationFactory(closed=True).candidacy
    upheld = ObjectionFactory(candidacy=candidacy, upheld=True)
    candidacy.status = "refused"
    candidacy.save()

    no = refusal(candidacy)

    assert no.message == (
        "U kunt Naïma Bouzidi niet aanstellen. Een weigering is gegrond verklaard."
    )
    assert no.cause == upheld


def test_before_the_candidate_is_known():
    application = ApplicationFactory()

    no = refusal(application.candidacy)

    assert no.message == (
        "U kunt Naïma Bouzidi nog niet aanstellen. Maak de kandidaat eerst bekend."
    )
    assert no.cause == application


@pytest.mark.parametrize("status", ["rejected", "withdrawn", "refused"])
@pytest.mark.parametrize("known", [True, False])
def test_after_the_candidacy_has_ended(status, known):
    if known:
        publication = CandidatePublicationFactory(closed=True)
        candidacy = publication.candidacy
        candidacy.status = status
        candidacy.save()
    else:
        candidacy = ApplicationFactory(candidacy__status=status).candidacy

    no = refusal(candidacy)

    assert no.message == (
        "U kunt Naïma Bouzidi niet aanstellen. Deze kandidatuur is gestopt."
    )
    assert no.cause == candidacy.application


def test_who_was_appointed_already(candidacy):
    appointment = appoint(candidacy, first_day=FIRST, by=None)

    no = refusal(candidacy)

    assert no.message == "Naïma Bouzidi is al aangesteld."
    assert no.cause == appointment


# The term ----------------------------------------------------------------------------


def test_days_out_of_order(candidacy):
    no = refusal(candidacy, last_day=FIRST - timedelta(days=1))

    assert no.message == "De laatste dag ligt vóór de eerste dag."
    assert no.cause is None


def test_beyond_two_years(candidacy):
    no = refusal(candidacy, last_day=date(2028, 7, 1))

    assert no.message == (
        "Dit kan niet. Een aanstelling duurt hoogstens 24 maanden. De laatste dag kan "
        "30 juni 2028 zijn."
    )


def test_beyond_two_years_from_a_leap_day(candidacy):
    no = refusal(candidacy, first_day=date(2024, 2, 29), last_day=date(2026, 3, 1))

    assert no.message.endswith("De laatste dag kan 28 februari 2026 zijn.")


def test_beyond_one_month_where_a_municipality_wants_that(candidacy):
    ProgrammeSettings.objects.create(appointment_months=1)

    no = refusal(candidacy, last_day=date(2026, 8, 1))

    assert no.message == (
        "Dit kan niet. Een aanstelling duurt hoogstens 1 maand. De laatste dag kan "
        "31 juli 2026 zijn."
    )


@pytest.fixture
def person():
    """Served 38 months until 31 August 2028."""
    first = AppointmentFactory(first_day=date(2024, 4, 1), last_day=date(2025, 5, 31))
    AppointmentFactory(
        person=first.person, first_day=date(2026, 9, 1), last_day=date(2028, 8, 31)
    )
    return first.person


def test_beyond_four_years_in_all(candidacy, person):
    no = refusal(
        candidacy,
        person=person,
        first_day=date(2028, 9, 1),
        last_day=date(2029, 7, 1),
    )

    assert no.message == (
        "Dit kan niet. Naïma Bouzidi is dan langer dan 4 jaar buurtambassadeur. De "
        "laatste dag kan 30 juni 2029 zijn."
    )
    assert no.cause == person.appointments.get(first_day=date(2026, 9, 1))


@pytest.mark.parametrize("last_day", [None, date(2030, 1, 1), date(2035, 1, 1)])
def test_after_four_years_nothing_is_possible(candidacy, last_day):
    first = AppointmentFactory(first_day=date(2022, 1, 1), last_day=date(2023, 12, 31))
    second = AppointmentFactory(person=first.person)

    no = refusal(
        candidacy,
        person=first.person,
        first_day=date(2030, 1, 1),
        last_day=last_day,
    )

    assert no.message == (
        "Dit kan niet. Naïma Bouzidi is al 4 jaar buurtambassadeur geweest. Langer mag "
        "niet."
    )
    assert no.cause == second


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (48, "4 jaar"),
        (12, "1 jaar"),
        (18, "1 jaar en 6 maanden"),
        (25, "2 jaar en 1 maand"),
        (6, "6 maanden"),
    ],
)
def test_limit_is_told_in_words(candidacy, months, words):
    ProgrammeSettings.objects.create(term_limit_months=months)
    imported = AppointmentFactory(
        first_day=date(2015, 1, 1),
        last_day=date(2024, 12, 31),
        latest_last_day=date(2024, 12, 31),
        origin="imported",
    )

    no = refusal(candidacy, person=imported.person)

    assert f"is al {words} buurtambassadeur" in no.message


def test_overlap_in_another_neighbourhood(candidacy):
    other = AppointmentFactory(first_day=date(2026, 1, 1), last_day=date(2026, 7, 1))

    no = refusal(candidacy, person=other.person)

    assert no.message == (
        "Dit kan niet. Naïma Bouzidi is op een van deze dagen al buurtambassadeur in "
        f"{other.neighbourhood}."
    )
    assert no.cause == other


def test_overlap_with_an_appointment_to_come(candidacy):
    other = AppointmentFactory(first_day=date(2026, 9, 1), last_day=date(2026, 12, 31))

    assert refusal(candidacy, person=other.person).cause == other
    assert appoint(
        candidacy,
        first_day=FIRST,
        last_day=date(2026, 8, 31),
        unassessed_because="Er was nog geen conferentie.",
        person=other.person,
        by=None,
    ).pk


def test_somebody_new_overlaps_with_nobody(candidacy):
    AppointmentFactory(
        person=PersonFactory(given_name="Naïma", family_name="Bouzidi"),
        first_day=FIRST,
        last_day=date(2028, 6, 30),
    )

    assert appoint(candidacy, first_day=FIRST, by=None).pk


@pytest.mark.parametrize("year", [9998, 9999])
def test_a_slip_of_the_pen_is_no_fault(candidacy, year):
    appointment = appoint(candidacy, first_day=date(year, 1, 1), by=None)

    assert appointment.last_day == date(9999, 12, 31)


def test_cancelled_appointment_is_no_overlap(candidacy):
    cancelled = AppointmentFactory(
        first_day=FIRST, last_day=date(2028, 6, 30), cancelled_at=clock.now()
    )

    assert appoint(candidacy, first_day=FIRST, person=cancelled.person, by=None).pk

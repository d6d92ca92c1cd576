"""Appointing: once, lawfully, with everything that belongs to it."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection, transaction

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.candidacy.actions import decide_objection, object_to
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    AmbassadorFactory,
    AppointmentFactory,
    CandidatePublicationFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
    PersonFactory,
)

FIRST = date(2026, 7, 1)


@pytest.fixture
def candidacy(db):
    """A candidate against whom nothing stands."""
    return CandidatePublicationFactory(closed=True).candidacy


# What is stored ----------------------------------------------------------------------


def test_appointment_gets_the_latest_lawful_day(candidacy, coordinator_here):
    appointment = appoint(candidacy, first_day=FIRST, by=coordinator_here)

    appointment.refresh_from_db()
    assert appointment.period == Period(FIRST, date(2028, 6, 30))
    assert appointment.planned_last_day == appointment.last_day
    assert appointment.latest_last_day == date(2028, 6, 30)
    assert appointment.origin == "appointed"
    assert appointment.cancelled_at is None
    assert appointment.decided_by == coordinator_here
    assert appointment.neighbourhood == candidacy.neighbourhood
    assert appointment.candidacy == candidacy


def test_coordinator_may_choose_a_shorter_term(candidacy, coordinator_here):
    chosen = date(2026, 12, 31)

    appointment = appoint(
        candidacy, first_day=FIRST, last_day=chosen, by=coordinator_here
    )

    assert (appointment.last_day, appointment.planned_last_day) == (chosen, chosen)
    assert appointment.latest_last_day == date(2028, 6, 30)


def test_appointment_of_one_day(candidacy, coordinator_here):
    appointment = appoint(
        candidacy, first_day=FIRST, last_day=FIRST, by=coordinator_here
    )

    assert appointment.period == Period(FIRST, FIRST)


def test_term_from_a_leap_day_ends_on_28_february(candidacy, coordinator_here):
    appointment = appoint(candidacy, first_day=date(2024, 2, 29), by=coordinator_here)

    assert appointment.last_day == date(2026, 2, 28)


def test_later_setting_moves_nothing(candidacy, coordinator_here):
    settings = ProgrammeSettings.objects.create(appointment_months=12)
    appointment = appoint(candidacy, first_day=FIRST, by=coordinator_here)

    settings.appointment_months = 6
    settings.save()

    appointment.refresh_from_db()
    assert appointment.last_day == appointment.latest_last_day == date(2027, 6, 30)


def test_new_person_gets_name_and_contact_details(db, coordinator_here):
    candidacy = CandidatePublicationFactory(
        closed=True,
        application__given_name="Thijs",
        application__name_prefix="van der",
        application__family_name="Laan",
        application__email="Thijs@zilverveen.example",
        application__telephone="+31201234567",
    ).candidacy

    person = appoint(candidacy, first_day=FIRST, by=coordinator_here).person

    assert Person.objects.get() == person
    assert (person.full_name, person.sort_name) == (
        "Thijs van der Laan",
        "Laan, Thijs van der",
    )
    details = person.contact_details
    assert (details.email, details.email_key, details.telephone) == (
        "Thijs@zilverveen.example",
        "thijs@zilverveen.example",
        "+31201234567",
    )


def test_candidacy_becomes_appointed(candidacy, coordinator_here):
    before = candidacy.history.count()

    appointment = appoint(candidacy, first_day=FIRST, by=coordinator_here)

    candidacy.refresh_from_db()
    assert (candidacy.status, candidacy.decided_by) == ("appointed", coordinator_here)
    assert candidacy.decided_at == appointment.decided_at
    assert candidacy.history.count() == before + 1


def test_appointment_and_candidacy_leave_one_row_with_who_and_why(
    candidacy, coordinator_here
):
    appointment = appoint(candidacy, first_day=FIRST, by=coordinator_here)

    rows = [appointment.history.get(), candidacy.history.first()]
    assert [row.history_user for row in rows] == [coordinator_here] * 2
    assert [row.history_change_reason for row in rows] == ["appointed"] * 2
    assert [row.history_type for row in rows] == ["+", "~"]


def test_letter_goes_to_the_ambassador(candidacy, coordinator_here):
    appointment = appoint(candidacy, first_day=FIRST, by=coordinator_here)

    letter = Letter.objects.get()
    assert (letter.event, letter.to) == ("appointed", candidacy.application.email)
    assert letter.about == appointment


def test_who_has_no_email_gets_no_letter(db, coordinator_here):
    publication = CandidatePublicationFactory(closed=True, application__email="")

    appoint(publication.candidacy, first_day=FIRST, by=coordinator_here)

    assert not Letter.objects.exists()


def test_appointment_is_announced_after_commit(
    candidacy, coordinator_here, django_capture_on_commit_callbacks
):
    told = []

    def listen(sender, appointment, by, **kwargs):
        told.append((sender, appointment, by))

    signals.ambassador_appointed.connect(listen)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            appointment = appoint(candidacy, first_day=FIRST, by=coordinator_here)
            assert told == []
    finally:
        signals.ambassador_appointed.disconnect(listen)

    assert told == [(Appointment, appointment, coordinator_here)]


def test_links_of_the_candidate_end(candidacy, coordinator_here):
    late = clock.now().replace(year=2099)
    links.issue("application-withdraw", candidacy, expires_at=late)

    appoint(candidacy, first_day=FIRST, by=coordinator_here)

    assert not Link.objects.open().exists()


def test_what_did_not_count_is_closed_and_the_sender_told(candidacy, coordinator_here):
    late = ObjectionFactory(candidacy=candidacy, is_late=True)
    decided = ObjectionFactory(candidacy=candidacy)
    decide_objection(
        decided, outcome=Outcome.NOT_UPHELD, motivation="Nee.", by=coordinator_here
    )

    appoint(candidacy, first_day=FIRST, by=coordinator_here)

    late.refresh_from_db()
    decided.refresh_from_db()
    assert (late.outcome, decided.outcome) == ("lapsed", "not_upheld")
    assert Letter.objects.get(event="objection_lapsed").to == late.email


# The profile -------------------------------------------------------------------------


def test_profile_begins_as_a_draft_without_history(candidacy, coordinator_here):
    person = appoint(candidacy, first_day=FIRST, by=coordinator_here).person

    profile = person.ambassador
    assert (profile.live, profile.has_unpublished_changes) == (False, True)
    assert (profile.name, profile.languages) == (
        "Naïma Bouzidi",
        "Nederlands, Arabisch",
    )
    assert profile.latest_revision.user == coordinator_here
    assert not Ambassador.history.exists()


def test_profile_that_exists_is_left_alone(candidacy, coordinator_here):
    profile = AmbassadorFactory(name="Tante Joke")
    rows = profile.history.count()

    appoint(candidacy, first_day=FIRST, person=profile.person, by=coordinator_here)

    profile.refresh_from_db()
    assert Ambassador.objects.get() == profile
    assert (profile.name, profile.live, profile.history.count()) == (
        "Tante Joke",
        True,
        rows,
    )


# Somebody who served before ----------------------------------------------------------


def test_existing_person_keeps_the_name_and_gets_the_new_address(
    candidacy, coordinator_here
):
    details = ContactDetailsFactory(email="oud@zilverveen.example")
    person = details.person

    appointment = appoint(
        candidacy, first_day=FIRST, person=person, by=coordinator_here
    )

    details.refresh_from_db()
    assert appointment.person == person
    assert Person.objects.count() == ContactDetails.objects.count() == 1
    assert person.full_name == "Joke Verhulst"
    assert details.email == candidacy.application.email


def test_time_served_elsewhere_counts(candidacy, coordinator_here):
    first = AppointmentFactory(first_day=date(2024, 4, 1), last_day=date(2025, 5, 31))
    AppointmentFactory(
        person=first.person, first_day=date(2026, 9, 1), last_day=date(2028, 8, 31)
    )

    third = appoint(
        candidacy,
        first_day=date(2028, 9, 1),
        person=first.person,
        unassessed_because="Er was nog geen conferentie.",
        by=coordinator_here,
    )

    assert third.last_day == third.latest_last_day == date(2029, 6, 30)


def test_cancelled_appointment_does_not_count(candidacy, coordinator_here):
    cancelled = AppointmentFactory(
        first_day=FIRST, last_day=date(2028, 6, 30), cancelled_at=clock.now()
    )

    appointment = appoint(
        candidacy, first_day=FIRST, person=cancelled.person, by=coordinator_here
    )

    assert appointment.last_day == date(2028, 6, 30)


def test_imported_history_over_the_limit_is_readable_and_counts(
    candidacy, coordinator_here
):
    imported = AppointmentFactory(
        first_day=date(2015, 1, 1),
        last_day=date(2023, 12, 31),
        latest_last_day=date(2018, 12, 31),
        origin="imported",
    )

    assert imported.period.duration().months == 108
    with pytest.raises(AppointmentRefused, match="al 4 jaar"):
        appoint(candidacy, first_day=FIRST, person=imported.person, by=coordinator_here)


# Refused, and nothing done -----------------------------------------------------------


@pytest.mark.parametrize(
    "days",
    [
        {"first_day": FIRST, "last_day": date(2026, 6, 30)},
        {"first_day": FIRST, "last_day": date(2028, 7, 1)},
    ],
)
def test_refusal_leaves_nothing_behind(candidacy, coordinator_here, days):
    rows = candidacy.history.count()

    with pytest.raises(AppointmentRefused):
        appoint(candidacy, by=coordinator_here, **days)

    candidacy.refresh_from_db()
    assert candidacy.status == "candidate"
    assert candidacy.history.count() == rows
    for model in (Appointment, Person, ContactDetails, Ambassador, Letter):
        assert not model.objects.exists()


def test_same_candidate_is_appointed_once(candidacy, coordinator_here):
    appoint(candidacy, first_day=FIRST, by=coordinator_here)

    with pytest.raises(AppointmentRefused, match="Naïma Bouzidi is al aangesteld"):
        appoint(candidacy, first_day=FIRST, by=coordinator_here)

    assert Appointment.objects.count() == 1


def test_fault_in_the_letter_undoes_the_appointment(db, coordinator_here):
    candidacy = CandidatePublicationFactory(
        closed=True, application__email=" "
    ).candidacy

    with pytest.raises(ValueError, match="address"):
        appoint(candidacy, first_day=FIRST, by=coordinator_here)

    candidacy.refresh_from_db()
    assert candidacy.status == "candidate"
    assert not Appointment.objects.exists()
    assert not Appointment.history.exists()


def test_a_fault_that_is_not_ours_is_not_called_a_refusal(committed):
    candidacy = CandidatePublicationFactory(closed=True).candidacy
    gone, profile = get_user_model()(pk=987654), AmbassadorFactory()

    with pytest.raises(IntegrityError):
        appoint(candidacy, first_day=FIRST, person=profile.person, by=gone)

    assert not Appointment.objects.exists()


# What the database holds -------------------------------------------------------------


def test_database_holds_that_days_are_in_order(db):
    with pytest.raises(IntegrityError, match="days_in_order"), transaction.atomic():
        AppointmentFactory(
            first_day=FIRST,
            last_day=date(2026, 6, 30),
            latest_last_day=date(2028, 6, 30),
        )


def test_database_holds_the_latest_day(db):
    appointment, day = AppointmentFactory(), date(2026, 1, 1)

    with pytest.raises(IntegrityError, match="within_limit"), transaction.atomic():
        Appointment._base_manager.update(last_day=day, planned_last_day=day)

    appointment.origin = "imported"
    appointment.save()
    Appointment._base_manager.update(last_day=day, planned_last_day=day)


@pytest.mark.postgres
def test_database_holds_that_nobody_serves_twice_at_once(db):
    first = AppointmentFactory()

    with pytest.raises(IntegrityError, match="no_overlap"), transaction.atomic():
        AppointmentFactory(
            person=first.person,
            neighbourhood=first.neighbourhood,
            first_day=first.last_day,
            last_day=date(2026, 6, 30),
        )


@pytest.mark.postgres
@pytest.mark.parametrize("differs", ["person", "neighbourhood", "days", "cancelled"])
def test_database_lets_through_what_does_not_overlap(db, differs):
    first = AppointmentFactory()
    same = {"person": first.person, "neighbourhood": first.neighbourhood}
    change = {
        "person": {"person": PersonFactory()},
        "neighbourhood": {"neighbourhood": NeighbourhoodFactory()},
        "days": {"first_day": date(2026, 1, 1), "last_day": date(2026, 6, 30)},
        "cancelled": {"cancelled_at": clock.now()},
    }[differs]

    assert AppointmentFactory(**same | change).pk


BESIDE_OURS = {
    # the constraint itself, tripped by a row that comes in just before ours
    "postgresql": """
CREATE FUNCTION pg_temp.beside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 THEN
    INSERT INTO buurtambassadeur_wagtail_appointment
      (person_id, neighbourhood_id, first_day, last_day, planned_last_day,
       latest_last_day, origin, end_reason, no_agreement_because,
       unassessed_because, decided_at)
    VALUES (NEW.person_id, NEW.neighbourhood_id, NEW.first_day, NEW.last_day,
            NEW.last_day, NEW.last_day, 'appointed', '', '', '', now());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER beside BEFORE INSERT ON buurtambassadeur_wagtail_appointment
  FOR EACH ROW EXECUTE FUNCTION pg_temp.beside();
""",
    # SQLite has no such constraint: a refusal by any of ours stands in for it
    "sqlite": """
CREATE TRIGGER beside BEFORE INSERT ON buurtambassadeur_wagtail_appointment
BEGIN SELECT RAISE(ABORT, 'ba_appointment_no_overlap'); END
""",
}


def test_what_only_the_database_sees_is_a_refusal_too(candidacy, coordinator_here):
    person = PersonFactory()
    with connection.cursor() as cursor:
        cursor.execute(BESIDE_OURS[connection.vendor])

    with pytest.raises(AppointmentRefused) as refused:
        appoint(candidacy, first_day=FIRST, person=person, by=coordinator_here)

    expected = "Dit kan niet. Iemand anders heeft net een aanstelling gemaakt."
    candidacy.refresh_from_db()
    assert refused.value.message == expected
    assert candidacy.status == "candidate"
    assert not Appointment.objects.exists()


# At the same moment ------------------------------------------------------------------


def make_coordinator():
    return get_user_model().objects.create_user("sanne", "sanne@zilverveen.example")


def outcome_of(action):
    """Return "done", or the sentence with which it was refused."""
    try:
        action()
    except AppointmentRefused as refused:
        return refused.message
    return "done"


@pytest.mark.parametrize("threads", [4])
def test_coordinators_at_once_appoint_a_candidate_once(committed, at_once, threads):
    by = make_coordinator()

    for _round in range(20 if connection.vendor == "postgresql" else 3):
        candidacy = CandidatePublicationFactory(closed=True).candidacy

        outcomes = at_once(
            lambda _number, candidacy=candidacy: outcome_of(
                lambda: appoint(candidacy, first_day=FIRST, by=by)
            ),
            threads,
        )

        name = candidacy.application.full_name
        refused = f"{name} is al aangesteld."
        assert sorted(outcomes) == sorted(["done", *[refused] * (threads - 1)])
        assert Appointment.objects.filter(candidacy=candidacy).count() == 1


@pytest.mark.parametrize("threads", [4])
def test_coordinators_at_once_give_one_person_one_appointment(
    committed, at_once, threads
):
    """The same person stands in four neighbourhoods, and serves in one at a time."""
    by = make_coordinator()

    for _round in range(20 if connection.vendor == "postgresql" else 3):
        person = PersonFactory()
        candidacies = [
            publication.candidacy
            for publication in CandidatePublicationFactory.create_batch(
                threads, closed=True
            )
        ]

        outcomes = at_once(
            lambda number, candidacies=candidacies, person=person: outcome_of(
                lambda: appoint(
                    candidacies[number], first_day=FIRST, person=person, by=by
                )
            ),
            threads,
        )

        made = Appointment.objects.get(person=person)
        overlap = "is op een van deze dagen al buurtambassadeur in"
        refused = f"Dit kan niet. Naïma Bouzidi {overlap} {made.neighbourhood}."
        assert sorted(outcomes) == sorted(["done", *[refused] * (threads - 1)])


def test_objection_in_the_last_second_and_appointment_at_once(committed, at_once):
    """Whichever comes first, nobody is appointed over an objection that counts."""
    by = make_coordinator()

    for number in range(5):
        publication = CandidatePublicationFactory(closed=True)
        candidacy = publication.candidacy
        answers = {"name": "Thijs", "email": "t@zilverveen.example", "reasons": "Nee."}

        def act(which, publication=publication, answers=answers, number=number):
            if which:
                return outcome_of(
                    lambda: appoint(publication.candidacy, first_day=FIRST, by=by)
                )
            token = f"00000000-0000-4000-8000-{number:012d}"
            try:
                object_to(publication, token=token, answers=answers)
            except Exception as refused:  # noqa: BLE001 -- compared below
                return str(refused)
            return "kept"

        objecting, appointing = at_once(act, 2)

        assert appointing == "done"  # it came after closing: late, so it did not count
        assert objecting in {"kept", "Deze persoon is geen kandidaat meer."}
        left = candidacy.objections.filter(outcome="received")
        assert not left.exists()

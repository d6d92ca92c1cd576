"""Bulk, shell, fixtures and forms: what the database and the model hold."""

from datetime import date

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from buurtambassadeur_wagtail.ambassadors.holding import hold_in_sqlite
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import AppointmentFactory, NeighbourhoodFactory, PersonFactory

pytestmark = pytest.mark.django_db
DAYS = {"first_day": date(2024, 1, 1), "last_day": date(2025, 12, 31)}


@pytest.fixture
def stands():
    return AppointmentFactory(**DAYS)


def row(stands=None, **fields):
    """An appointment as a shell or a script would make it."""
    values = {
        "person": stands.person if stands else PersonFactory(),
        "neighbourhood": stands.neighbourhood if stands else NeighbourhoodFactory(),
        "planned_last_day": date(2025, 12, 31),
        "latest_last_day": date(2025, 12, 31),
        "decided_at": clock.now(),
        **DAYS,
    }
    return Appointment(**{**values, **fields})


# The database itself, past every line of ours ----------------------------------------


def raw_insert(stands):
    Appointment._base_manager.bulk_create([row(stands)])


def raw_update(stands):
    other = AppointmentFactory(
        person=stands.person,
        neighbourhood=stands.neighbourhood,
        first_day=date(2026, 1, 1),
        last_day=date(2026, 6, 30),
    )
    Appointment._base_manager.filter(pk=other.pk).update(first_day=date(2025, 12, 31))


def raw_person(stands):
    other = AppointmentFactory(neighbourhood=stands.neighbourhood, **DAYS)
    Appointment._base_manager.filter(pk=other.pk).update(person=stands.person)


def raw_place(stands):
    other = AppointmentFactory(person=stands.person, **DAYS)
    rows = Appointment._base_manager.filter(pk=other.pk)
    rows.update(neighbourhood=stands.neighbourhood)


def raw_uncancel(stands):
    other = AppointmentFactory(
        person=stands.person,
        neighbourhood=stands.neighbourhood,
        cancelled_at=clock.now(),
        **DAYS,
    )
    Appointment._base_manager.filter(pk=other.pk).update(cancelled_at=None)


def fixture(stands):
    """``loaddata`` saves raw: no check of the model."""
    text = serializers.serialize("json", [row(stands, pk=987654)])
    next(serializers.deserialize("json", text)).save()


def sql(stands):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO buurtambassadeur_wagtail_appointment (person_id, "
            "neighbourhood_id, first_day, last_day, planned_last_day, latest_last_day, "
            "origin, end_reason, no_agreement_because, unassessed_because, decided_at) "
            "VALUES (%s, %s, "
            "'2025-12-31', '2026-01-01', '2026-01-01', '2026-01-01', 'appointed', '', "
            "'', '', '2026-01-01')",
            [stands.person_id, stands.neighbourhood_id],
        )


WAYS = [raw_insert, raw_update, raw_person, raw_place, raw_uncancel, fixture, sql]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("everywhere", [True, False])
def test_nobody_serves_twice_in_one_place_on_one_day(stands, way, everywhere):
    """On PostgreSQL and on SQLite, whatever the settings are."""
    ProgrammeSettings.objects.create(allow_multiple_neighbourhoods=everywhere)

    with pytest.raises(IntegrityError, match="no_overlap"), transaction.atomic():
        way(stands)


def test_the_database_holds_the_order_and_the_latest_day(stands):
    rows = Appointment._base_manager
    for values, name in (
        ({"last_day": date(2023, 1, 1)}, "days_in_order"),
        (
            {"last_day": date(2026, 1, 1), "planned_last_day": date(2026, 1, 1)},
            "within_limit",
        ),
        ({"latest_last_day": date(2024, 1, 1)}, "within_limit"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            rows.update(**values)


def test_triggers_are_made_anew_and_only_in_sqlite(stands):
    """A migration that makes the table anew drops them; ``migrate`` puts them back."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER ba_appointment_no_overlap_insert")
            cursor.execute("DROP TRIGGER ba_appointment_no_overlap_update")

    hold_in_sqlite(using="default")
    hold_in_sqlite(using="default")

    for way in (raw_insert, raw_person):
        with pytest.raises(IntegrityError, match="no_overlap"), transaction.atomic():
            way(stands)


# The model, for what SQL cannot hold -------------------------------------------------


@pytest.mark.parametrize(
    "write",
    [
        lambda: Appointment.objects.bulk_create([row()]),
        lambda: Appointment.objects.bulk_update([], ["last_day"]),
        lambda: Appointment.objects.update(first_day=date(2024, 2, 1)),
        lambda: Appointment.objects.update(person=1),
        lambda: Appointment.objects.standing().update(origin="imported"),
    ],
)
def test_terms_are_not_written_in_bulk(stands, write):
    with pytest.raises(ValidationError, match="één voor één"):
        write()


def test_what_is_no_term_may_be_written_in_bulk(stands):
    assert Appointment.objects.update(decided_at=clock.now()) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"first_day": date(2025, 12, 31)}, "overlap"),  # elsewhere, on the last day
        (
            {"first_day": date(2026, 1, 1), "last_day": date(2028, 1, 1)},
            "term_too_long",
        ),
        (
            {"first_day": date(2030, 1, 1), "last_day": date(2031, 12, 31)},
            "maximum_reached",
        ),
    ],
)
def test_a_shell_cannot_make_what_the_rule_refuses(stands, fields, code):
    second = {"first_day": date(2026, 1, 1), "last_day": date(2027, 12, 31)}
    if code == "maximum_reached":
        AppointmentFactory(person=stands.person, **second)
    last = fields.get("last_day", date(2026, 6, 30))
    late = {"last_day": last, "planned_last_day": last, "latest_last_day": last}

    with pytest.raises(ValidationError) as refused:
        row(stands, neighbourhood=NeighbourhoodFactory(), **{**late, **fields}).save()

    assert refused.value.code == code


def test_no_more_than_the_municipality_wants(stands):
    ProgrammeSettings.objects.create(max_ambassadors=1)

    with pytest.raises(ValidationError) as refused:
        row(neighbourhood=stands.neighbourhood).save()

    assert refused.value.code == "full"


def test_a_lawful_one_may_be_made_and_become_shorter(stands):
    one = row()
    one.save()
    one.last_day = date(2025, 6, 30)
    one.save()
    one.decided_at = clock.now()
    one.save(update_fields=["decided_at"])

    ProgrammeSettings.objects.create(appointment_months=1)
    one.last_day = date(2025, 5, 31)
    one.save()  # a later setting moves nothing
    one.last_day = date(2025, 6, 30)
    with pytest.raises(ValidationError):
        one.save()


def test_what_was_taken_over_may_be_longer():
    row(
        origin="imported", last_day=date(2030, 1, 1), planned_last_day=date(2030, 1, 1)
    ).save()

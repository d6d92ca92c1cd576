"""Stopping at their own request, moving, another reason, and not beginning at all."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.ambassadors import queries
from buurtambassadeur_wagtail.ambassadors.ending import actions
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Ending
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.periods import Duration, total
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories

from .conftest import TODAY, serve


def stop(appointment, last_day, by, reason=EndReason.OWN_REQUEST, **more):
    return actions.end(appointment, reason=reason, last_day=last_day, by=by, **more)


def test_last_day_is_the_real_one_and_the_plan_stays(joke, coordinator_here):
    stop(joke, date(2026, 12, 31), coordinator_here)

    joke.refresh_from_db()
    assert joke.last_day == date(2026, 12, 31)
    assert joke.planned_last_day == date(2027, 12, 31)
    assert (joke.end_reason, joke.ended_by) == ("own_request", coordinator_here)
    assert joke.ended_at is not None


def test_history_keeps_both_with_who_and_why(joke, coordinator_here):
    before = joke.history.count()

    stop(joke, date(2026, 12, 31), coordinator_here, reasons="Te druk met werk.")

    row = joke.history.first()
    assert joke.history.count() == before + 1
    assert row.history_user == coordinator_here
    assert row.history_change_reason == "ended at their own request"
    assert "druk" not in str(vars(row))


def test_shown_through_the_last_day_and_not_after(joke, here, coordinator_here):
    stop(joke, TODAY, coordinator_here)

    assert [one.name for one in sitting(here, on=TODAY)] == ["Joke Verhulst"]
    assert sitting(here, on=TODAY + timedelta(days=1)) == []


def test_rest_returns_to_the_budget_of_the_person(here, coordinator_here):
    """Served 14 months, returns: full term, then through 30 June 2029 (1a)."""
    person = factories.PersonFactory()
    first = serve(person, here, date(2024, 4, 1), date(2026, 3, 31))
    stop(first, date(2025, 5, 31), coordinator_here, reasons="Ziek geworden.")
    serve(person, here, date(2026, 9, 1), date(2028, 8, 31))

    assert total([one.period for one in queries.stays(person)]) == Duration(months=38)
    latest = queries.latest_last_day(person, date(2028, 9, 1), here)
    assert latest == date(2029, 6, 30)


@pytest.mark.parametrize(
    ("last_day", "message"),
    [
        (date(2025, 12, 31), "vóór de eerste dag, 1 januari 2026"),
        (date(2028, 1, 1), "eindigt vanzelf op 31 december 2027"),
        (date(2026, 11, 21), "21 november 2026 is al voorbij"),
    ],
)
def test_unlawful_day_is_refused_and_changes_nothing(
    joke, coordinator_here, letters, last_day, message
):
    with pytest.raises(Refused, match=message):
        stop(joke, last_day, coordinator_here)

    joke.refresh_from_db()
    assert (joke.last_day, joke.end_reason) == (date(2027, 12, 31), "")
    assert not Ending.objects.exists()
    assert letters() == []


def test_day_that_is_over_needs_reasons(joke, coordinator_here):
    stop(joke, date(2026, 10, 1), coordinator_here, reasons="Meldde zich laat af.")

    joke.refresh_from_db()
    assert joke.last_day == date(2026, 10, 1)


def test_another_reason_is_written_down(joke, coordinator_here):
    with pytest.raises(Refused, match="Schrijf waarom"):
        stop(joke, TODAY, coordinator_here, EndReason.OTHER, reasons=" \n")


def test_nothing_ends_twice(joke, coordinator_here, letters):
    stop(joke, date(2026, 12, 31), coordinator_here)

    with pytest.raises(Refused, match="al beëindigd, t/m 31 december 2026"):
        stop(joke, date(2026, 12, 30), coordinator_here)

    assert letters() == ["appointment_ended_own_request"]


# Moving ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weeks", "last_day"), [(0, date(2026, 12, 1)), (13, date(2027, 3, 2))]
)
def test_moving_out_ends_after_the_weeks_that_were_set(
    joke, coordinator_here, weeks, last_day
):
    ProgrammeSettings.objects.create(moved_out_grace_weeks=weeks)

    actions.end_by_moving(joke, moved_on=date(2026, 12, 1), by=coordinator_here)

    joke.refresh_from_db()
    assert (joke.last_day, joke.end_reason) == (last_day, "moved")
    assert joke.endings.get().moved_on == date(2026, 12, 1)


def test_later_setting_moves_no_last_day(joke, coordinator_here):
    settings = ProgrammeSettings.objects.create(moved_out_grace_weeks=0)
    actions.end_by_moving(joke, moved_on=date(2026, 12, 1), by=coordinator_here)

    settings.moved_out_grace_weeks = 13
    settings.save()

    joke.refresh_from_db()
    assert joke.last_day == date(2026, 12, 1)


def test_grace_stops_at_the_plan(joke, coordinator_here):
    ProgrammeSettings.objects.create(moved_out_grace_weeks=13)

    actions.end_by_moving(joke, moved_on=date(2027, 12, 1), by=coordinator_here)

    joke.refresh_from_db()
    assert joke.last_day == date(2027, 12, 31)


# Not beginning -----------------------------------------------------------------------


@pytest.fixture
def planned(here):
    person = factories.PersonFactory()
    factories.ContactDetailsFactory(person=person)
    return serve(person, here, date(2027, 1, 1), date(2028, 12, 31))


def test_planned_appointment_is_cancelled_and_counts_for_nothing(
    planned, here, coordinator_here, letters
):
    actions.cancel(planned, reasons="Ziet er toch van af.", by=coordinator_here)

    planned.refresh_from_db()
    assert planned.cancelled_at is not None
    assert planned.end_reason == "not_begun"
    assert queries.stays(planned.person) == []
    assert sitting(here, on=date(2027, 6, 1)) == []
    assert letters() == ["appointment_ended_not_begun"]


@pytest.mark.parametrize("day", [TODAY, TODAY - timedelta(days=1)])
def test_what_has_begun_is_not_cancelled(here, coordinator_here, day):
    begun = serve(factories.PersonFactory(), here, day, date(2027, 12, 31))

    with pytest.raises(Refused, match="wel beëindigen"):
        actions.cancel(begun, reasons="Foutje.", by=coordinator_here)


def test_cancelling_needs_reasons(planned, coordinator_here):
    with pytest.raises(Refused, match="Schrijf waarom"):
        actions.cancel(planned, reasons=" ", by=coordinator_here)


# Letters -----------------------------------------------------------------------------


def test_letter_tells_the_last_day_and_no_reasons(joke, coordinator_here):
    stop(joke, date(2026, 12, 31), coordinator_here, reasons="Ruzie met de buren.")

    letter = Letter.objects.get()
    assert letter.to == "joke@zilverveen.example"
    assert "Uw laatste dag is donderdag 31 december 2026." in letter.body
    assert "Ruzie" not in letter.body


@pytest.mark.parametrize(
    ("reason", "subject"),
    [
        (EndReason.OWN_REQUEST, "U stopt als buurtambassadeur"),
        (EndReason.OTHER, "U stopt eerder als buurtambassadeur"),
    ],
)
def test_each_reason_has_its_own_letter(joke, coordinator_here, reason, subject):
    stop(joke, TODAY, coordinator_here, reason, reasons="Zie gesprek.")

    letter = Letter.objects.get()
    assert letter.subject == subject
    assert letter.event == f"appointment_ended_{reason}"


def test_letter_after_moving(joke, coordinator_here):
    actions.end_by_moving(joke, moved_on=TODAY, by=coordinator_here)

    assert "omdat u verhuist" in Letter.objects.get().subject


def test_who_has_no_address_gets_no_letter(here, coordinator_here, letters):
    silent = serve(factories.PersonFactory(), here, date(2026, 1, 1), date(2027, 1, 1))

    stop(silent, TODAY, coordinator_here)

    assert letters() == []


# The database ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {"last_day": date(2028, 1, 1), "latest_last_day": date(2028, 1, 1)},
        {"end_reason": "moved"},
        {"last_day": date(2025, 12, 31)},
    ],
)
def test_database_refuses_what_no_action_writes(joke, values):
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment._base_manager.filter(pk=joke.pk).update(**values)


def test_of_many_who_end_at_once_one_does(committed, at_once):
    joke = factories.AppointmentFactory(
        first_day=date(2026, 1, 1), last_day=date(2027, 12, 31)
    )

    def one(number):
        try:
            stop(Appointment.objects.get(pk=joke.pk), TODAY, None)
        except Refused:
            return False
        return True

    assert sum(at_once(one, 8)) == 1
    assert Ending.objects.count() == 1


def test_who_stopped_does_not_move_out_afterwards(joke, coordinator_here):
    stop(joke, date(2026, 12, 31), coordinator_here)

    with pytest.raises(Refused, match="al beëindigd"):
        actions.end_by_moving(joke, moved_on=date(2026, 12, 1), by=coordinator_here)

"""An ending by mistake is undone while that is lawful; the history keeps both."""

from datetime import date

import pytest

from buurtambassadeur_wagtail.ambassadors.ending import actions
from buurtambassadeur_wagtail.ambassadors.ending.putting_right import put_right
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import NeighbourhoodFactory, PersonFactory

from .conftest import TODAY, serve


@pytest.fixture
def stopped(joke, coordinator_here):
    last_day = date(2026, 11, 30)
    actions.end(
        joke, reason=EndReason.OWN_REQUEST, last_day=last_day, by=coordinator_here
    )
    return joke


def test_appointment_goes_on_as_planned(stopped, coordinator_here, letters):
    put_right(stopped, reasons="Verkeerde ambassadeur gekozen.", by=coordinator_here)

    stopped.refresh_from_db()
    assert stopped.last_day == stopped.planned_last_day == date(2027, 12, 31)
    assert (stopped.end_reason, stopped.ended_at, stopped.ended_by) == ("", None, None)
    assert letters() == ["appointment_ended_own_request", "appointment_goes_on"]


def test_history_and_records_keep_both(stopped, coordinator_here):
    put_right(stopped, reasons="Verkeerde ambassadeur gekozen.", by=coordinator_here)

    days = list(
        stopped.history.order_by("history_id").values_list("last_day", flat=True)
    )
    assert days == [date(2027, 12, 31), date(2026, 11, 30), date(2027, 12, 31)]
    ending = stopped.endings.get()
    assert (ending.state, ending.remark) == ("undone", "Verkeerde ambassadeur gekozen.")


def test_can_end_again_afterwards(stopped, coordinator_here):
    put_right(stopped, reasons="Verkeerde datum.", by=coordinator_here)

    actions.end(
        stopped, reason=EndReason.OWN_REQUEST, last_day=TODAY, by=coordinator_here
    )

    stopped.refresh_from_db()
    assert stopped.last_day == TODAY


def test_refused_without_reasons_and_when_nothing_ended(stopped, coordinator_here):
    with pytest.raises(Refused, match="Schrijf wat er misging"):
        put_right(stopped, reasons=" ", by=coordinator_here)
    put_right(stopped, reasons="Foutje.", by=coordinator_here)
    with pytest.raises(Refused, match="niet beëindigd"):
        put_right(stopped, reasons="Foutje.", by=coordinator_here)


@pytest.mark.parametrize("elsewhere", [True, False])
def test_refused_when_the_days_were_given_again(stopped, coordinator_here, elsewhere):
    place = NeighbourhoodFactory() if elsewhere else stopped.neighbourhood
    other = serve(stopped.person, place, date(2027, 6, 1), date(2028, 1, 1))

    with pytest.raises(Refused, match="al buurtambassadeur") as refused:
        put_right(stopped, reasons="Foutje.", by=coordinator_here)

    assert refused.value.cause == other


def test_refused_when_it_would_pass_the_maximum(stopped, here, coordinator_here):
    serve(stopped.person, here, date(2022, 1, 1), date(2023, 12, 31))
    later = serve(stopped.person, here, date(2028, 1, 1), date(2028, 12, 31))

    with pytest.raises(Refused, match="langer ambassadeur") as refused:
        put_right(stopped, reasons="Foutje.", by=coordinator_here)

    stopped.refresh_from_db()
    assert refused.value.cause == later
    assert stopped.last_day == date(2026, 11, 30)


def test_cancelled_appointment_comes_back(here, coordinator_here, joke):
    planned = serve(joke.person, here, date(2028, 1, 1), date(2028, 12, 31))
    actions.cancel(planned, reasons="Foutje.", by=coordinator_here)

    put_right(planned, reasons="Gaat toch door.", by=coordinator_here)

    planned.refresh_from_db()
    assert planned.cancelled_at is None


def test_refused_when_the_place_was_given_away(stopped, here, coordinator_here):
    ProgrammeSettings.objects.create(max_ambassadors=1)
    other = serve(PersonFactory(), here, date(2027, 1, 1), date(2027, 6, 1))

    with pytest.raises(Refused) as refused:
        put_right(stopped, reasons="Foutje.", by=coordinator_here)

    assert refused.value.cause == other


def test_days_elsewhere_are_no_obstacle_where_that_is_allowed(
    stopped, coordinator_here
):
    ProgrammeSettings.objects.create(allow_multiple_neighbourhoods=True)
    serve(stopped.person, NeighbourhoodFactory(), date(2027, 6, 1), date(2028, 1, 1))

    put_right(stopped, reasons="Foutje.", by=coordinator_here)

    stopped.refresh_from_db()
    assert stopped.last_day == date(2027, 12, 31)


def test_each_neighbourhood_has_a_maximum_of_its_own_where_that_was_decided(
    stopped, here, coordinator_here
):
    ProgrammeSettings.objects.create(term_limit_scope="neighbourhood")
    elsewhere = NeighbourhoodFactory()
    serve(stopped.person, elsewhere, date(2022, 1, 1), date(2023, 12, 31))
    serve(stopped.person, elsewhere, date(2028, 1, 1), date(2028, 12, 31))

    put_right(stopped, reasons="Foutje.", by=coordinator_here)

    stopped.refresh_from_db()
    assert stopped.last_day == date(2027, 12, 31)


def test_a_shorter_term_since_then_takes_nothing_back(stopped, coordinator_here):
    ProgrammeSettings.objects.create(
        appointment_months=12, allow_short_final_term=False
    )

    put_right(stopped, reasons="Foutje.", by=coordinator_here)

    stopped.refresh_from_db()
    assert stopped.last_day == date(2027, 12, 31)

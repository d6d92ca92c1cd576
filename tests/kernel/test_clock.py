"""What day it is in Amsterdam, wherever the host stands."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from buurtambassadeur_wagtail.kernel import clock


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Auckland", "America/New_York"])
@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 21, 59, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_today_begins_at_midnight_in_amsterdam(zone, moment, day):
    with timezone.override(zone), time_machine.travel(moment, tick=False):
        assert clock.today() == day
        assert clock.now() == moment


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 6, 1), 24),
        (date(2026, 10, 25), 25),  # the clock goes back
        (date(2027, 3, 28), 23),  # and forward
    ],
)
def test_a_day_runs_from_midnight_through_its_last_second(day, hours):
    start, end = clock.start_of(day), clock.end_of(day)

    assert (start.hour, end.hour, end.minute, end.second) == (0, 23, 59, 59)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(
        hours=hours, seconds=-1
    )
    assert clock.start_of(day + timedelta(days=1)).astimezone(UTC) == (
        end.astimezone(UTC) + timedelta(seconds=1)
    )


def test_a_story_may_be_told_at_another_moment():
    told = datetime(2026, 5, 11, 10, tzinfo=clock.AMSTERDAM)
    with clock.pretend(told):
        assert clock.now() == told
        assert clock.today() == date(2026, 5, 11)

    assert clock.now() != told


def test_local_time_is_that_of_amsterdam():
    summer = clock.local(datetime(2026, 7, 1, 12, tzinfo=UTC))
    winter = clock.local(datetime(2026, 1, 1, 12, tzinfo=UTC))

    assert (summer.hour, winter.hour) == (14, 13)

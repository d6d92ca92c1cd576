"""Real processes on a real database: killed in the middle, and two at once."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.reminders.models import DailyRun, Reminder
from tests import factories

from .conftest import ago, serving

ROOT = Path(__file__).parents[2]
MANY = 60


@pytest.fixture
def cases(committed):
    """Many cases that are due now, by the clock of the machine."""
    for number in range(MANY // 2):
        factories.ApplicationFactory(
            family_name=f"Naam {number}",
            candidacy__unconfirmed=True,
            candidacy__received_at=ago(8),
        )
        serving(clock.today() + timedelta(days=20))
    yield
    Reminder.objects.all().delete()
    DailyRun.objects.all().delete()


def start():
    """Start the command as cron would, on the database of this test."""
    name = str(connection.settings_dict["NAME"])
    environment = {**os.environ, "TEST_DB": name, "PGDATABASE": name}
    environment["DJANGO_SETTINGS_MODULE"] = "tests.settings.plain"
    return subprocess.Popen(
        [sys.executable, "-m", "django", "buurtambassadeur_daily"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def wait_for_letters(count, process):
    deadline = time.monotonic() + 60
    while Letter.objects.count() < count and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.slow
def test_kill_in_the_middle_loses_nothing_and_doubles_nothing(cases):
    for goal in (3, 15, 30):
        process = start()
        wait_for_letters(goal, process)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert Letter.objects.count() == Reminder.objects.count()

    process = start()
    said, _ = process.communicate(timeout=120)

    assert process.returncode == 0, said
    assert Letter.objects.count() == Reminder.objects.count() == MANY
    about = Letter.objects.values_list("event", "content_type", "object_id")
    assert len(set(about)) == MANY


@pytest.mark.slow
def test_two_at_the_same_time_do_everything_once(cases):
    both = [start(), start()]
    said = [process.communicate(timeout=120)[0] for process in both]

    assert [process.returncode for process in both] == [0, 0], said
    about = Letter.objects.values_list("event", "content_type", "object_id")
    assert len(about) == len(set(about)) == MANY
    assert not Letter.objects.waiting().exists()

"""The daily chores: a fault in one is told, and stops neither itself nor another."""

import pytest
from django.core.management import CommandError, call_command

from buurtambassadeur_wagtail.kernel import chores
from buurtambassadeur_wagtail.neighbourhoods.models import District

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_yet(monkeypatch):
    monkeypatch.setattr(chores, "_chores", [])


def falls():
    District.objects.create(name="Half")
    raise RuntimeError


def works():
    District.objects.create(name="Heel")


def test_a_chore_is_done_once_a_round_however_often_it_is_given():
    chores.every_day(works)
    chores.every_day(works)

    assert chores.do_all() == 0
    assert District.objects.count() == 1


def test_one_that_fails_leaves_nothing_and_stops_no_other(caplog):
    chores.every_day(falls)
    chores.every_day(works)

    assert chores.do_all() == 1
    assert [one.name for one in District.objects.all()] == ["Heel"]
    assert "falls" in caplog.text


def test_the_daily_command_does_them_and_says_that_one_failed(caplog):
    chores.every_day(falls)
    chores.every_day(works)

    with pytest.raises(CommandError):
        call_command("buurtambassadeur_daily")

    assert District.objects.filter(name="Heel").exists()


def test_a_dry_run_does_none(capsys):
    chores.every_day(works)

    call_command("buurtambassadeur_daily", dry_run=True)

    assert not District.objects.exists()

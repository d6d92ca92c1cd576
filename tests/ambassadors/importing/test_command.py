"""The same from the command line."""

import pytest
from django.core.management import CommandError, call_command

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from tests.ambassadors.importing.lists import csv_of, row, xlsx_of
from tests.factories import PersonFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("here")]


@pytest.fixture
def run(tmp_path, capsys):
    def run(data, *options):
        path = tmp_path / "lijst"
        path.write_bytes(data)
        call_command("buurtambassadeur_import_ambassadors", path, *options)
        return capsys.readouterr().out

    return run


def test_a_rehearsal_writes_nothing(run):
    said = run(csv_of(row(), row(given="")), "--dry-run")

    assert "Regel 2: Nemen wij over" in said
    assert "Regel 3: Fout\n  De voornaam ontbreekt." in said
    assert "1 nemen wij over, 1 is fout." in said
    assert not Person.objects.exists()


@pytest.mark.parametrize("make", [csv_of, xlsx_of])
def test_taking_over(run, make):
    said = run(make(row(), row(given="Bram")))

    assert "2 aanstellingen zijn overgenomen." in said
    assert "Bram" not in said  # a terminal may be logged
    assert Appointment.objects.count() == 2
    assert "0 aanstellingen zijn overgenomen. 2 stonden er al." in run(
        make(row(), row(given="Bram"))
    )


def test_one_wrong_row_and_nothing_is_done(run):
    with pytest.raises(CommandError) as refused:
        run(csv_of(row(), row(place="Nergens")))

    assert str(refused.value) == "1 regel is fout. Er is niets overgenomen."
    assert not Person.objects.exists()


def test_who_it_is_can_be_said(run):
    known = PersonFactory()
    who = f"2=person-{known.pk}"

    assert f"--who {who}" in run(csv_of(row()), "--dry-run")
    run(csv_of(row()), "--who", who)

    assert Appointment.objects.get().person == known


def test_a_column_can_be_named(run):
    data = csv_of(row()).replace(b"Buurt", b"Gebied")
    with pytest.raises(CommandError, match="Kies de kolom met de buurt"):
        run(data)

    run(data, "--column", "neighbourhood=Gebied")

    assert Appointment.objects.count() == 1


@pytest.mark.parametrize("column", ["onzin=Buurt", "name=Onzin", "name"])
def test_a_column_that_is_not_there_is_refused(run, column):
    with pytest.raises(CommandError, match="Er is geen kolom"):
        run(csv_of(row()), "--column", column)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CommandError, match="niet te openen"):
        call_command("buurtambassadeur_import_ambassadors", tmp_path / "weg")

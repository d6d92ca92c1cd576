"""What nobody here made up: Amsterdam's own file, and that of the whole country."""

import time
from io import StringIO

import pytest
from django.core.management import call_command

from buurtambassadeur_wagtail.neighbourhoods.drawing import draw
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood, Outline
from buurtambassadeur_wagtail.neighbourhoods.queries import outlines
from tests.neighbourhoods.files import REAL, real_data

pytestmark = [pytest.mark.django_db, real_data]


def run(name):
    out = StringIO()
    call_command("buurtambassadeur_import", REAL / name, stdout=out)
    return out.getvalue().splitlines()


def test_amsterdam_comes_in_whole_and_fits_on_a_page():
    lines = run("amsterdam_buurten.geojson")

    assert lines == ["518 buurten toegevoegd, 0 bijgewerkt, 0 ongewijzigd."]
    assert Neighbourhood.objects.get(cbs_code="BU0363AA01").name == (
        "Planciusbuurt-Noord"
    )
    assert Outline.objects.count() == 518
    drawing = draw(outlines())
    assert len(drawing.shapes) == 518
    assert sum(len(shape.path) for shape in drawing.shapes) < 60_000


def test_amsterdam_a_second_time_changes_nothing():
    run("amsterdam_buurten.geojson")

    assert run("amsterdam_buurten.geojson") == [
        "0 buurten toegevoegd, 0 bijgewerkt, 518 ongewijzigd."
    ]


def test_delft_comes_in_with_its_degenerate_outlines_told():
    lines = run("cbs_buurten_2014_delft.geojson")

    assert lines[-1] == "91 buurten toegevoegd, 0 bijgewerkt, 0 ongewijzigd."
    assert all(line.startswith("Regel ") for line in lines[:-1])
    assert Outline.objects.count() == 91 - (len(lines) - 1)
    assert len(draw(outlines()).shapes) == Outline.objects.count()


@pytest.mark.slow
def test_whole_country_comes_in_within_thirty_seconds():
    start = time.monotonic()
    lines = run("cbs_buurten_2014_nl.geojson.gz")

    assert lines[-1] == "11691 buurten toegevoegd, 0 bijgewerkt, 0 ongewijzigd."
    assert time.monotonic() - start < 30
    assert Neighbourhood.objects.count() == 11_691

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    Neighbourhood,
    NeighbourhoodPostcode,
    Outline,
)
from tests.factories import NeighbourhoodFactory
from tests.neighbourhoods.files import feature, geojson, polygon, table

pytestmark = pytest.mark.django_db


def run(path, *options):
    """Return the exit code and what was said, a line each."""
    out = StringIO()
    try:
        call_command("buurtambassadeur_import", path, *options, stdout=out)
    except CommandError as reason:
        return reason.returncode, [*out.getvalue().splitlines(), str(reason)]
    return 0, out.getvalue().splitlines()


def everything():
    rows = Neighbourhood.objects.order_by("pk").values()
    outlines = Outline.objects.order_by("pk").values()
    postcodes = NeighbourhoodPostcode.objects.order_by("pk").values()
    return [*rows, *outlines, *postcodes, *District.objects.values()]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("cbsCode", "naam"),
        ("statcode", "statnaam"),
        ("buurtcode", "buurtnaam"),
        ("code", "name"),
        ("BUURTCODE", "Naam"),
    ],
)
def test_columns_are_known_by_their_usual_names(tmp_path, code, name):
    path = geojson(tmp_path, feature(**{code: "BU99010101", name: "Vogelbuurt"}))

    assert run(path)[0] == 0
    place = Neighbourhood.objects.get()
    assert (place.cbs_code, place.name) == ("BU99010101", "Vogelbuurt")
    assert place.name_key == " vogelbuurt"
    assert place.outline.rings


def test_chosen_columns_go_before_the_usual_ones(tmp_path):
    row = feature(cbsCode="BU03630001", naam="Officieel", wijk="AA", roepnaam="Buurtje")

    code, _lines = run(geojson(tmp_path, row), "--code", "wijk", "--name", "Roepnaam")

    assert code == 0
    place = Neighbourhood.objects.get()
    assert (place.cbs_code, place.name) == ("AA", "Buurtje")


def test_second_time_changes_nothing_and_says_so(tmp_path):
    path = geojson(
        tmp_path, feature(code="BU99010101", naam="A"), feature(code="", naam="B")
    )
    run(path)
    before = everything()

    code, lines = run(path)

    assert code == 0
    assert lines == ["0 buurten toegevoegd, 0 bijgewerkt, 2 ongewijzigd."]
    assert everything() == before


def test_known_neighbourhood_is_updated_by_code(tmp_path):
    place = NeighbourhoodFactory(cbs_code="BU99010101", name="Oud", inhabitants=10)
    row = feature(code="bu99010101", naam="Nieuw", inwoners=3180)

    code, lines = run(geojson(tmp_path, row), "--year", "2026")

    place.refresh_from_db()
    assert (code, place.name, place.inhabitants) == (0, "Nieuw", 3180)
    assert place.cbs_reference_year == 2026
    assert lines == ["0 buurten toegevoegd, 1 bijgewerkt, 0 ongewijzigd."]


def test_what_the_file_does_not_say_stays(tmp_path):
    place = NeighbourhoodFactory(
        cbs_code="BU99010101",
        inhabitants=10,
        cbs_reference_year=2020,
        archived_on="2025-01-01",
        postcodes=["1234AB"],
    )

    run(table(tmp_path, f"code;naam;postcode\nBU99010101;{place.name};1234AC\n"))

    after = Neighbourhood.objects.get()
    assert (after.inhabitants, after.cbs_reference_year) == (10, 2020)
    assert after.district == place.district
    assert after.archived_on
    postcodes = [row.postcode for row in after.postcodes.all()]
    assert postcodes == ["1234AB", "1234AC"]


def test_neighbourhood_without_a_code_gets_it_by_its_name(tmp_path):
    place = NeighbourhoodFactory(cbs_code="", name="Curaçaobuurt")

    run(geojson(tmp_path, feature(code="BU99010101", naam="CURACAOBUURT")))

    place.refresh_from_db()
    assert place.cbs_code == "BU99010101"


def test_new_code_of_the_same_neighbourhood_replaces_the_old(tmp_path):
    place = NeighbourhoodFactory(cbs_code="BU99010101", name="Vogelbuurt")

    run(geojson(tmp_path, feature(code="BU9901AA01", naam="Vogelbuurt")))

    place.refresh_from_db()
    assert place.cbs_code == "BU9901AA01"


def test_same_name_in_another_municipality_is_another_neighbourhood(tmp_path):
    NeighbourhoodFactory(cbs_code="BU99010101", name="Centrum")

    run(geojson(tmp_path, feature(code="BU03630001", naam="Centrum")))

    assert Neighbourhood.objects.count() == 2


def test_same_name_twice_in_one_municipality_is_two_neighbourhoods(tmp_path):
    rows = [feature(code=f"BU9901010{number}", naam="Centrum") for number in (1, 2)]

    for _time in range(2):
        assert run(geojson(tmp_path, *rows))[0] == 0

    codes = Neighbourhood.objects.values_list("cbs_code", flat=True)
    assert list(codes) == ["BU99010101", "BU99010102"]


def test_archived_neighbourhood_does_not_come_back_by_its_name(tmp_path):
    NeighbourhoodFactory(cbs_code="BU99010101", name="Noord", archived_on="2025-01-01")

    run(geojson(tmp_path, feature(code="BU99010199", naam="Noord")))

    assert Neighbourhood.objects.active().get().cbs_code == "BU99010199"
    assert Neighbourhood.objects.count() == 2


def test_name_of_several_without_a_code_is_a_bad_row(tmp_path):
    NeighbourhoodFactory.create_batch(2, name="Centrum")

    code, lines = run(geojson(tmp_path, feature(naam="Centrum"), feature(naam="Noord")))

    assert code == 1
    assert lines[0] == "Regel 1: Meer dan één buurt heet Centrum."
    assert Neighbourhood.objects.filter(name="Noord").exists()


def test_bad_rows_are_told_with_their_number_and_the_rest_goes_on(tmp_path):
    path = geojson(
        tmp_path,
        feature(code="BU99010101", naam=" "),
        feature(code="BU9901", naam="Vogelbuurt"),
        feature(code="BU99010103", naam="x" * 101),
        feature(code="BU99010104", naam="Goed"),
        feature(code="BU99010104", naam="Anders"),
        feature(code="BU99010104", naam="Goed"),
        None,
        feature(code="BU99010105", naam="Ook goed\0"),
    )

    code, lines = run(path)

    assert code == 1
    numbers = [line.split(":")[0] for line in lines[:-2]]
    assert sorted(numbers) == [f"Regel {number}" for number in (1, 2, 3, 5, 6, 7)]
    assert lines[-1] == "6 regels zijn niet of niet helemaal overgenomen."
    names = Neighbourhood.objects.values_list("name", flat=True)
    assert list(names) == ["Goed", "Ook goed"]


def test_outline_that_cannot_be_drawn_is_told_and_leaves_the_old_one(tmp_path):
    good = feature(code="BU99010101", naam="Vogelbuurt")
    point = feature(polygon([[5.0, 52.0], [5.0, 52.0]]), code="BU99010101", naam="V")
    run(geojson(tmp_path, good))

    code, lines = run(geojson(tmp_path, point))

    assert code == 0
    assert lines[0] == "Regel 1: De omtrek is een punt of een lijn."
    place = Neighbourhood.objects.get()
    assert (place.name, len(place.outline.rings[0])) == ("V", 4)


def test_feature_without_outline_is_taken(tmp_path):
    row = {"properties": {"naam": "Vogelbuurt"}, "geometry": None}

    assert run(geojson(tmp_path, row))[0] == 0
    assert not Outline.objects.exists()


def test_postcodes_come_in_one_cell_or_on_lines_of_their_own(tmp_path):
    text = (
        "naam;code;postcodes\n"
        "Vogelbuurt;BU99010101;1234 AB, 1234ac 1234 ad\n"
        "De Weverij;BU99010102;1234AB\n"
        "Vogelbuurt;BU99010101;1234 AE\n"
    )

    code, lines = run(table(tmp_path, text))

    assert (code, lines[-1]) == (
        0,
        "2 buurten toegevoegd, 0 bijgewerkt, 0 ongewijzigd.",
    )
    place = Neighbourhood.objects.get(name="Vogelbuurt")
    assert " ".join(row.postcode for row in place.postcodes.all()) == (
        "1234AB 1234AC 1234AD 1234AE"
    )


def test_line_per_postcode_without_codes_makes_one_neighbourhood(tmp_path):
    lines = "".join(f"Vogelbuurt;{1000 + number}AB\n" for number in range(600))

    code, _lines = run(table(tmp_path, "naam;postcode\n" + lines))

    assert code == 0
    assert Neighbourhood.objects.get().postcodes.count() == 600


def test_wrong_postcode_is_told_and_the_others_are_kept(tmp_path):
    text = "naam;postcode;inwoners\nVogelbuurt;1234AB 0000XX;veel\n"

    code, lines = run(table(tmp_path, text))

    assert code == 1
    assert lines[0] == (
        "Regel 2: Het aantal inwoners is niet te lezen. Dit is geen postcode: 0000XX."
    )
    assert Neighbourhood.objects.get().postcodes.count() == 1


@pytest.mark.parametrize("unknown", ["", ".", "-99997", "-99997.0"])
def test_unknown_number_of_inhabitants_stays_unknown(tmp_path, unknown):
    code, _lines = run(table(tmp_path, f"naam;inwoners\nVogelbuurt;{unknown}\n"))

    assert code == 0
    assert Neighbourhood.objects.get().inhabitants is None


def test_districts_are_only_written_when_their_column_is_named(tmp_path):
    path = table(tmp_path, "naam;stadsdeel\nVogelbuurt;Noord\nDe Weverij;noord\nC;\n")

    run(path)
    assert not District.objects.exists()

    run(path, "--district", "stadsdeel")
    assert District.objects.get().neighbourhoods.count() == 2


def test_rehearsal_says_the_same_and_writes_nothing(tmp_path):
    NeighbourhoodFactory(cbs_code="BU99010101", name="Oud")
    path = table(
        tmp_path,
        "code;naam;postcode;deel\nBU99010101;Nieuw;1234AB;X\nBU9;B;;\n;C;;\n",
    )
    options = ["--district", "deel"]
    before = everything()

    rehearsed = run(path, "--dry-run", *options)
    assert everything() == before
    done = run(path, *options)

    assert rehearsed[0] == done[0] == 1
    assert [line for line in rehearsed[1] if "proef" not in line] == done[1]
    assert len(rehearsed[1]) == len(done[1]) + 1


def test_file_that_breaks_off_leaves_everything_as_it_was(tmp_path):
    path = geojson(tmp_path, feature(naam="Vogelbuurt"), feature(naam="De Weverij"))
    path.write_text(path.read_text()[:-40])

    code, lines = run(path)

    assert code == 2
    assert lines == ["Het bestand stopt of is stuk na object 1."]
    assert not Neighbourhood.objects.exists()


def test_file_without_names_says_which_columns_it_has(tmp_path):
    code, lines = run(geojson(tmp_path, feature(gebied="Vogelbuurt", id=3)))

    assert code == 2
    assert lines == ["In geen kolom staat de naam. Dit zijn de kolommen: gebied, id."]


def test_empty_file_is_refused(tmp_path):
    assert run(geojson(tmp_path))[0] == 2
    assert run(table(tmp_path, ""))[0] == 2


@pytest.mark.parametrize("count", [100, 1000])
def test_import_costs_few_queries(count, tmp_path, django_assert_max_num_queries):
    lines = "".join(
        f"BU9901{number:04d};Buurt {number};{1000 + number}AB\n"
        for number in range(count)
    )
    path = table(tmp_path, "code;naam;postcode\n" + lines)
    again = lines.replace("Buurt", "Wijk").replace("AB", "AC")

    with django_assert_max_num_queries(50):
        run(path)
    with django_assert_max_num_queries(50):
        run(table(tmp_path, "code;naam;postcode\n" + again))

    assert Neighbourhood.objects.filter(name_key__startswith=" wijk").count() == count

import gzip
import json
import tracemalloc

import pytest

from buurtambassadeur_wagtail.neighbourhoods.reading import UnreadableFile, reader
from tests.neighbourhoods.files import feature, geojson, table


def read(path, kind=None):
    return [(row.number, row.values) for row in reader(path, kind)()]


def test_features_are_numbered_from_one(tmp_path):
    path = geojson(tmp_path, feature(naam="Vogelbuurt"), feature(naam="De Weverij"))

    assert read(path) == [(1, {"naam": "Vogelbuurt"}), (2, {"naam": "De Weverij"})]


def test_giant_feature_is_read_over_many_pieces(tmp_path):
    path = geojson(tmp_path, feature(naam="x" * 500_000), feature(naam="y"))

    assert [len(values["naam"]) for _number, values in read(path)] == [500_000, 1]


def test_feature_that_is_no_object_has_no_values(tmp_path):
    odd = {"properties": [1], "geometry": None}

    assert read(geojson(tmp_path, None, 3, odd)) == [(1, {}), (2, {}), (3, {})]


def test_packed_file_is_unpacked(tmp_path):
    plain = geojson(tmp_path, feature(naam="Vogelbuurt"))
    packed = tmp_path / "buurten.geojson.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))

    assert read(packed) == read(plain)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_table_of_any_office_program_is_read(tmp_path, delimiter, encoding):
    text = f"code{delimiter}naam \r\nBU99010101{delimiter}Curaçao\r\n"

    rows = read(table(tmp_path, text, encoding))

    assert rows == [(2, {"code": "BU99010101", "naam": "Curaçao"})]


def test_line_number_counts_quoted_lines(tmp_path):
    rows = read(table(tmp_path, 'naam;postcode\n"A";"1234AB\n1234AC"\nB;\n'))

    assert [number for number, _values in rows] == [3, 4]


@pytest.mark.parametrize(
    "text",
    ['{"features": [{"a": 1}, {"b"', '{"features": [{"a": 1} x', "{}", "", "[]", "<a>"],
)
def test_broken_file_is_refused(tmp_path, text):
    path = tmp_path / "broken.geojson"
    path.write_text(text)

    with pytest.raises(UnreadableFile):
        read(path)


def test_absent_folder_or_false_archive_is_refused(tmp_path):
    false = tmp_path / "false.geojson.gz"
    false.write_text("this is not packed")

    for path in (tmp_path / "absent.geojson", tmp_path, false):
        with pytest.raises(UnreadableFile):
            read(path)


def test_table_with_a_giant_cell_is_refused(tmp_path):
    path = table(tmp_path, 'naam\n"' + "x" * 200_000 + '"\n')

    with pytest.raises(UnreadableFile):
        read(path)


def test_memory_does_not_grow_with_the_file(tmp_path):
    path = tmp_path / "big.geojson"
    one = json.dumps(feature(naam="x" * 1000)) + ","
    path.write_text('{"features": [' + one * 20_000 + json.dumps(feature()) + "]}")

    tracemalloc.start()
    rows = sum(1 for _row in reader(path)())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert rows == 20_001
    assert peak < 3_000_000 < path.stat().st_size

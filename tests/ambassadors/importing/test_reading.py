"""Any spreadsheet becomes the same table; what is none is refused in words."""

import io
import zipfile
from datetime import date, datetime

import pytest

from buurtambassadeur_wagtail.ambassadors.importing import reading
from buurtambassadeur_wagtail.ambassadors.importing.columns import guess_columns
from buurtambassadeur_wagtail.ambassadors.importing.reading import read_table
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests.ambassadors.importing.lists import HEADERS, csv_of, row, xlsx_of

NAIMA = row(given="Naïma", family="Bouzidi")


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_separator_and_encoding(separator, encoding):
    table = read_table(csv_of(NAIMA, separator=separator, encoding=encoding))

    assert table.headers == HEADERS
    assert table.rows == [(2, NAIMA)]


def test_a_workbook_gives_the_same_table_with_real_dates():
    dated = row(first=date(2022, 1, 1), last=datetime(2023, 12, 31), phone=612345678.0)  # noqa: DTZ001 -- as openpyxl gives it
    table = read_table(xlsx_of(dated))

    assert table.headers == HEADERS
    ((number, cells),) = table.rows
    assert number == 2
    assert cells[4:] == ["2022-01-01", "2023-12-31", "", "612345678"]


def test_rows_keep_their_number_and_blank_ones_are_left_out():
    blank = [""] * len(HEADERS)
    for data in (csv_of(blank, NAIMA, blank), xlsx_of(blank, NAIMA, blank)):
        assert [number for number, _cells in read_table(data).rows] == [3]


def test_a_line_within_quotes_is_one_row():
    data = 'sep=;\r\nNaam;Buurt\r\n"Joke\nVerhulst";Vogelbuurt\r\nMehmet;Haven'
    table = read_table(data.encode())

    assert table.rows == [
        (3, ["Joke Verhulst", "Vogelbuurt"]),
        (5, ["Mehmet", "Haven"]),
    ]


def test_short_and_long_rows_fit_the_columns():
    table = read_table(b"Naam;Buurt;\r\nJoke\r\nMehmet;Haven;en;meer")

    assert table.headers == ["Naam", "Buurt"]
    assert [cells for _number, cells in table.rows] == [
        ["Joke", ""],
        ["Mehmet", "Haven"],
    ]


def test_our_own_export_and_odd_signs_are_cleaned():
    table = read_table(b"Naam;Buurt\r\n'=1+1;a\x00b\x07")

    assert table.rows == [(2, ["=1+1", "ab"])]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "niets"),
        (b"Naam;Buurt", "niets"),
        (b"\xd0\xcf\x11\xe0rest", "xlsx"),
        (b"PK no workbook", "csv"),
        (b";".join([b"a"] * 41) + b"\nx", "40"),
        (b"a\n" + b"x\n" * 501, "500"),
        (b"x" * 2_000_001, "2 MB"),
        (b'a;b\n"' + b"x" * 200_000, "regel 2"),
    ],
)
def test_what_is_no_list_is_refused(data, word):
    with pytest.raises(Refused) as refused:
        read_table(data)

    assert word in refused.value.message


def test_an_archive_that_is_no_workbook_or_a_bomb_is_refused(monkeypatch):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/other.xml", "x" * 1000)
    with pytest.raises(Refused):
        read_table(data.getvalue())

    monkeypatch.setattr(reading, "MOST_UNPACKED", 100)
    with pytest.raises(Refused):
        read_table(xlsx_of(NAIMA))


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (
            HEADERS,
            {
                "given_name": 0,
                "name_prefix": 1,
                "family_name": 2,
                "neighbourhood": 3,
                "first_day": 4,
                "last_day": 5,
                "email": 6,
                "telephone": 7,
            },
        ),
        (
            ["NAAM", "CBS-code", "Startdatum", "Einddatum termijn"],
            {"name": 0, "code": 1, "first_day": 2, "last_day": 3},
        ),
        (
            ["Buurtambassadeur", "Buurt", "van", "t/m"],
            {"name": 0, "neighbourhood": 1, "first_day": 2, "last_day": 3},
        ),
        (["Kolom", "", "Iets"], {}),
    ],
)
def test_columns_are_recognised_by_their_names(headers, found):
    assert guess_columns(headers) == found


def test_a_column_is_used_once():
    assert guess_columns(["Buurt", "Buurt", "Naam", "Naam buurt"]) == {
        "neighbourhood": 0,
        "name": 2,
    }

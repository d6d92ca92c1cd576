"""Whatever a resident typed comes out of the house as text, and whole."""

import csv
import io
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from buurtambassadeur_wagtail.kernel.exporting import (
    MOST_CHARACTERS,
    neutralise,
    plain_text,
    stream_csv,
)
from buurtambassadeur_wagtail.kernel.workbook import stream_xlsx

DANGEROUS = "=+-@\t\r\n\x00＝＋－＠"
PAYLOADS = [
    "=1+1",
    "+31612345678",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    "\x00=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    " =1+1",
    "\ufeff=1",
    "\u200b=cmd|' /C calc'!A0",
    "'=1+1",
    "''=1",
    "'t Hart",
    "'s-Gravenhage",
    "\x0b",
    "\ud800",
    "\ufffe",
    "\n",
    '=HYPERLINK("http://x.example";"klik")',
    "een;twee\tdrie,vier",
    "aanhaling \"hier\" en 'daar'",
    "regel een\r\nregel twee\rregel drie",
    "x" * 40_000,
    "=" * 40_000,
    "]]>",
    "_x0041_",
    "&lt;b&gt; <b>vet</b>",
]
texts = st.one_of(
    st.text(st.characters(), max_size=40),
    st.text(
        st.sampled_from("=+-@'\t\r\n\x00\x0b \u200b\ufeff＝＋－＠aé;,\""), max_size=8
    ),
)


def cleaned(text):
    """What must come back: line ends as \\n, no controls, no half characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(c for c in kept if c not in "\ufffe\uffff")


def read_csv(cells):
    data = b"".join(stream_csv([[cell] for cell in cells], ["Kop"])).decode("utf-8-sig")
    return [row[0] for row in csv.reader(io.StringIO(data, newline=""), delimiter=";")]


def read_xlsx(cells):
    data = b"".join(stream_xlsx([[cell] for cell in cells], ["Kop"]))
    sheet = load_workbook(io.BytesIO(data)).active
    return [row[0] for row in sheet.iter_rows()]


def is_harmless(cell):
    return not cell or cell[0] not in DANGEROUS


@given(texts)
@settings(max_examples=2000, deadline=None)
def test_text_comes_back_and_starts_nothing(text):
    cell = neutralise(text)

    assert is_harmless(cell)
    assert plain_text(cell) == cleaned(text)


@given(st.lists(texts, min_size=1, max_size=20))
@settings(max_examples=150, deadline=None)
@example(PAYLOADS)
def test_csv_reads_back_as_it_was_written(cells):
    header, *read = read_csv(cells)

    assert header == "Kop"
    assert all(is_harmless(cell) for cell in read)
    assert [plain_text(cell) for cell in read] == [back(cell) for cell in cells]


@given(st.lists(texts, min_size=1, max_size=20))
@settings(max_examples=150, deadline=None)
@example(PAYLOADS)
def test_workbook_holds_text_and_no_formula(cells):
    header, *read = read_xlsx(cells)

    assert header.value == "Kop"
    assert {cell.data_type for cell in read} <= {"s", "inlineStr", "n"}
    assert all(cell.data_type != "n" or cell.value is None for cell in read)
    values = [cell.value or "" for cell in read]
    assert all(is_harmless(value) for value in values)
    assert [plain_text(value) for value in values] == [back(cell) for cell in cells]


def back(text):
    """A cell holds so many characters, the sign before it included."""
    return plain_text(neutralise(text)[:MOST_CHARACTERS])


@pytest.mark.parametrize("text", ["'t Hart", "'s-Gravenhage", "", "Joke", "a=b", "12"])
def test_ordinary_text_is_left_alone(text):
    assert neutralise(text) == text


def test_a_cell_is_cut_where_excel_cuts_it():
    assert len(neutralise("=" * 40_000)) == MOST_CHARACTERS


def test_csv_opens_in_dutch_excel():
    data = b"".join(stream_csv([["Vogelbuurt", 3, None]], ["Buurt", "Aantal", "Leeg"]))

    lines = '"Buurt";"Aantal";"Leeg"\r\n"Vogelbuurt";3;""\r\n'
    assert data == b"\xef\xbb\xbf" + lines.encode()


def test_numbers_stay_numbers_in_a_workbook():
    data = b"".join(stream_xlsx([[-3, 2.5, None]], ["a", "b", "c"]))

    rows = list(load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))
    assert rows == [("a", "b", "c"), (-3, 2.5, None)]


@pytest.mark.parametrize("stream", [stream_csv, stream_xlsx])
def test_the_first_bytes_leave_before_a_row_is_read(stream):
    def rows():
        raise AssertionError("read too early")
        yield

    assert next(iter(stream(rows(), ["Kop"])))


@pytest.mark.parametrize("stream", [stream_csv, stream_xlsx])
def test_a_long_export_leaves_in_pieces(stream):
    sizes = [
        len(part) for part in stream(([f"rij {i}"] * 5 for i in range(5000)), "abcde")
    ]

    assert len(sizes) > 8
    assert max(sizes) < 150_000

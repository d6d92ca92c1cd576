"""Days as lists in the Netherlands hold them."""

from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.kernel.written_days import MONTHS, written_day


@pytest.mark.parametrize(
    "text",
    [
        "1-9-2026",
        "01-09-2026",
        "1/9/2026",
        "1.9.2026",
        "1 9 2026",
        "1-9-26",
        "1 september 2026",
        "1 Sept. 2026",
        "01-sep-2026",
        "1 sep 26",
        "dinsdag 1 september 2026",
        "  1  september\u00a02026 ",
        "2026-09-01",
        "2026-9-1",
        "2026-09-01 00:00:00",
        "2026-09-01T00:00:00",
        "1-9-2026 0:00",
        "46266",
    ],
)
def test_every_notation_is_the_same_day(text):
    assert written_day(text) == date(2026, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31-2-2026",
        "29-2-2026",
        "1-13-2026",  # month and day are never swapped
        "9-1",
        "september 2026",
        "1 brumaire 2026",
        "heden",
        "2026",
        "20260901",
        "0-0-0000",
        "1-9-2026 en later",
        "²-9-2026",
        "99999",
    ],
)
def test_what_is_no_day_is_none(text):
    assert written_day(text) is None


def test_every_month_in_words():
    days = [written_day(f"2 {month} 2025") for month in MONTHS]

    assert days == [date(2025, number, 2) for number in range(1, 13)]
    assert written_day("2 maart 2025") == date(2025, 3, 2)
    assert written_day("2 oct 2025") == date(2025, 10, 2)


def test_numbers_of_a_spreadsheet_over_sixty_years():
    for offset in range(0, 20_000, 371):
        day = date(2000, 1, 1) + timedelta(offset)
        assert written_day(str((day - date(1899, 12, 30)).days)) == day


def test_leap_day():
    assert written_day("29-02-2024") == date(2024, 2, 29)

from datetime import date, datetime
from decimal import Decimal

import pytest

from buurtambassadeur_wagtail.kernel.forgiving import (
    read_day,
    read_moment,
    read_number,
    tidy_email,
)
from buurtambassadeur_wagtail.kernel.telephones import clean_telephone

MOBILE = "+31612345678"


@pytest.mark.parametrize(
    "text",
    [
        *["3-5-2027", "03-05-2027", "3/5/2027", "3.5.2027", "3 5 2027", "03052027"],
        *["2027-05-03", "2027/5/3", "3 mei 2027", "3 MEI 2027", "3mei2027", "3-mei-27"],
        *["maandag 3 mei 2027", "ma. 3 mei 2027", "maandag, 3 mei 2027", "3e mei 2027"],
        *["3 may 2027", "3-5-27", "3 mei '27", "3 mei \u201927", " 3\u00a0mei  2027. "],
        *["3\u20135\u20132027", "\uff13-5-2027", "3\u200b-5-2027", "3 - 5 - 2027"],
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert read_day(text) == date(2027, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        *["", "morgen", "31-2-2027", "3-13-2027", "0-5-2027", "3-5", "mei 2027"],
        *["3 mai 2027", "3 m 2027", "35-2027", "3-5-027", "3-5-20270", "3 mei"],
        *["2027", "1-1-0000", "3-5-2027 19:30", "-3-5-2027", "3" * 500],
    ],
)
def test_no_day_is_made_up(text):
    assert read_day(text) is None


def test_short_months_are_read():
    months = ["jan", "feb", "mrt", "apr", "mei", "jun"]
    months += ["jul", "aug", "sep", "okt", "nov", "dec"]

    days = [read_day(f"9 {month}. 2027") for month in months]

    assert days == [date(2027, number, 9) for number in range(1, 13)]


@pytest.mark.parametrize(("text", "year"), [("68", 2068), ("69", 1969), ("85", 1985)])
def test_two_digits_of_a_year(text, year):
    assert read_day(f"1-2-{text}") == date(year, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        *["3-5-2027 19:30", "3 mei 2027 om 19.30 uur", "2027-05-03T19:30"],
        *["3 mei 2027, 19:30", "3.5.2027 19.30", "3-5-2027 19:30:00", "3 5 2027 19:30"],
    ],
)
def test_a_moment_is_read_however_it_is_written(text):
    assert read_moment(text) == datetime(2027, 5, 3, 19, 30)  # noqa: DTZ001 -- local


def test_a_whole_hour_needs_a_word():
    assert read_moment("3 mei 2027 om 9 uur").hour == 9
    assert read_moment("3 mei 2027 9") is None


@pytest.mark.parametrize(
    "text",
    ["", "19:30", "3-5-2027", "3-5-2027 24:00", "3-5-2027 19:60", "31-2-27 9:00"],
)
def test_no_moment_is_made_up(text):
    assert read_moment(text) is None


@pytest.mark.parametrize(
    ("text", "dutch", "english"),
    [
        ("12", "12", "12"),
        ("1000,5", "1000.5", "1000.5"),
        ("1000.5", "1000.5", "1000.5"),
        ("1.000", "1000", "1.000"),
        ("1,000", "1.000", "1000"),
        ("1.000,50", "1000.50", "1000.50"),
        ("1,000.50", "1000.50", "1000.50"),
        ("1.000.000", "1000000", "1000000"),
        ("0.125", "0.125", "0.125"),
        ("1000.000", "1000.000", "1000.000"),
        ("1 000", "1000", "1000"),
        ("1\u00a0000", "1000", "1000"),
        ("\u20ac 12,50", "12.50", "12.50"),
        ("\u20ac 12,-", "12", "12"),
        (",5", "0.5", "0.5"),
        ("-3", "-3", "-3"),
        ("\u22123", "-3", "-3"),
        ("12.", "12", "12"),
    ],
)
def test_a_number_is_read_as_the_country_writes_it(text, dutch, english):
    assert read_number(text) == Decimal(dutch)
    assert read_number(text, decimal_mark=".") == Decimal(english)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "twee",
        "1,2,3",
        "1.00.000,5",
        "1,000,00.5",
        "1e5",
        "NaN",
        "-",
        "1-2",
        "9" * 41,
    ],
)
def test_no_number_is_made_up(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *[
            "y@b.nl",
            " y@b.nl ",
            "y @ b.nl",
            "mailto:y@b.nl",
            "Y. T. <y@b.nl>",
            "<y@b.nl>",
        ],
        *["y@b.nl.", "y@b.nl;", "y\u200b@b.nl", "y\uff20b.nl", "y@\u00a0b.nl"],
    ],
)
def test_an_address_loses_what_came_along(text):
    assert tidy_email(text) == "y@b.nl"


@pytest.mark.parametrize(
    "text",
    [
        *[
            "0612345678",
            "06-12345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06/12345678",
        ],
        *["+31612345678", "+31 6 12345678", "+31 (0)6 12345678", "+31 06 12345678"],
        *["0031612345678", "0031 (0)6-12345678", "31612345678", "612345678"],
        *[
            "06\u00a012345678",
            "06\u201312345678",
            "06\u200b12345678",
            "tel:+31612345678",
        ],
        *["tel. 06 12345678", "06-12345678 (na 18 uur)", "06 12345678 of 020 1234567"],
        *["\uff10\uff16 12345678", "\u202d0612345678\u202c", "0 6 1 2 3 4 5 6 7 8"],
    ],
)
def test_a_telephone_number_is_read_however_it_is_written(text):
    assert clean_telephone(text) == MOBILE


@pytest.mark.parametrize("text", ["", "geen", "06", "bel mij", "1"])
def test_no_telephone_number_is_made_up(text):
    assert clean_telephone(text) is None

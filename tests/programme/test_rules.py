"""The extra days off, as somebody types them."""

from datetime import date

import pytest

from buurtambassadeur_wagtail.programme.rules import extra_days, unreadable_line


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", {}),
        (" \n\n ", {}),
        ("5-12-2027", {date(2027, 12, 5): ""}),
        ("05-12-2027  Sinterklaas ", {date(2027, 12, 5): "Sinterklaas"}),
        ("2027-12-05 Sinterklaas", {date(2027, 12, 5): "Sinterklaas"}),
        (
            "5-5-2027 Lange naam met 3-3-2027\r\n\r\n29-2-2028",
            {date(2027, 5, 5): "Lange naam met 3-3-2027", date(2028, 2, 29): ""},
        ),
    ],
)
def test_days_with_their_names(text, days):
    assert extra_days(text) == days
    assert unreadable_line(text) is None


@pytest.mark.parametrize(
    "line", ["Sinterklaas", "5 december 2027", "29-2-2027", "5/12/2027", "5-12", "-"]
)
def test_a_line_without_a_date_is_told_and_harms_nothing(line):
    text = f"1-6-2027 Vrij\n{line}\n2-6-2027"

    assert unreadable_line(text) == line
    assert list(extra_days(text)) == [date(2027, 6, 1), date(2027, 6, 2)]

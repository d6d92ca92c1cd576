"""Dates, paragraphs, and what somebody typed, in a letter."""

from datetime import date

import pytest
from django.utils import translation

from buurtambassadeur_wagtail.kernel.texts import (
    day_month_year,
    in_full,
    paragraphs,
    site_language,
    without_addresses,
)


def test_dates_are_written_in_full():
    day = date(2026, 12, 10)

    assert in_full(day) == "donderdag 10 december 2026"
    assert day_month_year(date(2026, 3, 1)) == "1 maart 2026"


def test_language_of_the_site_and_not_of_the_screen(settings):
    settings.LANGUAGE_CODE = "nl"
    with translation.override("en"):
        with site_language():
            assert in_full(date(2026, 5, 11)) == "maandag 11 mei 2026"
        assert in_full(date(2026, 5, 11)) == "Monday 11 May 2026"


def test_paragraphs_skip_what_says_nothing():
    assert paragraphs("Een.", "", "  ", " Twee.\nDrie. ") == "Een.\n\nTwee.\nDrie."


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("Zie https://kwaad.example/x?y=1 voor meer", "Zie (…) voor meer"),
        ("HTTP://KWAAD.EXAMPLE", "(…)"),
        ("ftp://kwaad.example en www.kwaad.example.", "(…) en (…)"),
        ("Win geld op casino.com!", "Win geld op (…)!"),
        ("casino.com/gratis nu", "(…) nu"),
        ("Kijk op sub.casino.xyz", "Kijk op (…)"),
        ("joke@zilverveen.nl", "joke@zilverveen.nl"),
        ("joke.verhulst@post.zilverveen.nl", "joke.verhulst@post.zilverveen.nl"),
        (
            "Mevr. J. Verhulst, Stationsplein e.o.",
            "Mevr. J. Verhulst, Stationsplein e.o.",
        ),
        ("Ik woon in de straat.Ik help graag.", "Ik woon in de straat.Ik help graag."),
        ("a.u.b. bellen, bijv. om 19.30 uur", "a.u.b. bellen, bijv. om 19.30 uur"),
        ("", ""),
    ],
)
def test_web_addresses_are_not_sent_around(typed, sent):
    assert without_addresses(typed) == sent

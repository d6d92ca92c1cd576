"""Blacking out: whatever the spelling, nothing is left that says who somebody is."""

from time import perf_counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from buurtambassadeur_wagtail.dossier import rules
from buurtambassadeur_wagtail.dossier.rules import BLOCKS, Blackener, Identities

PEOPLE = Identities(
    names={
        "Naïma Bouzidi",
        "Thijs van der Laan",
        "Liesbeth Kuipers-de Wit",
        "Mehmet Aydın",
        "Jan",
        "Team Noord",
    },
    values={"naima.b@zilverveen.example", "sanne", "abcdefghijkl", "4321ZX"},
)
blacken = Blackener(PEOPLE)


@pytest.mark.parametrize(
    "text",
    [
        "Naïma Bouzidi",
        "NAÏMA BOUZIDI",
        "naima",
        "Nai\u0308ma",  # the sign apart from its letter
        "Na\u200bïma",  # with a sign that nobody sees
        "Bouzidi, Naïma",
        "Bouzidi's",
        "Thijs van der Laan",
        "van der Laan",
        "Van Der Laan",
        "Laan",
        "Kuipers-de Wit",
        "Kuipers",
        "Aydin",
        "AYDIN",
        "Jans",
        "naima.b@zilverveen.example",
        "Naima.B@Zilverveen.Example",
        "iemand.anders@elders.example",
        "06 12345678",
        "06-12 34 56 78",
        "+31 6 12345678",
        "0031612345678",
        "(010) 123 45 67",
        "1234 AB",
        "1234ab",
        "1234\u00a0AB",
        "4321 zx",
        "sanne",
        "abcdefghijkl",
    ],
)
def test_whatever_the_spelling_it_becomes_three_blocks(text):
    assert blacken(text) == BLOCKS
    assert blacken(f"Gisteren belde {text} ons.") == f"Gisteren belde {BLOCKS} ons."


@pytest.mark.parametrize(
    "text",
    [
        "In januari komt er een opruimdag.",
        "Aanmelding 2026-00012 en weigering W2026-00003",
        "Ontvangen op 22 november 2026 10:00",
        "Van de weg af kijken.",
        "Uiterlijk op 12 augustus 2026 op deze link",
        "Het team komt uit de wijk.",
        "1234 bewoners",
        "",
    ],
)
def test_other_words_and_numbers_stay(text):
    assert blacken(text) == text


def test_name_within_a_longer_word_goes_too():
    assert blacken("kijk op naimabouzidi82") == f"kijk op {BLOCKS}82"


def test_lengths_do_not_show():
    short, long = blacken("Jan zei het."), blacken("Liesbeth Kuipers-de Wit zei het.")

    assert short == long == f"{BLOCKS} zei het."


def test_two_people_in_a_sentence_stay_two():
    assert blacken("Naïma en Thijs") == f"{BLOCKS} en {BLOCKS}"


def test_line_breaks_stay():
    assert blacken("Naïma\n\nThijs") == f"{BLOCKS}\n\n{BLOCKS}"


def test_many_people_and_a_long_text_take_no_long_time():
    names = {f"Voornaam{number} Achternaam{number}" for number in range(1000)}
    many = Blackener(Identities(names=names))

    started = perf_counter()
    for _ in range(50):
        many("Er was eens een opruimdag in de buurt. " * 40)

    assert perf_counter() - started < 10


def test_without_people_addresses_still_go():
    nobody = Blackener(Identities())

    assert nobody("Bel 0612345678 of mail a@b.example") == (
        f"Bel {BLOCKS} of mail {BLOCKS}"
    )


WORDS = st.text(
    st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F), min_size=5, max_size=20
)


@given(name=WORDS, before=st.text(max_size=20), after=st.text(max_size=20))
def test_a_name_is_never_left_in_any_text(name, before, after):
    assume(rules._fold(name) not in rules.COMMON)
    found = Blackener(Identities(names={name}))(f"{before}{name}{after}")

    assert name not in found
    assert BLOCKS in found

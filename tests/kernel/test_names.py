"""Names as the Dutch speak and sort them."""

import pytest

from buurtambassadeur_wagtail.kernel.names import initials
from tests.factories import PersonFactory


@pytest.mark.parametrize(
    ("given", "prefix", "family", "spoken", "sorted_name"),
    [
        ("Thijs", "van der", "Laan", "Thijs van der Laan", "Laan, Thijs van der"),
        ("Joke", "", "Verhulst", "Joke Verhulst", "Verhulst, Joke"),
        ("", "", "Yared", "Yared", "Yared"),
        ("", "de", "Wit", "de Wit", "Wit, de"),
        (
            "Naïma",
            "",
            "Kuipers-de Wit",
            "Naïma Kuipers-de Wit",
            "Kuipers-de Wit, Naïma",
        ),
    ],
)
def test_name(given, prefix, family, spoken, sorted_name):
    person = PersonFactory.build(
        given_name=given, name_prefix=prefix, family_name=family
    )

    assert person.full_name == spoken
    assert person.sort_name == sorted_name


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Thijs van der Laan", "TL"), ("Yared", "Y"), ("  ", ""), ("joke verhulst", "JV")],
)
def test_initials(name, letters):
    assert initials(name) == letters

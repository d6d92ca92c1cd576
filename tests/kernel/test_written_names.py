"""Names in one piece, as lists hold them."""

import pytest

from buurtambassadeur_wagtail.kernel.written_names import split_family, split_name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Joke Verhulst", ("Joke", "", "Verhulst")),
        ("Thijs van der Laan", ("Thijs", "van der", "Laan")),
        ("Laan, Thijs van der", ("Thijs", "van der", "Laan")),
        ("Laan, Thijs", ("Thijs", "", "Laan")),
        ("van der Laan, Thijs", ("Thijs", "van der", "Laan")),
        ("Pieter-Jan Hoogstra", ("Pieter-Jan", "", "Hoogstra")),
        ("Liesbeth Kuipers-de Wit", ("Liesbeth", "", "Kuipers-de Wit")),
        ("Anna Maria de Vries", ("Anna Maria", "de", "Vries")),
        ("Jan in ’t Veld", ("Jan", "in ’t", "Veld")),
        ("Naïma el Bouzidi", ("Naïma", "el", "Bouzidi")),
        ("Mehmet Ali Aydın", ("Mehmet", "", "Ali Aydın")),
        ("Jan Van", ("Jan", "", "Van")),
        ("Verhulst", ("", "", "Verhulst")),
        ("", ("", "", "")),
        (",", ("", "", "")),
    ],
)
def test_a_name_is_taken_apart(text, parts):
    assert split_name(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("van der Laan", ("van der", "Laan")),
        ("Van den Berg", ("Van den", "Berg")),
        ("Laan, van der", ("van der", "Laan")),
        ("Laan", ("", "Laan")),
        ("De", ("", "De")),
        ("", ("", "")),
    ],
)
def test_a_prefix_before_the_family_name_comes_apart(text, parts):
    assert split_family(text) == parts

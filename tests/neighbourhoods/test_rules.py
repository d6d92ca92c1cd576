import pytest

from buurtambassadeur_wagtail.neighbourhoods import rules


@pytest.mark.parametrize(
    ("written", "clean"),
    [("bu 0363 aa01", "BU0363AA01"), (None, ""), (99010101, "99010101"), (" ", "")],
)
def test_code_is_written_in_capitals_without_spaces(written, clean):
    assert rules.clean_code(written) == clean


@pytest.mark.parametrize(
    "code",
    ["BU03630001", "BU0363AA01", "BU990102A1", "AA01", "03630980000019", "W-1.2"],
)
def test_code_of_cbs_or_of_the_municipality_is_a_code(code):
    assert rules.is_code(code)


@pytest.mark.parametrize(
    "code", ["", "BU0363", "BU036300011", "BU0363é001", "bu03630001", "A" * 21, "-A"]
)
def test_other_text_is_no_code(code):
    assert not rules.is_code(code)


def test_only_a_code_of_cbs_tells_the_municipality():
    assert rules.municipality_of("BU0363AA01") == "0363"
    assert rules.municipality_of("AA01") == ""


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Tuindorp Lindehof", " tuindorp lindehof"),
        ("Stationsplein e.o.", " stationsplein e o"),
        ("Curaçao-buurt ", " curacao buurt"),
        ("'t Hool", " t hool"),
        ("IJBURG", " ijburg"),
        ("—", ""),
    ],
)
def test_names_compare_without_accents_capitals_and_signs(name, key):
    assert rules.name_key(name) == key

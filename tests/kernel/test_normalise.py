"""Text from people and files: what is dropped, what is kept, what is compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtambassadeur_wagtail.kernel.normalise import (
    clean_email,
    clean_postcode,
    clean_text,
    email_key,
    even_blanks,
    is_blank,
    mailbox_key,
    show_postcode,
)

anything = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("  Fatima  ", "Fatima"),
        ("e\u0301\u00e9n", "\u00e9\u00e9n"),
        ("Jan\x00\x07\x1b\x9f", "Jan"),
        ("Jan\ud800Piet", "JanPiet"),
        ("\u202eabc\u2066\u061c\u200f", "abc"),
        ("\ufeffJan\ufffe\uffff\U0010ffff\ufdd0", "Jan"),
        ("a\r\nBcc: b", "a Bcc: b"),
        ("a\u2028b\x85c\x0bd\x0ce", "a b c d e"),
        ("a\tb", "a b"),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),
    ],
)
def test_single_line(value, expected):
    assert clean_text(value) == expected


def test_line_ends_are_kept_where_asked():
    assert clean_text("een\r\ntwee\rdrie\n\n", multiline=True) == "een\ntwee\ndrie"


@given(anything, st.booleans())
def test_clean_text_is_clean_once_and_for_all(value, multiline):
    text = clean_text(value, multiline=multiline)

    assert clean_text(text, multiline=multiline) == text
    assert unicodedata.is_normalized("NFC", text)
    assert text.encode().decode() == text
    controls = {c for c in text if unicodedata.category(c) == "Cc"}
    assert controls <= ({"\n"} if multiline else set())


@pytest.mark.parametrize(
    "value", ["", " ", "\n\t", "\u200b\u200d", "\u3164", "\u2800", "\ufe0f", "\u2028"]
)
def test_nothing_to_see_is_blank(value):
    assert is_blank(value)


@pytest.mark.parametrize("value", [".", "\u200ba", "\U0001f44d\ufe0f", "-"])
def test_something_to_see_is_not_blank(value):
    assert not is_blank(value)


@pytest.mark.parametrize(
    "value",
    [
        *["1234AB", " 1234 ab ", "1234\u00a0aB", "12 34 A B", "1234-ab", "1234.AB,"],
        *[
            "1234\u2013AB",
            "1234\u200bAB",
            "\uff11234\uff21B",
            "NL-1234 AB",
            "nl 1234ab",
        ],
    ],
)
def test_postcode_forgives_spelling(value):
    assert clean_postcode(value) == "1234AB"


@pytest.mark.parametrize(
    "value",
    [
        *["", "1234", "1234A", "1234ABC", "12345AB", "AB1234", "1234 A1"],
        *["0234AB", "1234SA", "1234sd", "1234SS"],
        *["\u0661234AB", "1234 AB Zilverveen", "1234\u00df", "1234AB\x00"],
    ],
)
def test_no_postcode(value):
    assert clean_postcode(value) is None


@pytest.mark.parametrize("letters", ["SB", "FI", "QU", "YO", "AS"])
def test_postcode_with_unusual_letters(letters):
    assert clean_postcode(f"9999{letters}") == f"9999{letters}"


def test_postcode_is_shown_with_a_space():
    assert show_postcode("1234AB") == "1234 AB"
    assert show_postcode("") == ""


def test_address_keeps_its_name_part():
    assert clean_email(" Jan.Smit@Voorbeeld.NL\n") == "Jan.Smit@voorbeeld.nl"
    assert clean_email("geen adres") == "geen adres"


def test_two_spellings_of_one_address_have_one_key():
    assert email_key("Jan@B\u00fccher.example") == email_key(
        "jan@xn--bcher-kva.EXAMPLE"
    )
    assert email_key("jan@a.example") != email_key("jan@b.example")
    assert email_key("jan@" + "\u00e9" * 300) == "jan@" + "\u00e9" * 300


def test_variants_of_one_mailbox_have_one_mailbox_key():
    assert mailbox_key("Jan+1@a.example") == mailbox_key("jan@A.example")
    assert email_key("jan+1@a.example") != email_key("jan@a.example")


def test_pasted_blanks_become_plain_spaces():
    pasted = "\u00a0Jan\u2003 van\u202f\u200bder\u00a0Laan\u00ad "

    assert even_blanks(pasted) == "Jan van der Laan"
    assert even_blanks("een\u00a0\u00a0twee\ndrie", multiline=True) == (
        "een  twee\ndrie"
    )
    assert even_blanks("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"

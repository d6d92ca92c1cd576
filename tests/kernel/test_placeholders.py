"""Places in a text, and the data that is filled in there."""

import pytest

from buurtambassadeur_wagtail.kernel.placeholders import (
    fill,
    fill_line,
    fill_message,
    from_message,
    names_in,
    with_labels,
    with_names,
)

LABELS = {"candidate": "kandidaat", "last_day": "laatste dag"}


def test_message_becomes_a_text_with_places():
    assert from_message("%(a)s is 100 %% %(last_day)s") == "{a} is 100 % {last_day}"


def test_names_are_found_once_in_order():
    assert names_in("{b} { a } {b}\n{c d}{}") == ["b", "a", "c d"]


@pytest.mark.parametrize(
    "value",
    ["{b}", "%(b)s", "{0}", "{a.__class__}", "%s 100 %", "\\1 \\g<0>", "{link:1}"],
)
def test_value_is_data(value):
    assert fill("x {a} y", {"a": value, "b": "B"}) == f"x {value} y"


@pytest.mark.parametrize(
    "text",
    ["{a.__class__}", "{a!r}", "{a[0]}", "{a:>10}", "{unknown}", "{", "}{", "{}"],
)
def test_what_is_no_place_stays_as_it_is(text):
    assert fill_line(text, {"a": "A"}) == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("een\n\n{empty}\n\ntwee", "een\n\ntwee"),
        ("een\n{empty}\ntwee", "een\ntwee"),
        ("een\n\n{empty}{empty}\n{full}\n\n\n\ntwee", "een\n\nvol\n\ntwee"),
        ("een\n \n  {empty}  ", "een"),
        ("{empty}", ""),
        ("Dit: {empty}", "Dit:"),
        ("{unknown}\n\n{empty}", "{unknown}"),
    ],
)
def test_line_of_empty_facts_goes_without_a_gap(text, result):
    assert fill(text, {"empty": " ", "full": "vol"}) == result


@pytest.mark.parametrize(
    ("text", "result"),
    [("In {a}. Nu", "In e.o. Nu"), ("{a}...", "e.o...."), ("{b}. Nu", "B. Nu")],
)
def test_full_stop_is_not_said_twice(text, result):
    assert fill_line(text, {"a": "e.o.", "b": "B"}) == result


def test_paragraphs_of_a_value_stay():
    assert (
        fill("Dit:\n{a}\n\nTot ziens", {"a": "1\n\n2"}) == "Dit:\n1\n\n2\n\nTot ziens"
    )


def test_editor_reads_labels_and_stores_names():
    shown = with_labels("{candidate} tot {last_day}, {x}", LABELS)

    assert shown == "{kandidaat} tot {laatste dag}, {x}"
    assert with_names(shown, LABELS) == "{candidate} tot {last_day}, {x}"


@pytest.mark.parametrize("typed", ["{Kandidaat}", "{ kandidaat }", "{candidate}"])
def test_editor_may_be_careless(typed):
    assert with_names(typed, LABELS) == "{candidate}"


def test_text_can_be_shown_in_another_language_later():
    stored = with_names("{kandidaat}", LABELS)

    assert with_labels(stored, {"candidate": "candidate"}) == "{candidate}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You live in %(place)s. Welcome.", "You live in Stationsplein e.o. Welcome."),
        ("You live in %(place)s: welcome.", "You live in Stationsplein e.o.: welcome."),
        ("%(place)s … 100%%", "Stationsplein e.o. … 100%"),
    ],
)
def test_a_message_ends_with_one_full_stop(text, said):
    assert fill_message(text, {"place": "Stationsplein e.o."}) == said

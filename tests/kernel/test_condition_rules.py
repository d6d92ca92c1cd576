from itertools import chain, combinations, product

import pytest

from buurtambassadeur_wagtail.kernel.condition_rules import (
    Asked,
    Condition,
    Fault,
    applying,
    fault,
    faulty,
    sound,
)

NAMES = ("a", "b", "c")
OPTIONS = ("ja", "nee")


def subsets(items):
    return map(
        frozenset,
        chain.from_iterable(combinations(items, n) for n in range(len(items) + 1)),
    )


def every_condition(names):
    yield None
    for on, answers in product((*names, "x", ""), subsets((*OPTIONS, "vroeger"))):
        yield Condition(on, answers)


@pytest.mark.parametrize("position", range(3))
@pytest.mark.parametrize("options", [OPTIONS, ()])
def test_a_condition_is_in_order_only_with_answers_of_an_earlier_choice(
    position, options
):
    for condition in every_condition(NAMES):
        questions = [
            Asked(name, options, condition if number == position else None)
            for number, name in enumerate(NAMES)
        ]

        in_order = condition is None or (
            condition.on in NAMES[:position]
            and bool(options)
            and bool(condition.answers)
            and condition.answers <= set(options)
        )

        assert (fault(questions, position) is None) == in_order, condition
        assert (NAMES[position] in faulty(questions)) != in_order
        expected = {NAMES[position]: condition} if in_order and condition else {}
        assert sound(questions) == expected


@pytest.mark.parametrize(
    ("on", "answers", "options", "expected"),
    [
        ("", {"ja"}, OPTIONS, Fault.NO_QUESTION),
        ("x", {"ja"}, OPTIONS, Fault.UNKNOWN_QUESTION),
        ("b", {"ja"}, OPTIONS, Fault.ITSELF),
        ("c", {"ja"}, OPTIONS, Fault.LATER),
        ("a", {"ja"}, (), Fault.NO_CHOICE),
        ("a", set(), OPTIONS, Fault.NO_ANSWERS),
        ("a", {"ja", "soms"}, OPTIONS, Fault.UNKNOWN_ANSWER),
        ("a", {"nee", "ja"}, OPTIONS, None),
    ],
)
def test_each_fault_has_its_name(on, answers, options, expected):
    condition = Condition(on, frozenset(answers))
    questions = [
        Asked("a", options),
        Asked("b", OPTIONS, condition),
        Asked("c", OPTIONS),
    ]

    assert fault(questions, 1) == expected


def test_applying_against_its_definition_for_every_form_of_three_questions():
    """All chains of conditions over three questions, with all sets of answers."""
    for on_b, on_c in product(
        [None, *_conditions("a")], [None, *_conditions("a"), *_conditions("b")]
    ):
        conditions = {k: v for k, v in (("b", on_b), ("c", on_c)) if v}
        for given in product(subsets(OPTIONS), repeat=2):
            chosen = dict(zip("ab", given, strict=True))

            found = applying(NAMES, conditions, chosen)

            assert "a" in found
            for name in "bc":
                assert (name in found) == _holds(name, conditions, chosen)


def test_an_answer_to_a_question_that_does_not_apply_does_not_count():
    conditions = {
        "b": Condition("a", frozenset({"ja"})),
        "c": Condition("b", frozenset({"ja"})),
    }

    assert applying(NAMES, conditions, {"a": {"ja"}, "b": {"ja"}}) == set(NAMES)
    assert applying(NAMES, conditions, {"a": {"nee"}, "b": {"ja"}}) == {"a"}
    assert applying(NAMES, conditions, {}) == {"a"}


def _conditions(on):
    return [Condition(on, answers) for answers in subsets(OPTIONS) if answers]


def _holds(name, conditions, chosen):
    """The same in other words: every question on the way up was answered so."""
    condition = conditions.get(name)
    if condition is None:
        return True
    given = chosen.get(condition.on, frozenset())
    return any(one in given for one in condition.answers) and _holds(
        condition.on, conditions, chosen
    )

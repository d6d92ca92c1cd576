"""What is said about each row before anything happens."""

from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.ambassadors.importing.planning import Fate, plan
from buurtambassadeur_wagtail.ambassadors.importing.reading import Table
from buurtambassadeur_wagtail.ambassadors.importing.words import badge, options
from buurtambassadeur_wagtail.ambassadors.importing.words import sentences as said
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import Duration
from tests.ambassadors.importing.lists import planned, row, written
from tests.factories import (
    AppointmentFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
    PersonFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("here")]


def only(*rows, **more):
    return planned(*rows, **more).rows[-1]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"given": ""}, "De voornaam ontbreekt."),
        ({"family": ""}, "De achternaam ontbreekt."),
        ({"family": "x" * 101}, "De naam is te lang."),
        ({"place": ""}, "De buurt ontbreekt."),
        ({"place": "Nergens"}, "Wij kennen de buurt Nergens niet."),
        ({"first": ""}, "De eerste dag ontbreekt."),
        (
            {"last": ""},
            "De laatste dag ontbreekt. Een hele termijn eindigt op 31 december 2023.",
        ),
        ({"first": "ooit"}, "‘ooit’ is geen datum. Een voorbeeld: 1-9-2026."),
        ({"first": "1-1-1322"}, "Controleer het jaar van ‘1-1-1322’."),
        ({"last": "1-1-2021"}, "De laatste dag ligt vóór de eerste dag."),
    ],
)
def test_a_wrong_row_says_why(changes, reason):
    found = only(row(**changes))

    assert found.fate is Fate.WRONG
    assert list(said(found)) == [reason]
    assert str(badge(found)) == "Fout"


def test_all_that_is_wrong_is_told_at_once():
    found = only(row(given="", place="Nergens", first="ooit", last="nooit"))

    assert len(found.entry.problems) == 4


def test_who_still_has_to_begin_goes_through_the_procedure():
    tomorrow = clock.today() + timedelta(days=1)
    found = only(row(first=written(tomorrow), last=written(tomorrow)))
    today = only(row(first=written(clock.today()), last=written(tomorrow)))

    assert list(said(found)) == [
        "Deze aanstelling is nog niet begonnen. Stel deze persoon op de gewone "
        "manier aan."
    ]
    assert today.fate is Fate.TAKEN


@pytest.mark.parametrize("place", ["VOGELBUURT", "bu99010101", "BU 99010101"])
def test_the_neighbourhood_by_name_or_code(place, here):
    assert only(row(place=place)).entry.neighbourhood == here


def test_of_two_neighbourhoods_with_one_name_the_code_tells(here):
    NeighbourhoodFactory(name="Vogelbuurt", cbs_code="BU99010999")

    assert "code" in only(row()).entry.problems[0]
    assert only(row(place="BU99010101")).entry.neighbourhood == here


def test_an_archived_neighbourhood_is_known_but_one_in_use_goes_before(here):
    gone = NeighbourhoodFactory(name="Oud", archived_on=date(2024, 1, 1))
    assert only(row(place="Oud")).entry.neighbourhood == gone

    now = NeighbourhoodFactory(name="Oud")
    assert only(row(place="Oud")).entry.neighbourhood == now


def test_a_wrong_address_or_number_stops_nothing():
    found = only(row(email="geen adres", phone="12"))

    assert found.fate is Fate.TAKEN
    assert (found.entry.email, found.entry.telephone) == ("", "")
    assert len(found.entry.remarks) == 2


def test_a_coordinator_takes_over_in_the_own_district_only(
    elsewhere, coordinator_here, administrator
):
    rows = [row(), row(given="Bram", place="Kasteelpolder")]

    assert [one.fate for one in planned(*rows, by=coordinator_here).rows] == [
        Fate.TAKEN,
        Fate.WRONG,
    ]
    assert planned(*rows, by=administrator).is_ready
    assert list(said(planned(*rows, by=coordinator_here).rows[1])) == [
        "Kasteelpolder ligt niet in uw stadsdeel."
    ]


def test_what_is_there_already_is_passed_over(here):
    person = PersonFactory()
    AppointmentFactory(
        person=person,
        neighbourhood=here,
        first_day=date(2022, 1, 1),
        last_day=date(2023, 12, 31),
    )

    found = only(row(given="JOKE", first="2022-01-01"))
    assert found.fate is Fate.PRESENT
    assert list(said(found)) == ["Deze aanstelling staat er al."]
    assert only(row(last="30-12-2023")).fate is not Fate.PRESENT
    assert only(row(given="Jan")).fate is Fate.TAKEN


def test_the_same_row_twice_is_taken_once():
    first, second = planned(row(), row()).rows

    assert (first.fate, second.fate) == (Fate.TAKEN, Fate.PRESENT)
    assert list(said(second)) == ["Dezelfde als regel 2."]


def test_one_name_with_two_addresses_are_two_people_until_somebody_says_so():
    rows = [row(email="a@zilverveen.example"), row(email="b@zilverveen.example")]
    second = only(*rows)

    assert second.fate is Fate.TAKEN
    assert second.is_undecided


@pytest.mark.parametrize("by_address", [True, False])
def test_who_may_be_known_is_asked_and_never_decided(by_address, here):
    if by_address:
        person = PersonFactory(given_name="J.", family_name="Jansen")
        ContactDetailsFactory(person=person, email="joke@zilverveen.example")
    else:
        person = PersonFactory(given_name="jóke", family_name="VERHULST")
    PersonFactory(given_name="Joke", family_name="Verhulst", erased_at=clock.now())
    AppointmentFactory(person=person, neighbourhood=here)
    wanted = row(email="Joke@zilverveen.example")

    found = only(wanted)
    assert found.is_undecided
    assert str(badge(found)) == "Zeg wie dit is"
    assert [value for value, _label in options(found)] == [f"person-{person.pk}", "new"]
    assert person.full_name in options(found)[0][1]
    assert not planned(wanted).is_ready

    same = only(wanted, choices={"row-2": f"person-{person.pk}"})
    assert same.person == person
    assert same.outlook.served == Duration(48)
    new = only(wanted, choices={"row-2": "new"})
    assert new.person is None
    assert new.outlook.served == Duration(24)


def test_a_choice_that_was_not_proposed_counts_as_none():
    stranger = PersonFactory(given_name="Iemand", family_name="Anders")
    PersonFactory()
    for choice in (f"person-{stranger.pk}", "row-9", "row-2", "onzin"):
        assert only(row(), choices={"row-2": choice}).is_undecided


def test_rows_of_one_person_add_up_in_the_order_of_their_days():
    later = row(first="1-1-2024", last="31-12-2025")
    second = only(later, row(), choices={"row-3": "row-2"})
    first = second.root

    assert second.outlook is None
    assert first.outlook.served == Duration(48)
    assert not first.is_over
    assert (
        list(said(first))[-1]
        == "48 maanden buurtambassadeur geweest; dat is het maximum."
    )


def test_the_sum_in_words_of_the_worked_example():
    """Domain 1a: 14 months and a whole term; the third term ends on 30 June 2029."""
    rows = [
        row(first="1-4-2024", last="31-5-2025"),
        row(first="1-9-2026", last="31-8-2028"),
    ]
    with clock.pretend(clock.start_of(date(2026, 11, 22))):
        sitting = list(said(only(*rows, choices={"row-3": "row-2"})))
    with clock.pretend(clock.start_of(date(2028, 9, 1))):
        former = list(said(only(*rows, choices={"row-3": "row-2"})))

    assert sitting == [
        "Is nu ambassadeur. Krijgt een concept van een profiel.",
        "38 maanden buurtambassadeur geweest op 31 augustus 2028; kan tot en met 30 "
        "juni 2029.",
    ]
    assert former == [
        "38 maanden buurtambassadeur geweest; kan tot en met 30 juni 2029."
    ]


def test_longer_than_allowed_is_taken_and_marked():
    rows = [
        row(),
        row(first="1-1-2024", last="31-3-2026"),
        row(first="1-4-2026", last="30-4-2026"),
    ]
    all_rows = planned(*rows, choices={"row-3": "row-2", "row-4": "row-2"})

    assert all_rows.is_ready
    assert [one.is_over for one in all_rows.rows] == [False, True, True]
    assert [one.latest for one in all_rows.rows] == [
        date(2023, 12, 31),
        date(2025, 12, 31),
        date(2026, 3, 31),
    ]
    assert list(said(all_rows.rows[2])) == [
        "Langer dan is toegestaan. Het telt mee. In de lijst staat dat het te lang is.",
        "52 maanden buurtambassadeur geweest; dat is langer dan toegestaan.",
    ]


def test_one_term_that_is_too_long_is_marked():
    found = only(row(last="1-1-2024"))

    assert (found.is_over, found.latest) == (True, date(2023, 12, 31))


def test_overlap_in_one_neighbourhood_is_wrong_elsewhere_it_counts_once(elsewhere):
    overlap = row(first="1-6-2023", last="31-5-2024")
    same = only(row(), overlap, choices={"row-3": "row-2"})
    assert same.fate is Fate.WRONG
    assert "een van deze dagen" in said(same).__next__()

    apart = only(
        row(), [*overlap[:3], "Kasteelpolder", *overlap[4:]], choices={"row-3": "row-2"}
    )
    assert apart.fate is Fate.TAKEN
    assert apart.outlook.served == Duration(29)
    assert "Ook actief in Vogelbuurt" in " ".join(said(apart))


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_any_number_of_rows(count, django_assert_num_queries):
    rows = []
    for number in range(count):
        AppointmentFactory(person=PersonFactory(given_name=f"Jo{number}"))
        rows.append(row(given=f"Jo{number}"))

    with django_assert_num_queries(4):
        planned(*rows)


def test_an_earlier_row_is_proposed_with_its_facts():
    found = only(row(), row(first="1-1-2024", last="31-12-2025"))

    assert options(found) == [
        (
            "row-2",
            "Dezelfde persoon als in regel 2: Joke Verhulst, Vogelbuurt, "
            "1 januari 2022 t/m 31 december 2023",
        ),
        ("new", "Iemand anders"),
    ]


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [
        ("BU99010101", "", "Vogelbuurt"),
        ("BU99010101", "Vogelbuurt", "Vogelbuurt"),
        ("BU99010101", "Vogeltjes", "Vogelbuurt"),  # a code is surer than a spelling
        ("BU00000000", "Vogelbuurt", "Er is geen buurt met code BU00000000."),
        ("BU990102A1", "Vogelbuurt", "De code en de naam horen bij twee"),
    ],
)
def test_code_and_name_have_to_agree(elsewhere, code, name, words):
    table = Table(["Code", "Buurt"], [(2, [code, name])])

    (found,) = plan(table, {"code": 0, "neighbourhood": 1}, choices={}).rows

    told = [str(found.entry.neighbourhood), *found.entry.problems]
    assert words in " ".join(told)


def test_a_name_in_one_column_and_a_prefix_in_the_family_name():
    columns = {"name": 0}
    rows = [(2, ["Laan, Thijs van der"])]
    (found,) = plan(Table(["Naam"], rows), columns, choices={}).rows
    assert found.entry.full_name == "Thijs van der Laan"

    entry = only(row(given="Thijs", family="van der Laan")).entry
    assert (entry.name_prefix, entry.family_name) == ("van der", "Laan")
    apart = only(row(given="Thijs", prefix="van der", family="Laan")).entry
    assert apart.full_name == entry.full_name

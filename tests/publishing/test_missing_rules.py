"""Every rule of what is missing, each alone and all together."""

from dataclasses import fields
from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.publishing.missing.rules import (
    SOON,
    Gap,
    Place,
    Profile,
    ends_soon,
    not_told,
    of_conference,
    of_form,
    of_place,
    of_profile,
    of_programme,
)
from buurtambassadeur_wagtail.publishing.missing.words import SENTENCES

TODAY = date(2026, 11, 1)
ONE_DAY = timedelta(days=1)


def test_what_is_complete_misses_nothing():
    assert of_place(Place(), today=TODAY) == []
    assert of_profile(Profile()) == []
    assert of_form(has_privacy=True, is_closed=False) == []
    assert of_conference(has_record=True, has_privacy=True) == []
    assert of_programme(has_contact=True, has_privacy=True) == []


@pytest.mark.parametrize(
    ("absent", "gap"),
    [
        ({"has_record": False}, Gap.NEIGHBOURHOOD),
        ({"has_lead": False}, Gap.LEAD),
        ({"has_topics": False}, Gap.TOPICS),
        ({"has_contact": False}, Gap.CONTACT),
        ({"has_agreement": False}, Gap.AGREEMENT),
        ({"partners": frozenset({"police"})}, Gap.CORPORATION),
        ({"partners": frozenset({"corporation", "other"})}, Gap.POLICE),
        ({"last_days": [TODAY]}, Gap.SUCCESSOR),
    ],
)
def test_each_thing_a_place_misses(absent, gap):
    assert of_place(Place(**absent), today=TODAY) == [gap]


def test_without_a_record_nothing_else_is_asked():
    place = Place(has_record=False, has_lead=False, has_topics=False)

    assert of_place(place, today=TODAY) == [Gap.NEIGHBOURHOOD]


@pytest.mark.parametrize(
    ("last_days", "soon"),
    [
        ([], False),
        ([TODAY], True),
        ([TODAY + SOON], True),
        ([TODAY + SOON + ONE_DAY], False),
        ([TODAY, TODAY + SOON + ONE_DAY], False),
        ([TODAY, TODAY + SOON], True),
    ],
)
def test_it_ends_soon_when_everybody_goes_within_weeks(last_days, soon):
    assert ends_soon(last_days, today=TODAY) is soon


@pytest.mark.parametrize("name", [one.name for one in fields(Profile)])
def test_each_thing_a_profile_misses(name):
    wanted = Gap(name.removeprefix("has_").replace("is_live", "unpublished"))

    assert of_profile(Profile(**{name: False})) == [wanted]


def test_nobody_describes_a_portrait_that_is_not_there():
    profile = Profile(has_portrait=False, has_portrait_alt=False)

    assert of_profile(profile) == [Gap.PORTRAIT]


def test_forms_conferences_and_programme():
    assert of_form(has_privacy=False, is_closed=True) == [Gap.PRIVACY, Gap.CLOSED]
    assert of_conference(has_record=False, has_privacy=False) == [
        Gap.CONFERENCE,
        Gap.PRIVACY,
    ]
    assert of_programme(has_contact=False, has_privacy=False) == [
        Gap.CONTACT,
        Gap.PRIVACY,
    ]


def test_each_gap_has_its_sentence():
    assert set(SENTENCES) == set(Gap)


def test_what_is_mended_for_all_pages_is_told_once():
    told = set()

    assert not_told([Gap.CONTACT, Gap.PRIVACY], told) == [Gap.CONTACT, Gap.PRIVACY]
    assert not_told([Gap.CONTACT, Gap.PRIVACY], told) == [Gap.CONTACT]

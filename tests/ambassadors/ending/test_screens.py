"""The screens of an end: buttons that are lawful, forms that keep what was typed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.ending import dismissing, dying
from buurtambassadeur_wagtail.ambassadors.models import Absence
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from .conftest import HEARING, TODAY, serve


@pytest.fixture
def sanne(client, coordinator_here):
    """A browser in which the coordinator of this district is logged in."""
    client.force_login(coordinator_here)
    return client


def at(name, record):
    return reverse(f"buurtambassadeur_appointment_modeladmin_{name}", args=[record.pk])


OF_OTHERS = {"ask", "point_link"}  # what later features add: tested there


def buttons(client, appointment):
    found = client.get(at("inspect", appointment)).context["actions"]
    names = ((one["action"].url.rstrip("/").split("/")[-2], one) for one in found)
    return [
        (name, bool(one["action"].refused))
        for name, one in names
        if name not in OF_OTHERS
    ]


def test_buttons_for_who_sits(sanne, joke):
    names = [name for name, _refused in buttons(sanne, joke)]

    assert names == ["away", "end", "move", "propose", "death", "offline", "join"]


def test_buttons_stand_in_groups_and_what_is_red_stands_last(sanne, joke):
    groups = sanne.get(at("inspect", joke)).context["action_groups"]

    shown = {
        group["name"]: [item["action"].url.split("/")[-3] for item in group["items"]]
        for group in groups
    }
    assert list(shown) == ["often", "ending", "more"]
    assert shown["ending"] == ["end", "move", "propose", "death"]
    assert shown["more"][-1] == "offline"
    assert [str(group["title"]) for group in groups] == [
        "Vaker gebruikt",
        "Beëindigen",
        "Meer",
    ]


def test_one_button_only_names_somebody_after_a_death(sanne, joke, coordinator_here):
    ProgrammeSettings.objects.create(show_former=True)
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)
    before = [name for name, _refused in buttons(sanne, joke)]
    dying.name_again(joke, by=coordinator_here)

    assert before == ["put_right", "name_again", "join"]
    assert [name for name, _refused in buttons(sanne, joke)] == [
        "put_right",
        "naming",
        "join",
    ]


def test_buttons_for_who_begins_later_and_for_who_served(sanne, here, joke):
    later = serve(joke.person, here, date(2028, 1, 1), date(2028, 12, 31))
    served = serve(joke.person, here, date(2020, 1, 1), date(2021, 12, 31))
    joke.person.ambassador.unpublish()

    assert buttons(sanne, later) == [
        ("away", False),
        ("cancel", False),
        ("death", False),
        ("join", False),
        ("split", False),
    ]
    assert buttons(sanne, served) == [
        ("end", False),
        ("join", False),
        ("split", False),
    ]


def test_proposer_sees_why_a_colleague_has_to_read(sanne, joke, coordinator_here):
    dismissing.propose(
        joke, last_day=TODAY, reasons="…", hearing=HEARING, by=coordinator_here
    )

    shown = dict(buttons(sanne, joke))
    assert shown["read"] is True
    assert shown["take_back"] is False
    assert "end" not in shown


def test_administrator_who_coordinates_nothing_only_looks(client, joke, administrator):
    client.force_login(administrator)

    assert [name for name, _ in buttons(client, joke)] == ["offline"]
    assert client.get(at("end", joke)).status_code == 404


def test_ending_from_the_form(sanne, joke):
    answers = {"reason": "own_request", "last_day": "2026-12-31", "reasons": ""}

    response = sanne.post(at("end", joke), answers, follow=True)

    joke.refresh_from_db()
    assert joke.last_day == date(2026, 12, 31)
    page = response.content.decode()
    assert "De laatste dag van deze aanstelling is 31 december 2026." in page
    assert "Op eigen verzoek" in page or "op eigen verzoek" in page
    assert "31 december 2027" in page  # what was planned


def test_refused_form_keeps_what_was_typed(sanne, joke):
    answers = {"reason": "other", "last_day": "2028-06-01", "reasons": "Zie verslag."}

    page = sanne.post(at("end", joke), answers).content.decode()

    assert "De laatste dag kan niet later zijn." in page
    assert "Zie verslag." in page
    assert "2028-06-01" in page


def test_same_form_twice_does_one_thing(sanne, joke, letters):
    answers = {"reason": "own_request", "last_day": "2026-12-31", "reasons": ""}

    sanne.post(at("end", joke), answers)
    page = sanne.post(at("end", joke), answers).content.decode()

    assert "al beëindigd" in page
    assert letters() == ["appointment_ended_own_request"]


def test_moving_inside_the_neighbourhood_ends_nothing_and_the_form_says_so(sanne, joke):
    page = sanne.get(at("move", joke)).content.decode()

    assert "Verhuist de ambassadeur binnen de buurt? Dan eindigt er niets" in page


def test_moving_from_the_form(sanne, joke):
    sanne.post(at("move", joke), {"moved_on": "2026-12-01"})

    joke.refresh_from_db()
    assert (joke.last_day, joke.end_reason) == (date(2026, 12, 1), "moved")


def test_two_people_dismiss(client, joke, coordinator_here, colleague):
    client.force_login(coordinator_here)
    client.post(
        at("propose", joke),
        {
            "invited_on": "2026-11-01",
            "heard_on": "2026-11-10",
            "account": "Ik vind dit jammer.",
            "reasons": "U deelde gegevens van buren.",
            "last_day": "2026-11-30",
        },
    )
    own = client.post(at("read", joke), {"decision": "agree"}).content.decode()
    assert "zelf geschreven" in own

    client.force_login(colleague)
    page = client.get(at("read", joke)).content.decode()
    assert "Ik vind dit jammer." in page
    client.post(at("read", joke), {"decision": "agree", "remark": ""})

    joke.refresh_from_db()
    assert (joke.last_day, joke.end_reason) == (date(2026, 11, 30), "dismissed")


def test_sending_back_needs_a_remark(client, joke, coordinator_here, colleague):
    dismissing.propose(
        joke, last_day=TODAY, reasons="…", hearing=HEARING, by=coordinator_here
    )
    client.force_login(colleague)

    refused = client.post(at("read", joke), {"decision": "send_back", "remark": " "})
    assert list(refused.context["form"].errors) == ["remark"]
    client.post(at("read", joke), {"decision": "send_back", "remark": "Praat eerst."})

    assert joke.endings.get().state == "sent_back"


def test_taking_back(sanne, joke, coordinator_here):
    dismissing.propose(
        joke, last_day=TODAY, reasons="…", hearing=HEARING, by=coordinator_here
    )

    sanne.post(at("take_back", joke), {"remark": "Bij nader inzien niet."})

    assert joke.endings.get().state == "sent_back"


def test_death_needs_a_tick_and_a_day_that_was(sanne, joke):
    late = (TODAY + timedelta(days=1)).isoformat()
    refused = sanne.post(at("death", joke), {"died_on": late})
    assert sorted(refused.context["form"].errors) == ["died_on", "is_sure"]

    sanne.post(at("death", joke), {"died_on": TODAY.isoformat(), "is_sure": "on"})

    joke.person.refresh_from_db()
    assert joke.person.deceased_at is not None


def test_naming_again_and_putting_right(sanne, joke, coordinator_here):
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)
    names = [name for name, _refused in buttons(sanne, joke)]
    assert names == ["put_right", "name_again", "join"]

    sanne.post(at("name_again", joke))
    joke.person.refresh_from_db()
    assert joke.person.named_after_death

    sanne.post(at("put_right", joke), {"reasons": "Verkeerde persoon."})
    joke.refresh_from_db()
    assert joke.end_reason == ""


def test_cancelling_from_the_form(sanne, joke, here):
    later = serve(joke.person, here, date(2028, 1, 1), date(2028, 12, 31))

    sanne.post(at("cancel", later), {"reasons": "Ziet ervan af."})

    later.refresh_from_db()
    assert later.cancelled_at is not None


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        ({"what": "now"}, (date(2026, 11, 1), date(2026, 11, 21))),
        (
            {"what": "later", "last_day": "2026-12-24"},
            (date(2026, 11, 1), date(2026, 12, 24)),
        ),
        ({"what": "later", "last_day": ""}, (date(2026, 11, 1), None)),
    ],
)
def test_absence_from_the_form_and_back(sanne, joke, answers, left):
    sanne.post(
        at("away", joke),
        {"kind": "unreachable", "first_day": "2026-11-01", "last_day": "2026-12-01"},
    )
    absence = Absence.objects.get()

    sanne.post(at("back", joke), {"absence": absence.pk, **answers})

    absence.refresh_from_db()
    assert (absence.first_day, absence.last_day) == left


@pytest.mark.parametrize("name", ["end", "move", "propose", "cancel", "read", "back"])
def test_screen_without_anything_to_do_says_why(sanne, joke, coordinator_here, name):
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    response = sanne.get(at(name, joke))

    assert response.context["refusal"] is not None


@pytest.mark.parametrize("count", [1, 3])
def test_page_costs_the_same_for_any_number_of_endings(
    sanne, joke, coordinator_here, count, django_assert_num_queries
):
    for _number in range(count):
        dismissing.propose(
            joke, last_day=TODAY, reasons="…", hearing=HEARING, by=coordinator_here
        )
        dismissing.send_back(joke, remark="Nee.", by=coordinator_here)
    sanne.get(at("inspect", joke))

    with django_assert_num_queries(28):
        sanne.get(at("inspect", joke))

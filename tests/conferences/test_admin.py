"""The register of conferences: what a coordinator sees and does."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind, Urgency
from buurtambassadeur_wagtail.worklist.words import line
from tests.conferences.conftest import DAY, NOW
from tests.factories import ConferenceFactory, SignUpFactory
from tests.meetings.conftest import sitting

pytestmark = pytest.mark.django_db
GIVEN = {
    "title": "Buurtavond",
    "day": DAY.isoformat(),
    "begin": "19:30",
    "end": "21:30",
    "place": "De Merel",
    "address": "Merelplein 1",
    "programme": "Koffie",
    "max_sign_ups": "40",
    "sign_up_until": (DAY - timedelta(days=1)).isoformat(),
    "uid": "7f1f2c3a-0000-4000-8000-000000000088",
}
PLAN = "buurtambassadeur_plan_conference"


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


def at(step, conference):
    name = f"buurtambassadeur_conference_modeladmin_{step}"
    return reverse(name, args=[conference.pk])


def test_planning_for_two_neighbourhoods(sanne, here, nearby):
    given = GIVEN | {"neighbourhoods": [here.pk, nearby.pk]}
    response = sanne.post(reverse(PLAN), given, follow=True)

    made = Conference.objects.get()
    assert made.sign_up_closes_at == clock.end_of(DAY - timedelta(days=1))
    assert made.max_sign_ups == 40
    assert "Buurtavond (BC-2027-0001)" in response.content.decode()
    assert "Nodig ambassadeurs en partners uit" not in response.content.decode()


def test_a_refused_form_keeps_what_was_typed(sanne, here):
    late = (DAY + timedelta(days=1)).isoformat()
    given = GIVEN | {"neighbourhoods": [here.pk], "sign_up_until": late}
    response = sanne.post(reverse(PLAN), given)

    assert "of een dag ervoor" in response.content.decode()
    assert "Merelplein 1" in response.content.decode()
    assert not Conference.objects.exists()


def test_the_page_shows_who_comes_and_what_can_be_done(
    sanne, evening, joke, mehmet, comes
):
    comes("Anton", people=3)
    text = sanne.get(at("inspect", evening)).content.decode()

    for words in (
        "Aantal mensen dat komt: 3. Er passen er 40 in.",
        "Anton",
        "Joke Verhulst",
        "geen e-mailadres: bel",
        "Nodig ambassadeurs en partners uit",
        "Stel de conferentie uit",
    ):
        assert words in text


def test_each_step_on_its_screen(sanne, evening, joke, coordinator_here):
    sanne.post(at("invite", evening))
    assert evening.invitations.count() == 1
    entered = {
        "token": "7f1f2c3a-0000-4000-8000-000000000099",
        "name": "Berta",
        "people": "2",
        "phone": "06 12345678",
        "via": "telephone",
    }
    sanne.post(at("enter", evening), entered)
    sanne.post(at("enter", evening), entered)
    berta = SignUp.objects.get()
    assert (berta.phone, berta.received_via) == ("06 12345678", "telephone")
    assert "Berta" in sanne.get(at("print", evening)).content.decode()
    assert b"".join(sanne.get(at("export", evening)).streaming_content)[:2] == b"PK"
    sanne.post(at("step_back", evening), {"sign_up": berta.pk})
    assert not SignUp.objects.coming().exists()

    sanne.post(at("postpone", evening), {"reason": "Storm.", "day": DAY.isoformat()})
    evening.refresh_from_db()
    assert evening.status == "planned"  # a day without hours is refused
    sanne.post(at("postpone", evening), {"reason": "Storm."})
    given = GIVEN | {"day": (DAY + timedelta(days=7)).isoformat()}
    sanne.post(at("change", evening), given)
    evening.refresh_from_db()
    assert evening.status == "planned"
    with time_machine.travel(NOW + timedelta(days=60), tick=False):
        sanne.force_login(coordinator_here)
        numbers = {"residents": "9", "partners": "2", "others": "0"}
        sanne.post(at("hold", evening), numbers)
    evening.refresh_from_db()
    assert (evening.status, evening.residents) == ("held", 9)


def test_an_hour_that_comes_twice_is_refused(sanne, evening):
    given = {"reason": "Storm.", "day": "2027-10-31", "begin": "02:30", "end": "04:00"}
    text = sanne.post(at("postpone", evening), given).content.decode()

    assert "de klok" in text
    evening.refresh_from_db()
    assert evening.day == DAY


def test_cancelling_with_a_look_at_the_letters_first(sanne, evening, comes):
    comes()
    before = Letter.objects.count()
    reason = {"reason": "Geen zaal.", "preview_letters": ""}
    shown = sanne.post(at("cancel", evening), reason).content.decode()
    assert "Geen zaal." in shown
    assert Letter.objects.count() == before
    sanne.post(at("cancel", evening), {"reason": "Geen zaal."})
    evening.refresh_from_db()
    assert evening.status == "cancelled"


def test_queries_of_the_page_do_not_grow(sanne, evening, django_assert_max_num_queries):
    for _number in range(5):
        SignUpFactory(conference=evening)
    with django_assert_max_num_queries(45):
        sanne.get(at("inspect", evening))


def found(user, kind):
    return [task for task in tasks(user) if task.kind is kind]


@pytest.mark.parametrize(
    ("days_ago", "urgency"),
    [(300, None), (304, "later"), (364, "soon"), (365, "today"), (396, "late")],
)
def test_the_work_list_warns_and_then_says_it_is_too_late(
    here, joke, coordinator_here, days_ago, urgency
):
    """Ten months and twelve months after the last one; counted to 3 May 2027."""
    held_on = NOW.date() - timedelta(days=days_ago)
    ConferenceFactory(neighbourhoods=[here], held=True, day=held_on)
    work = found(coordinator_here, Kind.CONFERENCE)

    assert [str(one.urgency) for one in work] == ([urgency] if urgency else [])
    if urgency == "late":
        assert line(work[0]).sentence.startswith("13 maanden geen buurtconferentie")
        assert f"neighbourhood={here.pk}" in line(work[0]).url


def test_what_was_cancelled_does_not_count_and_what_is_planned_helps(
    here, coordinator_here
):
    sitting(here, "Verhulst", first_day=NOW.date() - timedelta(days=500))
    stopped = {"status": "cancelled", "reason": "Storm."}
    ConferenceFactory(neighbourhoods=[here], day=DAY, **stopped)
    (task,) = found(coordinator_here, Kind.CONFERENCE)
    assert task.urgency is Urgency.LATE

    ConferenceFactory(neighbourhoods=[here], day=DAY)
    assert found(coordinator_here, Kind.CONFERENCE) == []


def test_nobody_serves_so_nothing_is_asked(here, coordinator_here):
    held_on = NOW.date() - timedelta(days=900)
    ConferenceFactory(neighbourhoods=[here], held=True, day=held_on)

    assert found(coordinator_here, Kind.CONFERENCE) == []


def test_what_is_over_or_without_a_day_waits(here, nearby, coordinator_here):
    yesterday = NOW.date() - timedelta(days=1)
    ConferenceFactory(neighbourhoods=[here], day=yesterday)
    stopped = {"status": "postponed", "reason": "Storm."}
    ConferenceFactory(neighbourhoods=[nearby], day=DAY, **stopped)

    assert len(found(coordinator_here, Kind.CONFERENCE_HELD)) == 1
    assert len(found(coordinator_here, Kind.CONFERENCE_DAY)) == 1


def test_the_register_shows_which_neighbourhoods_need_one(sanne, here, joke, nearby):
    held_on = NOW.date() - timedelta(days=400)
    ConferenceFactory(neighbourhoods=[here], held=True, day=held_on)
    index = reverse("buurtambassadeur_conference_modeladmin_index")

    text = sanne.get(index).content.decode()

    assert "Buurten die een conferentie nodig hebben" in text
    assert f"neighbourhood={here.pk}" in text
    assert f"neighbourhood={nearby.pk}" not in text

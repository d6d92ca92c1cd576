"""The registers as a coordinator works in them: what stands there, what steps do."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.meetings import actions, queries
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, ManagementMeeting
from tests import factories
from tests.meetings.conftest import MEETING_DAY, sitting

pytestmark = pytest.mark.django_db


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


def url(kind, action, record=None):
    name = f"buurtambassadeur_{kind}_modeladmin_{action}"
    return reverse(name, args=[record.pk] if record else [])


def text(client, kind, action, record=None):
    response = client.get(url(kind, action, record))
    assert response.status_code == 200
    return response.content.decode()


def step(client, action, record, data=None, kind="managementmeeting"):
    """Post a step; it has to succeed and lead on."""
    response = client.post(url(kind, action, record), data or {})
    assert response.status_code == 302, response.content.decode()
    record.refresh_from_db()


FORM = {
    "day": "2027-06-01",
    "begin": "19:30",
    "end": "21:00",
    "place": "Buurthuis De Merel",
    "agenda": "1. Opening",
}


def test_planning_a_meeting(sanne, here, joke):
    form = sanne.get(reverse("buurtambassadeur_plan_meeting"))
    assert "Vogelbuurt" in form.content.decode()
    uid = form.context["form"]["uid"].value()

    data = FORM | {"uid": uid, "neighbourhoods": [here.pk]}
    response = sanne.post(reverse("buurtambassadeur_plan_meeting"), data)
    again = sanne.post(reverse("buurtambassadeur_plan_meeting"), data)

    meeting = ManagementMeeting.objects.get()
    assert response.url == again.url == url("managementmeeting", "inspect", meeting)
    assert meeting.starts_at.isoformat() == "2027-06-01T17:30:00+00:00"
    page = sanne.get(response.url).content.decode()
    assert "Joke Verhulst" in page
    assert "ambassadeur van Vogelbuurt" in page
    assert "18 mei 2027" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"neighbourhoods": []}, "Kies minstens één buurt."),
        ({"place": " "}, "Schrijf waar het is."),
        ({"day": "2027-03-28", "begin": "02:30"}, "gaat de klok een uur"),
        ({"day": "0027-06-01"}, "Kijk het jaartal na"),
        ({"end": "19:00"}, "eindigt eerder"),
        ({"day": ""}, "Vul de dag in."),
        ({"place": "\u200b"}, "Schrijf waar het is."),
    ],
)
def test_a_refused_plan_keeps_what_was_typed(changes, words, sanne, here):
    data = FORM | {"uid": "6f1c9b9e-3f5e-4f7c-9d55-0d2e5a1f7b11"}
    data |= {"neighbourhoods": [here.pk]} | changes

    response = sanne.post(reverse("buurtambassadeur_plan_meeting"), data)

    page = response.content.decode()
    assert response.status_code == 200
    assert words in page
    assert "1. Opening" in page
    assert not ManagementMeeting.objects.exists()


def test_only_own_neighbourhoods_are_offered(sanne, here, district_elsewhere):
    there = factories.NeighbourhoodFactory(district=district_elsewhere)
    data = FORM | {"uid": "6f1c9b9e-3f5e-4f7c-9d55-0d2e5a1f7b11"}

    response = sanne.post(
        reverse("buurtambassadeur_plan_meeting"), data | {"neighbourhoods": [there.pk]}
    )

    assert response.status_code == 200
    assert not ManagementMeeting.objects.exists()


def test_who_coordinates_everything_may_choose_any(client, make_coordinator, here):
    client.force_login(make_coordinator("alles", None))

    response = client.get(reverse("buurtambassadeur_plan_meeting"))

    assert here in response.context["form"].fields["neighbourhoods"].queryset


def test_the_whole_way_of_a_meeting(
    sanne, here, meeting, joke, mehmet, bram, coordinator_here
):
    confirm = text(sanne, "managementmeeting", "invite", meeting)
    assert "Bram Tuinstra, Joke Verhulst" in confirm
    assert "Mehmet Aydın" in confirm

    step(sanne, "invite", meeting)
    page = text(sanne, "managementmeeting", "inspect", meeting)
    assert "Uitnodigingen afdrukken" in page
    assert page.count("Nog geen antwoord") == 3
    assert "wijkagent, Politie, basisteam" in page
    assert "door sanne" in page

    paper = text(sanne, "managementmeeting", "print", meeting)
    assert "Beste Mehmet Aydın," in paper
    assert "Joke" not in paper
    assert "Buurthuis De Merel" in paper
    assert "1. Opening" in paper
    assert "dinsdag 1 juni 2027, 19.30 tot 21.00 uur" in paper

    first = queries.expected(meeting)[0]
    step(sanne, "answers", meeting, {f"invitation-{first.pk}": "yes"})
    assert "Komt" in text(sanne, "managementmeeting", "inspect", meeting)
    assert "1 van de 3" in text(sanne, "managementmeeting", "index")

    step(sanne, "change", meeting, FORM | {"place": "De Loods"})
    assert meeting.place == "De Loods"

    with time_machine.travel(meeting.ends_at):
        sanne.force_login(coordinator_here)  # weeks later
        page = text(sanne, "managementmeeting", "inspect", meeting)
        assert "Vul in wie er was" in page
        step(sanne, "attendance", meeting, {f"invitation-{first.pk}": "present"})
        assert "Was er" in text(sanne, "managementmeeting", "inspect", meeting)
        refused = sanne.post(
            url("managementmeeting", "summary", meeting),
            {"text": "Wij spraken.", "is_public": "on"},
        )
        assert "geen namen in staan" in refused.content.decode()
        data = {"text": "Wij spraken.", "is_public": "on", "without_names": "on"}
        step(sanne, "summary", meeting, data)
        page = text(sanne, "managementmeeting", "inspect", meeting)
        assert "Op de website" in page
        assert "Wij spraken." in text(sanne, "managementmeeting", "summary", meeting)
    assert (meeting.state, meeting.summary) == ("held", "Wij spraken.")
    assert text(sanne, "managementmeeting", "history", meeting)


def test_the_letters_can_be_read_before_they_go(sanne, meeting, joke, bram):
    address = url("managementmeeting", "invite", meeting)

    page = sanne.post(address, {"preview_letters": "1"}).content.decode()

    assert "nodigt u uit voor het buurtbeheeroverleg van Vogelbuurt" in page
    assert not Letter.objects.exists()
    meeting.refresh_from_db()
    assert meeting.state == "planned"


def test_additions_and_removals_are_shown_before_they_are_done(sanne, here, invited):
    sitting(here, "Tesfay", email="y@z.example")
    leaving = invited.invitations.get(sent_via="paper").appointment
    leaving.last_day = MEETING_DAY - timedelta(days=1)
    leaving.save()

    page = text(sanne, "managementmeeting", "inspect", invited)
    assert "Kwam op de lijst en is nog niet uitgenodigd" in page
    assert "Ging van de lijst en is nog uitgenodigd" in page
    assert "Werk de lijst bij" in page

    step(sanne, "invite", invited)
    page = text(sanne, "managementmeeting", "inspect", invited)
    assert "Niet meer verwacht" in page
    assert "Werk de lijst bij" not in page
    assert "is uitgenodigd" in text(sanne, "managementmeeting", "invite", invited)


@pytest.mark.parametrize(
    ("action", "state"), [("postpone", "postponed"), ("cancel", "cancelled")]
)
def test_stopping(action, state, sanne, invited):
    empty = sanne.post(url("managementmeeting", action, invited), {"reason": " "})
    assert "Schrijf waarom." in empty.content.decode()

    step(sanne, action, invited, {"reason": "De zaal is dicht."})

    assert invited.state == state
    page = text(sanne, "managementmeeting", "inspect", invited)
    assert "De zaal is dicht." in page
    assert ("Vul de nieuwe dag in" in page) is (state == "postponed")


def test_every_step_explains_why_it_cannot_be_done(sanne, meeting, joke):
    meeting.state, meeting.reason = "cancelled", "Ziekte."
    meeting.save()

    for action in ("invite", "change", "postpone", "cancel", "attendance"):
        page = text(sanne, "managementmeeting", action, meeting)
        assert "Zo staat het met het overleg: afgezegd." in page
    assert "nog niemand" in text(sanne, "managementmeeting", "answers", meeting)
    assert "wie er was" in text(sanne, "managementmeeting", "summary", meeting)
    assert "Wat u kunt doen" not in text(sanne, "managementmeeting", "inspect", meeting)


def test_a_plan_that_passed_can_only_be_cancelled(
    sanne, meeting, joke, coordinator_here
):
    with time_machine.travel(meeting.ends_at):
        sanne.force_login(coordinator_here)
        page = text(sanne, "managementmeeting", "inspect", meeting)

    assert "al begonnen" in page
    assert url("managementmeeting", "cancel", meeting) in page
    assert url("managementmeeting", "postpone", meeting) not in page


def test_a_step_that_somebody_else_just_took_explains_itself(sanne, invited):
    """The form was open; the refusal of the action is shown above it."""
    sheet = {"reason": "De zaal is dicht."}
    step(sanne, "cancel", invited, sheet)

    response = sanne.post(url("managementmeeting", "cancel", invited), sheet)

    page = response.content.decode()
    assert "Zo staat het met het overleg: afgezegd." in page
    assert "De zaal is dicht." in page


def test_the_filter_on_what_is_still_to_come(sanne, here, meeting):
    factories.ManagementMeetingFactory(
        neighbourhoods=[here], day=date(2027, 1, 5), place="Oude school"
    )

    for value, there, gone in (
        ("coming", "De Merel", "Oude school"),
        ("over", "Oude school", "De Merel"),
    ):
        page = sanne.get(url("managementmeeting", "index"), {"when": value})
        assert there in page.content.decode()
        assert gone not in page.content.decode()


def test_a_meeting_as_an_administrator_reads_it(client, administrator, invited):
    client.force_login(administrator)

    page = text(client, "managementmeeting", "inspect", invited)

    assert "Joke Verhulst" in page
    assert "Zeg het overleg af" not in page
    assert "Plan een" not in text(client, "managementmeeting", "index")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("action", ["index", "inspect", "answers", "print"])
def test_the_screens_cost_the_same_for_any_length(
    count, action, sanne, here, meeting, coordinator_here, django_assert_max_num_queries
):
    for number in range(count):
        sitting(here, f"Ambassadeur{number}", email=f"a{number}@z.example")
        sitting(here, f"Papier{number}")
        partner = factories.PartnerOrganisationFactory(neighbourhoods=[here])
        factories.PartnerContactFactory(organisation=partner)
        factories.ManagementMeetingFactory(neighbourhoods=[here])
        factories.AttentionPointFactory(
            appointment=here.appointments.first(), status="on_agenda", meeting=meeting
        )
    actions.invite(meeting, by=coordinator_here)
    record = None if action == "index" else meeting
    sanne.get(url("managementmeeting", action, record))

    with django_assert_max_num_queries(MOST[action]):
        sanne.get(url("managementmeeting", action, record))


MOST = {"index": 17, "inspect": 28, "answers": 17, "print": 18}


def test_entering_and_handling_a_point(sanne, here, joke, meeting):
    form = sanne.get(reverse("buurtambassadeur_enter_point"))
    assert "Joke Verhulst, Vogelbuurt" in form.content.decode()
    data = {
        "token": form.context["form"]["token"].value(),
        "appointment": joke.pk,
        "via": "talk",
        "theme": "fun",
        "text": "Een tafeltennistafel zou leuk zijn voor de kinderen van het plein.",
    }
    response = sanne.post(reverse("buurtambassadeur_enter_point"), data)
    point = AttentionPoint.objects.get()
    assert response.url == url("attentionpoint", "inspect", point)
    assert "in een gesprek" in sanne.get(response.url).content.decode()
    assert "Een tafeltennistafel zou leuk" in text(sanne, "attentionpoint", "index")

    step(sanne, "agenda", point, {"meeting": meeting.pk}, kind="attentionpoint")
    assert "dinsdag 1 juni 2027" in text(sanne, "attentionpoint", "inspect", point)
    assert "tafeltennistafel" in text(sanne, "managementmeeting", "inspect", meeting)

    step(sanne, "answer", point, {"answer": "Hij komt."}, kind="attentionpoint")
    shown = {"text": "Er komt een tafel.", "is_public": "on", "without_names": "on"}
    step(sanne, "show", point, shown, kind="attentionpoint")
    assert "Er komt een tafel." in text(sanne, "attentionpoint", "show", point)
    assert "Hij komt." in text(sanne, "attentionpoint", "close", point)
    step(sanne, "close", point, kind="attentionpoint")
    page = text(sanne, "attentionpoint", "inspect", point)
    assert "Beantwoord door" in page
    assert point.status == "closed"
    assert "is gesloten" in text(sanne, "attentionpoint", "answer", point)


def test_without_a_meeting_there_is_no_agenda(sanne, joke):
    point = factories.AttentionPointFactory(appointment=joke)

    page = text(sanne, "attentionpoint", "agenda", point)

    assert "Plan eerst een overleg" in page
    point.status, point.answered_at = "closed", point.received_at
    point.save()
    assert "is gesloten" in text(sanne, "attentionpoint", "agenda", point)


def test_a_point_as_an_administrator_reads_it(client, administrator, joke):
    point = factories.AttentionPointFactory(appointment=joke)
    client.force_login(administrator)

    page = text(client, "attentionpoint", "inspect", point)

    assert "De onderdoorgang is donker." in page
    assert "Geef antwoord" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_points_costs_the_same_for_any_length(
    count, sanne, joke, django_assert_max_num_queries
):
    factories.AttentionPointFactory.create_batch(count, appointment=joke)
    sanne.get(url("attentionpoint", "index"))

    with django_assert_max_num_queries(16):
        sanne.get(url("attentionpoint", "index"))


def test_the_link_for_points_is_mailed_from_the_appointment(sanne, joke, mehmet):
    page = text(sanne, "appointment", "inspect", joke)
    assert "Mail de link voor aandachtspunten" in page

    assert "Joke Verhulst" in text(sanne, "appointment", "point_link", joke)
    step(sanne, "point_link", joke, kind="appointment")
    assert Letter.objects.get().event == "attention_link"

    refused = sanne.post(url("appointment", "point_link", mehmet))
    assert "geen e-mailadres" in refused.content.decode()


def test_no_link_for_who_serves_no_longer(sanne, joke, client, administrator):
    joke.last_day = date(2027, 5, 1)
    joke.save()

    assert "Mail de link" not in text(sanne, "appointment", "inspect", joke)
    client.force_login(administrator)
    assert "Mail de link" not in text(client, "appointment", "inspect", joke)


def test_both_lists_can_be_downloaded(sanne, joke, invited):
    factories.AttentionPointFactory(appointment=joke, text="=1+1")

    for kind in ("managementmeeting", "attentionpoint"):
        response = sanne.get(url(kind, "index"), {"export": "csv"})
        content = b"".join(response.streaming_content).decode()
        assert response.status_code == 200
        assert ";=1+1" not in content.replace(",", ";")

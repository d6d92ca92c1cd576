"""The links in invitations: GET shows, POST does, and more than once."""

import re

import pytest
import time_machine
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions
from buurtambassadeur_wagtail.meetings.models import AttentionPoint

pytestmark = pytest.mark.django_db


def link_to(purpose, about):
    link = Link.objects.about(about).filter(purpose=purpose, revoked_at=None).get()
    return re.sub(r"^https?://[^/]+", "", links.url_of(link))


@pytest.fixture
def answering(site, invitation):
    return link_to("meeting-answer", invitation)


@pytest.fixture
def raising(site, invited, joke):
    return link_to("attention-point", joke)


def test_looking_changes_nothing(client, answering, invitation):
    response = client.get(answering)

    page = response.content.decode()
    assert response.status_code == 200
    assert "Dinsdag 1 juni 2027, 19.30 tot 21.00 uur" in page
    assert "Buurthuis De Merel" in page
    assert "noindex" in page
    assert response["Referrer-Policy"] == "strict-origin"
    assert "no-store" in response["Cache-Control"]
    invitation.refresh_from_db()
    assert invitation.answer == ""


def test_answering_and_changing_it(client, answering, invitation):
    for answer, words in (("yes", "Ja, ik kom"), ("no", "Nee, ik kan niet komen")):
        response = client.post(answering, {"answer": answer})

        page = response.content.decode()
        assert "Dank u wel, wij hebben uw antwoord" in page
        invitation.refresh_from_db()
        assert invitation.answer == answer
        assert words in client.get(answering).content.decode()


@pytest.mark.parametrize("data", [{}, {"answer": "never"}, {"answer": "\x00"}])
def test_an_answer_that_is_none(client, answering, invitation, data):
    response = client.post(answering, data)

    assert response.status_code == 200
    assert response.context["form"].errors
    invitation.refresh_from_db()
    assert invitation.answer == ""


def test_the_entry_can_be_fetched_again(client, answering, invited):
    response = client.get(answering, {"calendar": "1"})

    assert response["Content-Type"].startswith("text/calendar; method=REQUEST")
    assert "attachment" in response["Content-Disposition"]
    (event,) = IcsCalendarStream.calendar_from_ics(response.content.decode()).events
    assert event.uid == str(invited.uid)


def test_after_the_meeting_began(client, answering, invited, invitation):
    with time_machine.travel(invited.starts_at):
        response = client.post(answering, {"answer": "yes"})

    assert response.status_code == 410
    invitation.refresh_from_db()
    assert invitation.answer == ""


def test_when_it_begins_between_looking_and_answering(
    client, answering, invitation, monkeypatch
):
    def too_late(*args, **kwargs):
        raise Refused("Het overleg is begonnen.")

    monkeypatch.setattr(actions, "answer", too_late)
    response = client.post(answering, {"answer": "yes"})

    assert response.status_code == 410
    assert "Het overleg is begonnen." in response.content.decode()


def test_of_a_meeting_that_was_called_off(client, answering, invited, coordinator_here):
    actions.cancel_meeting(invited, reason="Ziekte.", by=coordinator_here)

    response = client.get(answering)

    assert response.status_code == 410
    assert "niet meer nodig" in response.content.decode()


def test_of_somebody_who_is_off_the_list(client, answering, invitation):
    type(invitation).objects.update(removed_at=invitation.sent_at)

    response = client.get(answering)

    assert response.status_code == 410
    assert "U hoeft niet meer te antwoorden" in response.content.decode()


def test_a_new_letter_ends_the_older_link(client, answering, invited, coordinator_here):
    actions.change_meeting(
        invited,
        starts_at=invited.starts_at,
        ends_at=invited.ends_at,
        place="De Loods",
        by=coordinator_here,
    )

    assert client.get(answering).status_code == 410


def test_the_link_of_a_partner(client, site, invited):
    invitation = invited.invitations.get(partner__isnull=False)
    address = link_to("meeting-answer", invitation)

    assert client.post(address, {"answer": "maybe"}).status_code == 200
    with time_machine.travel(invited.starts_at):
        assert client.get(address).status_code == 410
    invitation.refresh_from_db()
    assert invitation.answer == "maybe"


def test_raising_a_point_more_than_once(client, raising, joke, here):
    page = client.get(raising).content.decode()
    assert "Wat heeft aandacht nodig in Vogelbuurt?" in page

    for text in ("Het is donker.", "De stoep is kapot."):
        form = client.get(raising).context["form"]
        data = {"theme": "safe", "text": text, "token": form.token}
        for _again in range(2):
            response = client.post(raising, data)
            assert "Dank u wel" in response.content.decode()

    texts = AttentionPoint.objects.order_by("pk").values_list("text", flat=True)
    assert list(texts) == ["Het is donker.", "De stoep is kapot."]


def test_a_point_without_words_keeps_the_theme(client, raising):
    response = client.post(raising, {"theme": "fun", "text": " "})

    assert "Schrijf wat aandacht nodig heeft." in response.content.decode()
    assert response.context["form"]["theme"].value() == "fun"
    assert not AttentionPoint.objects.exists()


def test_a_robot_raises_nothing(client, raising):
    data = {"theme": "fun", "text": "Koop!", "company_website": "x"}

    assert client.post(raising, data).status_code == 200
    assert not AttentionPoint.objects.exists()


def test_a_point_of_who_serves_no_longer(client, raising, joke):
    joke.last_day = joke.first_day
    joke.save()

    response = client.post(raising, {"theme": "fun", "text": "Nog één."})

    assert response.status_code == 410
    assert not AttentionPoint.objects.exists()


def test_an_expired_link_to_raise(client, raising, joke):
    with time_machine.travel("2028-02-01"):
        assert client.get(raising).status_code == 410

"""The links in letters about a message: each opens one door, and tells where it is."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.contact import actions
from buurtambassadeur_wagtail.contact.models import ContactReply
from buurtambassadeur_wagtail.contact.queries import reachable
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from tests.contact.conftest import delivered, serving
from tests.publishing.html import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def joke(weverij):
    return serving(weverij)


@pytest.fixture
def message(weverij, joke):
    answers = {
        "audience": "police",
        "name": "Bram Tuinstra",
        "email": "bram@politie.example",
        "text": "Kunt u mij vandaag spreken?",
    }
    return actions.write_message(
        weverij, recipient=reachable(weverij)[0], token=uuid4(), answers=answers
    ).message


@pytest.fixture
def sent(message):
    actions.confirm_message(message)
    return message


def url(purpose):
    link = Link.objects.filter(purpose=purpose).latest("pk")
    return reverse("buurtambassadeur:link", args=[purpose, links.token_of(link)])


def test_looking_sends_nothing_and_the_button_does(client, message):
    shown = Page(client.get(url("contact-confirm")))
    assert message.reference in shown.text
    message.refresh_from_db()
    assert message.confirmed_at is None

    shown = Page(client.post(url("contact-confirm")))

    message.refresh_from_db()
    assert message.confirmed_at
    assert "Uw bericht is onderweg" in shown.text
    assert shown.is_sound()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"sent_at": 0}, "Uw bericht is bezorgd"),
        ({"failed_at": 0}, "Wij konden uw bericht nog niet bezorgen"),
    ],
)
def test_the_same_link_tells_where_it_is(change, expected, client, sent):
    Letter.objects.update(**dict.fromkeys(change, clock.now()))

    assert expected in Page(client.get(url("contact-confirm"))).text


def test_the_sender_does_not_hear_that_it_was_reported(client, sent):
    delivered(sent)
    actions.report(sent)
    assert "Uw bericht is bezorgd" in Page(client.get(url("contact-confirm"))).text

    actions.deal_with(sent, by=None)

    assert "Uw bericht is bezorgd" in Page(client.get(url("contact-confirm"))).text


def test_a_message_to_the_office_tells_when_to_expect_what(client, message, joke):
    type(message).objects.update(recipient=None, addressed_to="coordinator")

    assert "binnen een week" in Page(client.post(url("contact-confirm"))).text
    actions.deal_with(message, by=None)
    assert "is afgehandeld" in Page(client.get(url("contact-confirm"))).text


def test_too_late_is_told(client, message, joke):
    type(message).objects.update(received_at=clock.now() - timedelta(days=8))

    assert "te laat" in Page(client.post(url("contact-confirm"))).text


def test_the_ambassador_answers_and_the_sender_writes_back(client, sent):
    shown = Page(client.get(url("contact-reply")))
    assert "Kunt u mij vandaag spreken?" in shown.text
    assert "bram@" not in shown.text

    Page(client.post(url("contact-reply"), {"text": "Om vier uur."}))
    back = Page(client.get(url("contact-write-back")))
    assert "Om vier uur." in back.text
    assert "Joke Verhulst" in back.text
    done = Page(client.post(url("contact-write-back"), {"text": "Goed."}))

    assert "Uw antwoord is onderweg" in done.text
    assert [one.writer for one in ContactReply.objects.all()] == [
        "ambassador",
        "sender",
    ]
    assert "al beantwoord" not in done.text
    assert "Uw bericht is beantwoord" in Page(client.get(url("contact-confirm"))).text


def test_a_blank_answer_is_told(client, sent):
    shown = Page(client.post(url("contact-reply"), {"text": " "}))

    assert "Schrijf uw antwoord." in shown.text
    assert not ContactReply.objects.exists()


def test_who_cannot_be_reached_any_more_keeps_what_was_typed(client, sent, joke):
    actions.reply(sent, writer="ambassador", text="Ja.", token=uuid4())
    joke.contact_details.delete()

    shown = Page(client.post(url("contact-write-back"), {"text": "Tot dan."}))

    assert "niet meer bereikbaar" in shown.text
    assert "Tot dan." in shown.text


def test_an_ambassador_reports_a_message(client, sent):
    shown = Page(client.get(url("contact-report")))
    assert "Meld dit bericht" in shown.text
    sent.refresh_from_db()
    assert sent.reported_at is None

    for _twice in range(2):
        shown = Page(client.post(url("contact-report")))

    sent.refresh_from_db()
    assert sent.reported_at
    assert "Dank u voor uw melding" in shown.text
    assert "Dank u voor uw melding" in Page(client.get(url("contact-report"))).text


def test_what_is_gone_cannot_be_reported(client, sent):
    type(sent).objects.update(text="", cleared_at=clock.now())

    assert "niet meer" in Page(client.post(url("contact-report"))).text
    assert (
        "Wij hebben het bericht niet meer"
        in Page(client.get(url("contact-reply"))).text
    )


def test_a_link_that_expired_explains_itself(client, sent):
    address = url("contact-reply")
    Link.objects.update(expires_at=clock.now())

    assert client.get(address).status_code == 410

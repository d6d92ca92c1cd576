"""The register of messages: who sees the row, who reads the words, and the steps."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.contact.models import ContactMessage, ContactReply
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.models import Letter
from tests.factories import ContactMessageFactory, PersonFactory

WORDS = "Mag ik de stoep voor de winkel gebruiken?"
TOKEN = "7f1f2c3a-0000-4000-8000-000000000077"


@pytest.fixture
def ours(place):
    return ContactMessageFactory(neighbourhood=place)


@pytest.fixture
def theirs(place):
    return ContactMessageFactory(neighbourhood=place, recipient=PersonFactory())


def address(step, message):
    name = f"buurtambassadeur_contactmessage_modeladmin_{step}"
    return reverse(name, args=[message.pk])


def read(client, user, message):
    client.force_login(user)
    response = client.get(address("inspect", message))
    assert response.status_code == 200
    return response.content.decode()


def test_the_office_reads_its_own(client, coordinator_here, ours):
    text = read(client, coordinator_here, ours)

    assert WORDS in text
    assert ours.email in text


def test_nobody_in_the_office_reads_what_is_for_an_ambassador(
    client, coordinator_here, administrator, theirs
):
    for user in (coordinator_here, administrator):
        text = read(client, user, theirs)
        assert WORDS not in text
        assert theirs.email not in text
        assert theirs.name not in text
        assert "Alleen de ambassadeur leest dit." in text


def test_reported_is_read_by_the_coordinator_and_not_by_administrators(
    client, coordinator_here, administrator, theirs
):
    ContactMessage.objects.update(reported_at=clock.now())

    assert WORDS in read(client, coordinator_here, theirs)
    assert WORDS not in read(client, administrator, theirs)


def test_letters_with_words_are_nobodys_to_open(
    client, coordinator_here, administrator, theirs
):
    letter = Letter.objects.create(
        event="contact_to_ambassador",
        to="joke@zilverveen.example",
        body=WORDS,
        about=theirs,
        message_id="<1@zilverveen.example>",
    )
    for user in (coordinator_here, administrator):
        client.force_login(user)
        url = reverse("buurtambassadeur_letter_modeladmin_inspect", args=[letter.pk])
        assert client.get(url).status_code == 404
        assert not policy.visible(user, Letter.objects.all()).exists()


def test_answering_goes_out_once(client, coordinator_here, ours):
    client.force_login(coordinator_here)
    for _twice in range(2):
        client.post(address("answer", ours), {"text": "Ja, dat mag.", "token": TOKEN})

    assert ContactReply.objects.get().writer == "coordinator"
    assert Letter.objects.get().event == "contact_answered"
    text = read(client, coordinator_here, ours)
    assert "Ja, dat mag." in text


def test_a_blank_answer_says_why_not(client, coordinator_here, ours):
    client.force_login(coordinator_here)

    response = client.post(address("answer", ours), {"text": "\u200b", "token": TOKEN})

    assert "Schrijf uw antwoord." in response.content.decode()
    assert not Letter.objects.exists()


def test_closing_ends_the_work(client, coordinator_here, ours):
    client.force_login(coordinator_here)
    client.post(address("deal_with", ours))

    ours.refresh_from_db()
    assert ours.handled_by == coordinator_here
    assert "Beantwoord het bericht" not in read(client, coordinator_here, ours)


def test_what_failed_is_sent_again_unread(client, coordinator_here, theirs):
    theirs.letter = Letter.objects.create(
        event="contact_to_ambassador",
        to="oud@zilverveen.example",
        about=theirs,
        failed_at=clock.now(),
        error="Undeliverable",
        message_id="<1@zilverveen.example>",
    )
    theirs.save()
    text = read(client, coordinator_here, theirs)
    assert "Stuur het opnieuw" in text
    assert "Niet bezorgd" in text

    response = client.post(address("deliver", theirs))

    assert "geen e-mailadres" in response.content.decode()


@pytest.mark.parametrize("step", ["answer", "deal_with"])
def test_steps_are_closed_for_what_may_not_be_read(
    step, client, coordinator_here, administrator, coordinator_elsewhere, theirs, ours
):
    for user, message in (
        (coordinator_here, theirs),
        (administrator, ours),
        (coordinator_elsewhere, ours),
    ):
        client.force_login(user)
        assert client.get(address(step, message)).status_code == 404
        assert client.post(address(step, message)).status_code == 404


def test_after_days_the_page_says_that_the_text_is_gone(client, coordinator_here, ours):
    gone = {"text": "", "cleared_at": clock.now()}
    ContactMessage.objects.update(handled_at=clock.now(), **gone)
    assert "Een bericht verwijderen wij" in read(client, coordinator_here, ours)

    ContactMessage.objects.update(name="", email="", erased_at=clock.now())

    assert "Een bericht verwijderen wij" in read(client, coordinator_here, ours)


@pytest.mark.parametrize(
    ("value", "expected"), [("answer", 1), ("reported", 1), ("undelivered", 0)]
)
def test_filtering_what_waits(value, expected, client, coordinator_here, ours, theirs):
    ContactMessage.objects.filter(pk=theirs.pk).update(reported_at=clock.now())
    client.force_login(coordinator_here)
    index = reverse("buurtambassadeur_contactmessage_modeladmin_index")

    response = client.get(index, {"waiting": value})

    assert len(response.context["rows"]) == expected


def test_the_list_costs_the_same_for_any_length(client, coordinator_here, place):
    client.force_login(coordinator_here)
    index = reverse("buurtambassadeur_contactmessage_modeladmin_index")
    client.get(index)
    counts = []
    for _round in range(3):
        ContactMessageFactory(neighbourhood=place)
        ContactMessageFactory(neighbourhood=place, recipient=PersonFactory())
        with CaptureQueriesContext(connection) as seen:
            client.get(index)
        counts.append(len(seen))

    assert counts[0] == counts[2]

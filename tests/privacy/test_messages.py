"""Messages of an erased person: no word left anywhere; those of others stay."""

import pytest

from buurtambassadeur_wagtail.contact.models import ContactMessage, ContactReply
from buurtambassadeur_wagtail.contact.queries import reachable
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.privacy.actions import erase_person
from buurtambassadeur_wagtail.privacy.queries import find
from tests.factories import AppointmentFactory, ContactDetailsFactory
from tests.privacy import lives
from tests.privacy.canaries import Canaries, rows_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def recipient(words, neighbourhood):
    """An ambassador with a word for a name and for an address."""
    today = clock.today()
    appointment = AppointmentFactory(
        neighbourhood=neighbourhood,
        first_day=today,
        last_day=today,
        person__given_name=words("ambassador given name"),
        person__family_name=words("ambassador family name"),
    )
    address = f"{words('ambassador email')}@zilverveen.example"
    ContactDetailsFactory(person=appointment.person, email=address)
    return reachable(neighbourhood)[0]


def test_nothing_of_a_sender_is_left(neighbourhood, recipient, administrator):
    sender = Canaries()
    message = lives.write(sender, neighbourhood, recipient)
    lives.reply(sender, message)
    assert set(sender.words.values()) == set().union(*sender.in_database().values())
    assert find(message.email).messages == [message]
    assert find(message.name).messages == [message]

    erasure = erase_person(messages=[message], by=administrator, reason="request")

    assert sender.in_database() == {}
    assert erasure.counts["messages"] == 3
    message.refresh_from_db()
    assert message.erased_at
    assert not find(message.reference)


def test_of_an_ambassador_the_own_words_go_and_the_message_stays(
    words, neighbourhood, recipient, administrator
):
    others = Canaries()
    message = lives.write(others, neighbourhood, recipient)
    lives.reply(words, message)

    erase_person(persons=[message.recipient], by=administrator, reason="request")

    assert words.in_database() == {}
    message.refresh_from_db()
    assert message.text
    assert ContactReply.objects.get(writer="sender").text
    assert not Letter.objects.exclude(body="").exists()


def test_messages_of_others_keep_everything(neighbourhood, recipient, administrator):
    message = lives.write(Canaries(), neighbourhood, recipient)
    other = lives.write(Canaries(), neighbourhood, None)
    kept = [
        ContactMessage.objects.filter(pk=other.pk),
        ContactReply.objects.filter(message=other),
        Letter.objects.about(other),
    ]
    before = rows_of(*kept)

    erase_person(messages=[message], by=administrator, reason="request")

    assert rows_of(*kept) == before
    again = erase_person(messages=[message], by=administrator, reason="request")
    assert again is None


def test_the_screens_find_and_erase_a_message(client, administrator, neighbourhood):
    message = lives.write(Canaries(), neighbourhood)
    client.force_login(administrator)
    base, key = "/admin/buurtambassadeur/erasure/", f"messages-{message.pk}"

    found = client.post(base, {"q": message.email}).content.decode()
    sure = client.post(f"{base}confirm/", {"records": [key]}).content.decode()
    client.post(
        f"{base}erase/", {"records": [key], "reason": "request", "is_sure": "on"}
    )

    assert key in found
    assert "Berichten en antwoorden" in sure
    message.refresh_from_db()
    assert message.email == ""

"""After days the words go, then the sender, then who got it; the count stays."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from buurtambassadeur_wagtail.contact import actions
from buurtambassadeur_wagtail.contact.forgetting import forget_old_messages
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from tests.contact.conftest import delivered

pytestmark = pytest.mark.django_db
NOTHING = {"texts": 0, "senders": 0, "recipients": 0}


@pytest.fixture
def message(write, ambassador):
    message = write()
    actions.confirm_message(message)
    delivered(message)
    return message


def forget(days):
    with time_machine.travel(clock.now() + timedelta(days=days, seconds=5)):
        return dict(forget_old_messages())


def test_nothing_is_forgotten_too_early(message):
    assert forget(6.99) == NOTHING
    message.refresh_from_db()
    assert message.text
    assert Letter.objects.exclude(body="").count() == 2


def test_words_go_first_in_every_place(message):
    assert forget(7) == NOTHING | {"texts": 1}

    message.refresh_from_db()
    assert message.text == ""
    assert message.email
    assert not Letter.objects.exclude(body="").exists()
    assert forget(7) == NOTHING


def test_then_the_sender_and_the_links(message):
    forget(7)
    assert forget(30) == NOTHING | {"senders": 1}

    message.refresh_from_db()
    assert (message.name, message.email, message.email_key) == ("", "", "")
    assert not Link.objects.open().exists()
    assert message.recipient


def test_in_the_end_only_the_count_is_left(message):
    assert forget(91) == {"texts": 1, "senders": 1, "recipients": 1}

    message.refresh_from_db()
    assert message.recipient is None
    assert (message.audience, message.neighbourhood.name) == (
        "entrepreneur",
        "Vogelbuurt",
    )
    assert forget(400) == NOTHING


def test_words_of_a_later_answer_go_too(message):
    forget(7)
    with time_machine.travel(clock.now() + timedelta(days=20)):
        actions.reply(message, writer="ambassador", text="Ja hoor.", token=uuid4())
        delivered(message)
    assert forget(26) == NOTHING

    assert forget(27) == NOTHING | {"texts": 1}
    assert message.replies.get().text == ""


def test_a_letter_that_is_still_tried_keeps_its_words(message):
    Letter.objects.update(sent_at=None)

    assert forget(91) == NOTHING


def test_what_nobody_confirmed_goes_after_a_week(write, ambassador):
    message = write()
    delivered(message)

    assert forget(7) == NOTHING | {"texts": 1}
    message.refresh_from_db()
    assert message.text == ""


def test_what_waits_for_the_office_stays(write):
    message = write()
    actions.confirm_message(message)
    delivered(message)

    assert forget(400) == NOTHING
    actions.deal_with(message, by=None)
    assert forget(7) == NOTHING | {"texts": 1}


def test_what_was_reported_stays_until_dealt_with(message):
    actions.report(message)
    delivered(message)

    assert forget(400) == NOTHING
    assert ContactMessage.objects.get().text

"""What goes along with a letter arrives as it was kept, and is erased with it."""

import pytest
from django.core import mail
from django.db import transaction

from buurtambassadeur_wagtail.kernel import enclosures, outbox
from buurtambassadeur_wagtail.kernel.enclosures import Enclosure

pytestmark = pytest.mark.urls("tests.kernel.link_urls")
KIND = "text/calendar; method=REQUEST"


@pytest.fixture
def letter(record, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        stored = outbox.post(
            event="invited",
            to="fatima@zilverveen.example",
            name="Fatima",
            subject="Uitnodiging",
            body="Komt u?",
            about=record,
        )
        enclosures.enclose(stored, name="overleg.ics", kind=KIND, text="BEGIN:Café\r\n")
    return stored


def test_it_arrives_with_its_kind_and_name(letter):
    message = mail.outbox[0].message()

    (part,) = [one for one in message.walk() if one.get_filename()]
    assert part.get_filename() == "overleg.ics"
    assert part.get_content_type() == "text/calendar"
    assert part.get_param("method") == "REQUEST"
    content = part.get_payload(decode=True).decode(part.get_param("charset"))
    assert content.splitlines() == ["BEGIN:Café"]
    assert {one.get_content_type() for one in message.walk()} >= {
        "text/plain",
        "text/html",
    }


def test_a_letter_without_enclosures_is_what_it_was(record, letter):
    Enclosure.objects.all().delete()
    with transaction.atomic():
        message = outbox.composing.compose(letter).message()

    assert not any(one.get_filename() for one in message.walk())


def test_it_is_forgotten_with_the_letter(record, letter):
    outbox.forget(record)

    kept = Enclosure.objects.get()
    assert (kept.text, kept.name) == ("", "overleg.ics")
    assert str(kept) == f"Bijlage {kept.pk}"
    message = outbox.composing.compose(letter).message()
    assert not any(one.get_filename() for one in message.walk())

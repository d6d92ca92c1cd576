"""Actions on the page of the neighbourhood, "Join in", and the editor's screen."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.contact import actions
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.joining.models import NeighbourhoodAction
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from tests.contact.conftest import serving
from tests.factories import NeighbourhoodActionFactory
from tests.publishing.html import Page
from tests.publishing.test_contact_form import to

SNIPPETS = "wagtailsnippets_buurtambassadeur_wagtail_neighbourhoodaction"


@pytest.fixture
def clean_up(weverij):
    return NeighbourhoodActionFactory(neighbourhood=weverij)


def test_the_page_shows_what_one_can_join_and_what_was_done(
    client, page, weverij, clean_up
):
    NeighbourhoodActionFactory(
        neighbourhood=weverij,
        title="Burendag",
        held_on=clock.today() - timedelta(days=3),
        participants_count=86,
    )

    shown = Page(client.get(page.get_url()))

    assert shown.is_sound()
    assert "Een idee van bewoners" in shown.text
    assert "86 mensen deden mee" in shown.text
    joining = [one["href"] for one in shown.all("a") if "action=" in one["href"]]
    assert joining == [f"{page.get_url()}contact/?action={clean_up.pk}"]


def test_joining_in_goes_to_the_ambassador_with_the_action_named(
    client, page, weverij, clean_up
):
    joke = serving(weverij)
    url = f"{page.get_url()}contact/?action={clean_up.pk}"

    shown = Page(client.get(url))
    client.post(url, to(joke) | {"audience": "resident"})

    assert "Ik doe graag mee met: Opruimdag met koffie." in shown.text
    message = ContactMessage.objects.get()
    assert message.joins == clean_up
    actions.confirm_message(message)
    letter = Letter.objects.get(event="contact_to_ambassador")
    assert "Wil meedoen met: Opruimdag met koffie." in letter.body


def test_an_action_that_is_over_is_no_longer_joined(client, page, clean_up):
    NeighbourhoodAction.objects.update(held_on=clock.today() - timedelta(days=1))

    shown = Page(client.get(f"{page.get_url()}contact/?action={clean_up.pk}"))

    assert "U doet mee met" not in shown.text


def test_deleting_an_action_keeps_the_message(client, page, weverij, clean_up):
    url = f"{page.get_url()}contact/?action={clean_up.pk}"
    client.post(url, to(serving(weverij)))
    clean_up.delete()

    assert ContactMessage.objects.get().joins is None


def test_an_editor_adds_an_action(client, editor, weverij):
    client.force_login(editor)
    client.post(
        reverse(f"{SNIPPETS}:add"),
        {
            "title": "Moestuin",
            "neighbourhood": weverij.pk,
            "theme": "liveable",
            "initiator": "ambassador",
            "text": "",
            "held_on": "",
            "participants_count": "",
        },
    )

    assert NeighbourhoodAction.objects.get().title == "Moestuin"


def test_the_list_costs_the_same_for_any_length(client, editor, weverij):
    client.force_login(editor)
    client.get(reverse(f"{SNIPPETS}:list"))
    counts = []
    for _round in range(3):
        NeighbourhoodActionFactory(neighbourhood=weverij)
        with CaptureQueriesContext(connection) as seen:
            client.get(reverse(f"{SNIPPETS}:list"))
        counts.append(len(seen))

    assert counts[0] == counts[2]

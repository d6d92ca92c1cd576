"""The form of the ambassador, and the screens of coordinator and editor."""

import pytest
from django.urls import reverse
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.own_words import actions
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from tests.factories import ProfileProposalFactory
from tests.own_words.conftest import WORDS, picture
from tests.own_words.test_actions import with_portrait
from tests.publishing.html import Page

pytestmark = pytest.mark.django_db
EDIT = "wagtailsnippets_buurtambassadeur_wagtail_ambassador:edit"


def url(purpose="own-words"):
    link = Link.objects.filter(purpose=purpose).latest("pk")
    return reverse("buurtambassadeur:link", args=[purpose, links.token_of(link)])


def step(name, proposal):
    return reverse(f"buurtambassadeur_profileproposal_{name}", args=[proposal.pk])


def test_the_form_shows_the_words_of_now(client, proposal):
    shown = Page(client.get(url()))

    assert shown.is_sound()
    assert "Ik ken iedereen in de straat." in shown.text
    assert shown.one("form", method="post")["enctype"] == "multipart/form-data"
    assert shown.one("input", name="portrait")["type"] == "file"


def test_words_and_portrait_are_taken_in_once(client, proposal):
    answers = WORDS | {"portrait_alt": "Joke lacht", "consent": "on"}

    shown = Page(client.post(url(), answers | {"portrait": picture()}))
    again = client.post(url(), answers | {"portrait": picture()})

    proposal.refresh_from_db()
    assert "Dank u wel, wij hebben uw tekst" in shown.text
    assert again.status_code == 410
    assert proposal.why == WORDS["why"]
    assert proposal.portrait.file.name.endswith(".jpg")
    assert get_image_model().objects.count() == 1
    assert proposal.consented_at


def test_a_portrait_without_alt_text_and_consent_is_told(client, proposal):
    shown = Page(client.post(url(), WORDS | {"portrait": picture()}))

    assert "Schrijf wat er op de foto te zien is." in shown.text
    assert "Kruis aan dat wij uw portret mogen laten zien." in shown.text
    assert "Kies uw portret nog een keer" in shown.text
    assert WORDS["why"] in shown.text
    proposal.refresh_from_db()
    assert proposal.sent_at is None


def test_a_wrong_file_and_nothing_at_all_are_told(client, proposal):
    gif = {"portrait": picture(kind="GIF")}

    assert "niet lezen" in Page(client.post(url(), WORDS | gif)).text
    assert (
        "Schrijf iets, of voeg een portret toe."
        in Page(client.post(url(), {"why": " "})).text
    )


def test_an_erased_person_has_no_profile_to_write(client, proposal, profile):
    Ambassador.objects.all().delete()

    assert "geen profiel meer" in Page(client.get(url())).text


def test_the_ambassador_takes_the_portrait_off_with_a_link(client, proposal, profile):
    actions.propose(proposal, **with_portrait())

    assert "Haal mijn portret weg" in Page(client.get(url("portrait-withdraw"))).text
    shown = Page(client.post(url("portrait-withdraw")))

    assert "Uw portret is van de website" in shown.text
    assert not get_image_model().objects.exists()


def test_a_coordinator_asks_from_the_appointment(
    client, coordinator_here, appointment, profile
):
    client.force_login(coordinator_here)
    name = "buurtambassadeur_appointment_modeladmin"
    page = reverse(f"{name}_inspect", args=[appointment.pk])
    asking = step("ask", appointment)
    assert asking in client.get(page).content.decode()

    client.post(asking)

    proposal = ProfileProposal.objects.get()
    assert proposal.asked_by == coordinator_here
    assert "Gevraagd, nog geen antwoord" in client.get(page).content.decode()


def test_who_has_no_address_is_not_asked(client, coordinator_here, appointment):
    appointment.person.contact_details.delete()
    client.force_login(coordinator_here)
    name = "buurtambassadeur_appointment_modeladmin"

    text = client.get(reverse(f"{name}_inspect", args=[appointment.pk]))
    asked = client.get(step("ask", appointment))

    assert "Vraag om eigen woorden" not in text.content.decode()
    assert "geen e-mailadres" in asked.content.decode()


def test_an_editor_decides_on_the_page_of_the_profile(
    client, editor, proposal, profile
):
    client.force_login(editor)
    page = reverse(EDIT, args=[profile.pk])
    assert step("withdraw", proposal) in client.get(page).content.decode()
    profile.save_revision(user=editor)
    actions.propose(proposal, **with_portrait())

    text = client.get(page).content.decode()
    assert WORDS["why"] in text
    for name in ("take_over", "set_aside", "take_off"):
        assert step(name, proposal) in text
    answer = client.post(step("take_over", proposal))

    assert answer.url == page
    proposal.refresh_from_db()
    assert proposal.drafted_at
    client.post(step("take_off", proposal))
    assert "ingetrokken op" in client.get(page).content.decode()


def test_setting_aside_and_withdrawing_a_link(client, editor, appointment, profile):
    client.force_login(editor)
    waiting = ProfileProposalFactory(appointment=appointment, sent=True)
    asked = ProfileProposalFactory(appointment=appointment)

    client.post(step("set_aside", waiting))
    client.post(step("withdraw", asked))
    late = client.post(step("withdraw", waiting))

    assert ProfileProposal.objects.filter(set_aside_at=None).count() == 0
    assert "al iets ingestuurd" in late.content.decode()


def test_a_stranger_gets_nothing(client, make_user, proposal):
    client.force_login(make_user("passant"))

    for name in ("take_over", "set_aside", "take_off", "withdraw"):
        assert client.post(step(name, proposal)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_profile_costs_the_same_for_any_number(
    count, client, editor, appointment, profile, django_assert_max_num_queries
):
    client.force_login(editor)
    for _number in range(count):
        ProfileProposalFactory(appointment=appointment, sent=True)
    page = reverse(EDIT, args=[profile.pk])
    client.get(page)

    with django_assert_max_num_queries(60):
        assert client.get(page).content.decode().count("Ik houd van deze buurt.") == (
            count
        )

from datetime import date

import pytest

from buurtambassadeur_wagtail.candidacy.letters_objection import confirm_by
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing.objection_form import respond
from tests.factories import CandidatePublicationFactory, PartnerOrganisationFactory
from tests.publishing.html import Page

ANSWERS = {
    "reasons": "Deze kandidaat luistert niet.",
    "name": "Winston Kartosen",
    "email": "winston@zilverveen.example",
    "postcode": "1234CA",
    "is_old_enough": "on",
    "token": "7f1f2c3a-0000-4000-8000-000000000002",
}


@pytest.fixture
def publication(weverij):
    return CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)


@pytest.fixture
def url(objection_page, publication):
    return f"{objection_page.get_url()}{publication.pk}/"


def test_reasons_are_stored_and_the_receipt_shows_a_copy(client, url, publication):
    response = client.post(url, ANSWERS, follow=True)
    shown = Page(response)

    objection = Objection.objects.get()
    assert objection.candidacy == publication.candidacy
    assert objection.privacy_notice
    assert shown.is_sound()
    assert objection.reference in shown.text
    assert "Deze kandidaat luistert niet." in shown.text
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in response["Cache-Control"]


def test_the_receipt_names_days_in_words_and_has_a_copy_to_print(
    client, url, publication
):
    address = client.post(url, ANSWERS)["Location"]

    receipt, copy = Page(client.get(address)), client.get(f"{address}?copy=1")

    last_day = clock.local(publication.closes_at).date()
    assert f"Na {in_full(last_day)}" in receipt.text
    assert f"tot en met {in_full(confirm_by(Objection.objects.get()))}" in receipt.text
    assert "Deze kandidaat luistert niet." in Page(copy).text
    assert Page(copy).is_sound()
    assert copy["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in copy["Cache-Control"]


def test_who_got_enough_letters_today_keeps_the_receipt(client, url, monkeypatch):
    monkeypatch.setattr("buurtambassadeur_wagtail.candidacy.mailboxes.PER_DAY", 0)

    shown = Page(client.post(url, ANSWERS, follow=True))

    assert Objection.objects.get().reference in shown.text
    assert not Letter.objects.exists()
    assert "krijgt u er nu geen" in shown.text
    assert "Klik op de link in onze e-mail" not in shown.text


def test_blanks_are_no_reasons(client, url):
    shown = Page(client.post(url, ANSWERS | {"reasons": " \u200b\n\u00a0 "}))

    assert not Objection.objects.exists()
    assert "Schrijf waarom u het niet eens bent met deze kandidaat." in shown.text


def test_late_is_told_kept_and_marked(client, objection_page, weverij):
    closed = CandidatePublicationFactory(candidacy__neighbourhood=weverij, closed=True)
    url = f"{objection_page.get_url()}{closed.pk}/"

    before = Page(client.get(url))
    client.post(url, ANSWERS)

    assert "zetten erbij dat ze te laat zijn" in before.text
    assert Objection.objects.get().is_late


def test_nobody_can_refuse_who_is_no_candidate_any_more(client, url, publication):
    candidacy = publication.candidacy
    candidacy.status = "withdrawn"
    candidacy.save()

    response = client.post(url, ANSWERS)

    assert response.status_code == 410
    assert "Naïma" not in Page(response).text
    assert not Objection.objects.exists()


def test_a_candidate_not_made_known_is_not_found(client, objection_page, weverij):
    waiting = CandidatePublicationFactory(candidacy__neighbourhood=weverij)

    assert client.get(f"{objection_page.get_url()}{waiting.pk}/").status_code == 404


def test_without_a_number_it_lists_the_candidates(client, objection_page, publication):
    shown = Page(client.get(objection_page.get_url()))

    assert shown.is_sound()
    assert shown.all("a", href=f"{objection_page.full_url}{publication.pk}/")


def test_without_a_page_the_plain_address_does_the_same(client, publication):
    url = f"/buurtambassadeurs/zie/weigeren/{publication.pk}/"

    shown = Page(client.get(url))
    response = client.post(url, ANSWERS, follow=True)

    assert shown.is_sound()
    assert Objection.objects.get().reference in Page(response).text


def test_a_partner_is_asked_less_and_needs_no_postcode(rf, publication):
    ProgrammeSettings.objects.create(partner_free_text=True)
    partner = PartnerOrganisationFactory(name="Basisteam")
    answers = {"reasons": "Bel ons.", "name": "Bram", "email": "b@politie.example"}

    blank = Page(respond(rf.get("/"), publication, partner=partner).render())
    respond(rf.post("/", answers), publication, partner=partner)

    assert not blank.all("input", name="postcode")
    assert Objection.objects.get().partner == partner


def test_an_error_report_holds_no_reasons(rf, publication, monkeypatch):
    request = rf.post("/", ANSWERS)

    respond(request, publication)

    assert request.sensitive_post_parameters == "__ALL__"


def close(objection_page):
    objection_page.closes_on = date(2020, 1, 1)
    objection_page.text_after = "Gesloten."
    objection_page.save()


def test_a_closed_form_page_says_so_when_nobody_may_react(
    client, weverij, objection_page
):
    past = CandidatePublicationFactory(candidacy__neighbourhood=weverij, closed=True)
    close(objection_page)

    for address in (objection_page.get_url(), f"{objection_page.get_url()}{past.pk}/"):
        assert "Gesloten." in Page(client.get(address)).text


def test_no_date_of_an_editor_takes_the_right_to_refuse_away(
    client, url, publication, objection_page
):
    close(objection_page)

    assert publication.name_shown in Page(client.get(objection_page.get_url())).text
    assert client.post(url, ANSWERS).status_code == 302
    assert publication.candidacy.objections.count() == 1


def test_who_stopped_being_a_candidate_meanwhile_is_explained(
    client, url, publication, monkeypatch
):
    def refuse(*args, **kwargs):
        raise Refused("Deze persoon is geen kandidaat meer.")

    monkeypatch.setattr(
        "buurtambassadeur_wagtail.publishing.objection_form.object_to", refuse
    )

    shown = Page(client.post(url, ANSWERS))

    assert "Deze persoon is geen kandidaat meer." in shown.text
    assert "Deze kandidaat luistert niet." in shown.text


def test_form_outside_the_pages_has_a_way_home(client, site, publication):
    shown = Page(client.get(f"/buurtambassadeurs/zie/weigeren/{publication.pk}/"))

    home, *_rest = shown.all("a", class_=BREADCRUMB)
    assert home["href"] == "/"


BREADCRUMB = "utrecht-link utrecht-breadcrumb-nav__link"

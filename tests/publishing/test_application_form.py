from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.pages.models import ApplicationQuestion
from tests.factories import NeighbourhoodFactory
from tests.publishing.html import Page

ANSWERS = {
    "given_name": "Yared",
    "family_name": "Tesfay",
    "email": "yared@zilverveen.example",
    "postcode": "1234 ca",
    "is_old_enough": "on",
    "involvement": "Ik help bij de speeltuin.",
    "willingness": "Mensen bij elkaar brengen.",
    "introduction": "Ik ben Yared.",
    "has_read_agreements": "on",
    "token": "7f1f2c3a-0000-4000-8000-000000000001",
}


@pytest.fixture
def url(application_page, weverij):
    return f"{application_page.get_url()}buurt/BU99010102/"


def test_a_complete_form_is_stored_and_shows_a_receipt(client, url, weverij):
    response = client.post(url, ANSWERS, follow=True)
    shown = Page(response)

    application = Application.objects.get()
    assert application.candidacy.neighbourhood == weverij
    assert application.privacy_notice.startswith("Wij gebruiken uw antwoorden")
    assert not application.lives_elsewhere
    assert response.redirect_chain[0][1] == 302
    assert shown.is_sound()
    assert application.candidacy.reference in shown.text
    assert "Ik help bij de speeltuin." in shown.text
    assert "Klik op de link in onze e-mail" in shown.text
    assert "no-store" in response["Cache-Control"]


def test_the_receipt_is_gone_after_an_hour_but_says_thanks(client, url):
    address = client.post(url, ANSWERS)["Location"]

    with time_machine.travel(clock.now() + timedelta(minutes=61), tick=False):
        shown = Page(client.get(address))

    assert "Yared" not in shown.text
    assert "Bedankt voor uw aanmelding" in shown.text


def test_the_receipt_names_days_in_words_and_has_a_copy_to_print(client, url):
    address = client.post(url, ANSWERS)["Location"]

    receipt, copy = Page(client.get(address)), Page(client.get(f"{address}?copy=1"))

    candidacy = Application.objects.get().candidacy
    assert f"Uiterlijk {in_full(candidacy.decide_by)}" in receipt.text
    talk = clock.local(candidacy.received_at).date() + timedelta(weeks=3)
    assert f"Uiterlijk {in_full(talk)}" in receipt.text
    assert receipt.one("a", href="?copy=1")
    assert copy.is_sound()
    for said in (candidacy.reference, "Yared Tesfay", "Ik help bij de speeltuin."):
        assert said in copy.text
    assert copy.one("a", href=address)
    assert not copy.all("form")


def test_the_copy_is_gone_after_an_hour(client, url):
    address = client.post(url, ANSWERS)["Location"]

    with time_machine.travel(clock.now() + timedelta(minutes=61), tick=False):
        response = client.get(f"{address}?copy=1")

    assert "Yared" not in Page(response).text
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("telephone", "06-12345678 (na 18 uur)", "+31612345678"),
        ("telephone", "+31 (0)6\u00a012345678", "+31612345678"),
        ("email", " Yared@Zilverveen.EXAMPLE ", "Yared@zilverveen.example"),
        (
            "email",
            "Yared Tesfay <yared@zilverveen.example>",
            "yared@zilverveen.example",
        ),
        ("email", "yared @ zilverveen.example.", "yared@zilverveen.example"),
        ("postcode", "1234\u2013ca", "1234CA"),
        ("family_name", "van\u00a0 der\tLaan\u200b", "van der Laan"),
    ],
)
def test_answers_are_read_however_they_are_written(client, url, field, typed, kept):
    client.post(url, ANSWERS | {field: typed})

    assert getattr(Application.objects.get(), field) == kept


def test_a_made_up_receipt_shows_nobody(client, url, application_page):
    client.post(url, ANSWERS)

    shown = Page(client.get(f"{application_page.get_url()}klaar/abcdef/"))

    assert "Yared" not in shown.text


def test_two_mistakes_are_summed_up_linked_and_nothing_typed_is_lost(client, url):
    wrong = ANSWERS | {"email": "yared@zilverveen", "willingness": " \u200b "}

    response = client.post(url, wrong)
    shown = Page(response)

    assert not Application.objects.exists()
    assert shown.is_sound()
    assert shown.text.startswith("2 fouten: Meld u aan")
    assert "Verbeter 2 antwoorden" in shown.text
    assert shown.all("a", href="#id_email")
    assert shown.all("a", href="#id_willingness")
    assert shown.one("input", name="email")["value"] == "yared@zilverveen"
    assert shown.one("input", name="email")["aria-describedby"] == (
        "id_email-description id_email-error"
    )
    assert shown.one("input", name="given_name")["value"] == "Yared"
    assert shown.one("input", name="token")["value"] == ANSWERS["token"]
    assert "Dit veld is verplicht" not in shown.text


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("given_name", ""),
        ("given_name", "x" * 101),
        ("email", "geen adres"),
        ("postcode", "99999"),
        ("introduction", "\x00\x00"),
        ("is_old_enough", ""),
        ("involvement", "x" * 20_001),
    ],
)
def test_a_bad_answer_stores_nothing_and_points_at_the_field(client, url, field, typed):
    shown = Page(client.post(url, ANSWERS | {field: typed}))

    assert not Application.objects.exists()
    assert shown.all("a", href=f"#id_{field}")


def test_a_double_click_makes_one_application(client, url):
    first = client.post(url, ANSWERS)
    second = client.post(url, ANSWERS)

    assert (first.status_code, second.status_code) == (302, 302)
    assert Application.objects.count() == 1


def test_a_postcode_from_elsewhere_is_said_once_and_offered(client, url):
    other = NeighbourhoodFactory(name="Vogelbuurt", postcodes=["1234AA"])
    elsewhere = ANSWERS | {"postcode": "1234AA"}

    warned = Page(client.post(url, elsewhere))
    seen = warned.one("input", name="seen_elsewhere")["value"]
    assert warned.one("button", name="switch")["value"] == str(other.pk)
    client.post(url, elsewhere | {"seen_elsewhere": seen})

    assert "hoort volgens ons bij Vogelbuurt" in warned.text
    assert Application.objects.get().lives_elsewhere


def test_switching_sends_it_for_the_other_neighbourhood(client, url):
    other = NeighbourhoodFactory(name="Vogelbuurt", postcodes=["1234AA"])

    client.post(url, ANSWERS | {"postcode": "1234AA", "switch": str(other.pk)})

    application = Application.objects.get()
    assert application.candidacy.neighbourhood == other
    assert not application.lives_elsewhere


def test_without_a_neighbourhood_in_the_address_one_is_chosen(
    client, application_page, weverij
):
    url = application_page.get_url()

    empty = Page(client.post(url, ANSWERS))
    client.post(url, ANSWERS | {"neighbourhood": weverij.pk})

    assert empty.all("a", href="#id_neighbourhood")
    assert Application.objects.get().candidacy.neighbourhood == weverij


@pytest.mark.parametrize("code", ["BU00000000", "999999", "9" * 30])
def test_an_unknown_neighbourhood_is_not_found(client, application_page, code):
    url = f"{application_page.get_url()}buurt/{code}/"

    assert client.get(url).status_code == 404


def test_own_questions_are_asked_and_kept_with_the_label_as_asked(
    client, url, application_page
):
    ApplicationQuestion.objects.create(
        page=application_page, label="Hoe lang woont u hier?", field_type="singleline"
    )

    client.post(url, ANSWERS | {"q_hoe_lang_woont_u_hier": "Tien jaar"})

    assert Application.objects.get().extra_answers == [
        {
            "name": "q_hoe_lang_woont_u_hier",
            "label": "Hoe lang woont u hier?",
            "value": "Tien jaar",
        }
    ]


def test_outside_the_period_it_says_so_and_stores_nothing(
    client, url, application_page
):
    application_page.opens_on = clock.today() + timedelta(days=1)
    application_page.text_before = "Vanaf morgen."
    application_page.save()

    shown = Page(client.post(url, ANSWERS))

    assert "Vanaf morgen." in shown.text
    assert not Application.objects.exists()


def test_the_first_and_the_last_day_are_open(application_page):
    today = clock.today()
    application_page.opens_on = application_page.closes_on = today

    days = [today + timedelta(days=number) for number in (-1, 0, 1)]

    assert [application_page.opening(day) for day in days] == [
        "not_yet",
        "open",
        "closed",
    ]


def test_a_robot_that_fills_the_trap_is_asked_again(client, url):
    shown = Page(
        client.post(url, ANSWERS | {"company_website": "https://spam.example"})
    )

    assert not Application.objects.exists()
    assert "Verstuur het nog een keer" in shown.text
    assert "value" not in shown.one("input", name="company_website")


def test_a_flood_from_one_network_stops(client, url, monkeypatch):
    monkeypatch.setattr("buurtambassadeur_wagtail.publishing.flood.PER_HOUR", 1)
    other = ANSWERS | {"email": "ander@zilverveen.example"}

    client.post(url, ANSWERS, REMOTE_ADDR="9.8.7.6")
    shown = Page(client.post(url, other, REMOTE_ADDR="9.8.7.5"))

    assert Application.objects.count() == 1
    assert "heel veel formulieren" in shown.text


@pytest.mark.parametrize("address", ["10.0.0.1", "127.0.0.1", "fd00::1", ""])
def test_a_proxy_that_nobody_named_shuts_out_nobody(client, url, monkeypatch, address):
    monkeypatch.setattr("buurtambassadeur_wagtail.publishing.flood.PER_HOUR", 1)

    for number in range(3):
        more = {"token": f"7f1f2c3a-0000-4000-8000-00000000020{number}"}
        more["email"] = f"buur{number}@zilverveen.example"
        client.post(url, ANSWERS | more, REMOTE_ADDR=address)

    assert Application.objects.count() == 3


def test_a_mailbox_gets_three_letters_a_day_and_then_the_page_says_so(client, url):
    for number in range(5):
        more = {
            "given_name": f"Yared {number}",
            "email": f"yared+{number}@zilverveen.example",
            "token": f"7f1f2c3a-0000-4000-8000-00000000010{number}",
        }
        shown = Page(client.post(url, ANSWERS | more, follow=True))

    assert Application.objects.count() == 5
    assert Letter.objects.count() == 3
    assert "krijgt u er nu geen" in shown.text
    assert "Klik op de link in onze e-mail" not in shown.text
    assert "U krijgt een kopie" not in shown.text
    assert Application.objects.latest("pk").candidacy.reference in shown.text


def test_every_response_stays_out_of_caches_and_needs_a_token(client, url):
    assert "no-store" in client.get(url)["Cache-Control"]
    assert Client(enforce_csrf_checks=True).post(url, ANSWERS).status_code == 403

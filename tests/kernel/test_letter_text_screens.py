"""Texts of letters: read, tried, changed, put back; and what may not stand in them."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from buurtambassadeur_wagtail.candidacy import letters
from buurtambassadeur_wagtail.kernel.letter_texts import declared
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from tests.factories import ApplicationFactory, NeighbourhoodFactory

pytestmark = pytest.mark.django_db
EVENT = "application_received"
LIST = "buurtambassadeur_letter_texts"
SUBJECT = "Bedankt ({nummer})"
BODY = (
    "{aanhef}\n\nWat fijn dat u mee wilt doen in {buurt}!\n\n"
    "{link om te bevestigen}\n\n{link om in te trekken}\n\n{ondertekening}"
)


@pytest.fixture
def everywhere(coordinator_here):
    """A coordinator of the whole municipality."""
    DistrictCoordinator.objects.filter(user=coordinator_here).update(district=None)
    return coordinator_here


@pytest.fixture
def sanne(client, everywhere):
    client.force_login(everywhere)
    return client


@pytest.fixture
def url():
    return reverse("buurtambassadeur_letter_text", args=[EVENT])


def stored():
    return list(LetterText.objects.values_list("event", "subject", "body"))


def errors(response):
    return [error.message for error in response.context["errors"]]


# The list ----------------------------------------------------------------------------


def test_list_holds_every_event_by_chapter_with_its_state(sanne):
    LetterText.objects.create(event="appointed", subject="Van ons")
    LetterText.objects.create(event=EVENT)

    response = sanne.get(reverse(LIST))
    rows = [row for _chapter, rows in response.context["chapters"] for row in rows]
    own = [str(row["name"]) for row in rows if row["state"]["text"] == "eigen tekst"]

    names = [chapter for chapter, _rows in response.context["chapters"]]
    assert len(set(names)) == len(names)
    assert len(rows) == len(declared())
    assert own == ["Aanstelling"]


def test_list_costs_the_same_for_any_number_of_own_texts(sanne):
    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            sanne.get(reverse(LIST))
        return len(queries)

    cost()
    LetterText.objects.create(event=EVENT, subject="x")
    one = cost()
    for event in ("appointed", "objection_received"):
        LetterText.objects.create(event=event, subject="x")

    assert cost() == one


# One text ----------------------------------------------------------------------------


def test_screen_begins_with_the_standard_text_in_the_words_of_the_editor(sanne, url):
    response = sanne.get(url)
    form = response.context["form"]

    assert form["subject"].value() == "Wij hebben uw aanmelding ({nummer})"
    assert "{link om te bevestigen}" in form["body"].value()
    assert response.context["standard_body"] == form["body"].value()
    assert "Met verzonnen gegevens" in response.content.decode()


def test_own_text_is_stored_with_fixed_names_and_read_in_any_language(sanne, url):
    response = sanne.post(url, {"subject": SUBJECT, "body": BODY})

    assert response.status_code == 302
    assert stored() == [
        (
            EVENT,
            "Bedankt ({reference})",
            "{greeting}\n\nWat fijn dat u mee wilt doen in {neighbourhood}!\n\n"
            "{confirm}\n\n{withdraw}\n\n{signature}",
        )
    ]
    assert sanne.get(url).context["form"]["body"].value() == BODY
    with translation.override("en"):
        english = declared()[EVENT].labels
    assert english["neighbourhood"] == "neighbourhood"


def test_letters_after_that_have_the_own_text(sanne, url):
    sanne.post(url, {"subject": SUBJECT, "body": BODY})
    place = NeighbourhoodFactory(name="Vogelbuurt")

    letter = letters.application_received(
        ApplicationFactory(
            candidacy__neighbourhood=place, candidacy__reference="2026-00009"
        )
    )

    assert letter.subject == "Bedankt (2026-00009)"
    assert "Wat fijn dat u mee wilt doen in Vogelbuurt!" in letter.body
    assert "Dit hebt u ons gestuurd" not in letter.body


def test_standard_text_that_was_not_changed_is_not_kept(sanne, url):
    form = sanne.get(url).context["form"]

    sanne.post(url, {name: form[name].value() for name in ("subject", "body")})

    assert stored() == []


def test_blank_means_standard(sanne, url):
    sanne.post(url, {"subject": SUBJECT, "body": BODY})

    sanne.post(url, {"subject": SUBJECT, "body": " \u200b\n"})

    assert stored() == [(EVENT, "Bedankt ({reference})", "")]


def test_way_back_to_the_standard_text_keeps_the_history(sanne, url):
    sanne.post(url, {"subject": SUBJECT, "body": BODY})

    sanne.post(url, {"subject": "x", "body": "y", "standard": "1"})
    sanne.post(url, {"standard": "1"})

    assert stored() == [(EVENT, "", "")]
    assert LetterText.objects.get().history.count() == 2


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            BODY + "{naam}",
            "Tekst: {naam} bestaat hier niet. U kunt gebruiken: {nummer}, {buurt}, "
            "{dag van de beslissing}, {link om te bevestigen}, "
            "{link om in te trekken}, {kopie}, {aanhef}, {vraag stellen}, "
            "{ondertekening}.",
        ),
        (BODY + "{link:1-0123456789abcdef}", "{link:1-0123456789abcdef} bestaat hier"),
        (BODY + "{buurt.__class__}", "{buurt.__class__} bestaat hier niet"),
        ("Hallo {link om te bevestigen}", "{link om in te trekken} ontbreekt."),
        (BODY + "\nhttps://kwaad.example/x.", "Laat https://kwaad.example/x weg."),
        (BODY + " casino.com ", "Laat casino.com weg."),
        (BODY + " www.kwaad.nl", "Laat www.kwaad.nl weg."),
        (BODY + "http://testserver@kwaad.nl/", "Laat http://testserver@kwaad.nl/ weg."),
        (BODY + " http://[kwaad/ ", "Laat http://[kwaad/ weg."),
        (BODY + "x" * 5000, "Maak dit korter: er is plaats voor 5000 tekens."),
    ],
)
def test_text_that_will_not_do_is_refused_at_the_field_and_kept(
    sanne, url, body, message
):
    response = sanne.post(url, {"subject": SUBJECT, "body": body})

    assert message in " ".join(errors(response))
    assert response.context["form"]["body"].value() == body
    assert response.context["errors"][0].target == "id_body"
    assert stored() == []


@pytest.mark.parametrize(
    "subject", ["{link om te bevestigen}", "{kopie}", "kwaad.nl", "{x}", "x" * 151]
)
def test_subject_takes_short_facts_only(sanne, url, subject):
    response = sanne.post(url, {"subject": subject, "body": BODY})

    assert response.context["errors"][0].target == "id_subject"
    assert stored() == []


def test_pages_of_the_own_site_may_be_named(sanne, url, settings):
    settings.BUURTAMBASSADEUR_BASE_URL = "https://buurt.zilverveen.nl"

    sanne.post(
        url,
        {
            "subject": SUBJECT,
            "body": BODY + "\n\nhttps://buurt.zilverveen.nl/klacht of "
            "www.buurt.zilverveen.nl, of mail sanne@zilverveen.nl",
        },
    )

    assert len(stored()) == 1


def test_controls_are_cleaned_away(sanne, url):
    sanne.post(url, {"subject": "Be\u202edankt\x07", "body": BODY + "\r\n\x07Dag"})

    (_event, subject, body) = stored()[0]
    assert subject == "Bedankt"
    assert body.endswith("{signature}\nDag")


# Trying ------------------------------------------------------------------------------


def test_example_is_made_of_what_was_typed_and_stores_nothing(sanne, url):
    response = sanne.post(url, {"subject": SUBJECT, "body": BODY, "preview": "1"})
    tried = response.context["tried"].letter

    assert tried.subject == "Bedankt (2026-00007)"
    assert "Wat fijn dat u mee wilt doen in Vogelbuurt!" in tried.paragraphs
    assert response.context["form"]["body"].value() == BODY
    assert stored() == []


def test_example_has_the_data_of_the_newest_letter_without_its_links(sanne, url):
    for name in ("Weverij", "Kasteelpolder"):
        place = NeighbourhoodFactory(name=name)
        letters.application_received(
            ApplicationFactory(
                candidacy__neighbourhood=place, candidacy__unconfirmed=True
            )
        )

    response = sanne.post(url, {"subject": SUBJECT, "body": BODY, "preview": "1"})
    page = response.content.decode()

    assert "Wat fijn dat u mee wilt doen in Kasteelpolder!" in page
    assert "[persoonlijke link]" in page
    assert "{link:" not in page
    assert "Met de gegevens van de nieuwste brief: " in page


def test_who_may_not_read_the_letter_sees_invented_data(client, make_user, url):
    place = NeighbourhoodFactory(name="Geheimbuurt")
    letters.application_received(ApplicationFactory(candidacy__neighbourhood=place))
    writer = make_user("schrijver")
    allow(writer)
    client.force_login(writer)

    page = client.get(url).content.decode()

    assert "Geheimbuurt" not in page
    assert "Met verzonnen gegevens" in page


def test_forgotten_letter_is_no_example(sanne, url):
    place = NeighbourhoodFactory(name="Geheimbuurt")
    letters.application_received(ApplicationFactory(candidacy__neighbourhood=place))
    Letter.objects.update(facts={}, body="", subject="")

    assert "Met verzonnen gegevens" in sanne.get(url).content.decode()


def test_placeholder_is_put_in_without_javascript(sanne, url):
    response = sanne.post(url, {"subject": "S", "body": "Tekst", "insert": "copy"})

    assert response.context["form"]["body"].value() == "Tekst\n\n{kopie}"
    assert stored() == []


# History -----------------------------------------------------------------------------


def test_history_tells_who_wrote_what_with_todays_labels(sanne, everywhere, url):
    sanne.post(url, {"subject": SUBJECT, "body": BODY})
    sanne.post(url, {"subject": SUBJECT, "body": ""})
    text = LetterText.objects.get()

    response = sanne.get(
        reverse("buurtambassadeur_letter_text_history", args=[text.pk])
    )
    second, first = response.context["moments"]

    assert [change.new for change in first.changes] == [SUBJECT, BODY]
    assert [(one.old, one.new) for one in second.changes] == [
        (BODY, "de standaardtekst")
    ]
    assert {row.history_user for row in text.history.all()} == {everywhere}


# Rights ------------------------------------------------------------------------------


def allow(user):
    names = ["access_admin", "change_programmesettings"]
    user.user_permissions.add(*Permission.objects.filter(codename__in=names))


@pytest.mark.parametrize("method", ["get", "post"])
def test_coordinator_of_one_district_without_the_right_to_settings_gets_nothing(
    client, coordinator_here, url, method
):
    client.force_login(coordinator_here)

    assert getattr(client, method)(url, {"standard": "1"}).status_code == 404
    assert getattr(client, method)(reverse(LIST)).status_code == 404
    assert stored() == []


def test_event_that_does_not_exist_is_404(sanne):
    url = reverse("buurtambassadeur_letter_text", args=["nothing"])

    assert sanne.get(url).status_code == 404
    assert sanne.post(url, {"subject": "x"}).status_code == 404

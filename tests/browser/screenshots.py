"""Pictures of the demo at two widths, to look at: ``make screenshots``.

In the dress of the demo's own site. Not collected with the tests: its name says so.
"""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    CandidatePublication,
    Objection,
)
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing.addresses import objection_url
from tests.browser.people import (
    ADMINISTRATOR,
    COORDINATOR_HARBOUR,
    COORDINATOR_NORTH,
    DESK,
    EDITOR,
    PHONE,
)

FOLDER = Path(os.environ.get("SCREENSHOTS", "var/screenshots"))
SITE = settings.ROOT / "example_site"
ROOT = "/buurtambassadeurs/"
CASES = "/admin/buurtambassadeur/"
PROFILES = "/admin/snippets/buurtambassadeur_wagtail/ambassador/"
WIDTHS = {"360": PHONE, "1280": DESK}
# Wagtail's admin scrolls within the page.
HEIGHT = """() => Math.max(...[document.body, ...document.querySelectorAll("main")]
    .map((one) => one.scrollHeight))"""


@pytest.fixture(scope="module", autouse=True)
def demo_site(municipality):
    """Dress the server as the demo's own site: its base template and its styles."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    engine = settings.TEMPLATES[0]
    menu = "example_site.home.templatetags.main_menu"
    options = engine["OPTIONS"] | {"libraries": {"main_menu": menu}}
    folders = [SITE / "templates", SITE / "home" / "templates"]
    with override_settings(
        TEMPLATES=[engine | {"DIRS": folders, "OPTIONS": options}],
        ROOT_URLCONF="example_site.urls",
        STATICFILES_DIRS=[SITE / "static"],
        WAGTAIL_SITE_NAME="gemeente Zilverveen",
    ):
        yield


def snap(person, name):
    """Take a picture of the whole page at each width."""
    page = person.page
    for width, size in WIDTHS.items():
        page.set_viewport_size(size)
        page.wait_for_timeout(400)  # menus slide, pictures appear
        tall = max(page.evaluate(HEIGHT), size["height"])
        page.set_viewport_size(size | {"height": tall})
        page.wait_for_timeout(200)
        file = FOLDER / f"{name}-{width}.png"
        page.screenshot(path=file, full_page=True, animations="disabled")
    page.set_viewport_size(DESK)


def test_public_pages(someone):
    candidate = CandidatePublication.objects.get(name_shown="Naïma Bouzidi")
    visitor = someone()
    for name, address in {
        "programme": ROOT,
        "profile": f"{ROOT}vogelbuurt/",
        "profile-candidate": f"{ROOT}de-weverij/",
        "profile-nobody": f"{ROOT}havenkwartier-oost/",
        "candidate": f"{ROOT}de-weverij/kandidaat/{candidate.pk}/",
        "objection-form": objection_url(candidate),
        "finder": f"{ROOT}zoek/",
        "form": f"{ROOT}meld-u-aan/buurt/BU99010101/",
    }.items():
        visitor.visit(address)
        snap(visitor, name)


def test_form_with_errors_and_thanks(someone):
    visitor = someone()
    visitor.visit(f"{ROOT}meld-u-aan/buurt/BU99010101/")
    visitor.fill(
        {
            "Voornaam": "Hatice",
            "Achternaam": "Demir",
            "E-mailadres": "hatice",
            "Postcode": "1234 AB",
            "Wat doet u nu al in de buurt?": "Ik help de buren met brieven.",
            "Stel u voor aan de buurt": "Ik ben Hatice. U ziet mij bij de school.",
        }
    )
    visitor.tick("16 jaar of ouder", "de acht afspraken gelezen")
    visitor.press("Verstuur mijn aanmelding")
    snap(visitor, "form-errors")
    visitor.fill(
        {
            "E-mailadres": "hatice.demir@zilverveen.example",
            "Wat wilt u doen voor de buurt?": "Samen een moestuin beginnen.",
        }
    )
    visitor.press("Verstuur mijn aanmelding")
    snap(visitor, "thank-you")


def test_casework(someone):
    candidate = Application.objects.get(family_name="Bouzidi")
    refused = Objection.objects.get(name="Ruud van Elk")
    sanne = someone(COORDINATOR_NORTH)
    serving = Appointment.objects.get(person__family_name="Aydın")
    for name, address in {
        "register": f"{CASES}application/",
        "inspect": f"{CASES}application/inspect/{candidate.pk}/",
        "objections": f"{CASES}objection/",
        "inspect-objection": f"{CASES}objection/inspect/{refused.pk}/",
        "decide": f"{CASES}objection/decide/{refused.pk}/",
        "appointments": f"{CASES}appointment/",
        "inspect-appointment": f"{CASES}appointment/inspect/{serving.pk}/",
        "timeline-appointment": f"{CASES}appointment/history/{serving.pk}/",
        "letters": f"{CASES}letter/",
        "appoint-refused": f"{CASES}application/appoint/{candidate.pk}/",
    }.items():
        sanne.visit(address)
        snap(sanne, name)


def test_appointing(someone):
    karim = someone(COORDINATOR_HARBOUR)
    ready = Application.objects.get(family_name="Kuipers-de Wit")
    karim.visit(f"{CASES}application/publish/{ready.pk}/")
    snap(karim, "publish")
    CandidatePublication.objects.filter(candidacy=ready.candidacy).update(
        opens_at=clock.now() - timedelta(days=30),
        closes_at=clock.now() - timedelta(days=9),
    )
    type(ready.candidacy).objects.filter(pk=ready.candidacy_id).update(
        status="candidate"
    )
    karim.visit(f"{CASES}application/appoint/{ready.pk}/")
    karim.page.get_by_role("radio").first.check()
    karim.press("Reken de laatste dag opnieuw uit")
    snap(karim, "appoint")
    karim.fill({"Laatste dag": "2040-01-01"})
    karim.press("Stel aan")
    snap(karim, "appoint-errors")


def test_letters(someone):
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit(f"{CASES}letter-texts/")
    snap(sanne, "letter-texts")
    sanne.visit(f"{CASES}letter-texts/appointed/")
    snap(sanne, "letter-text")
    sanne.fill({"Tekst": "Beste {naam}, kijk op https://elders.example."})
    sanne.press("Opslaan")
    snap(sanne, "letter-text-errors")
    own = LetterText.objects.get(event="appointed")
    sanne.visit(f"{CASES}letter-texts/history/{own.pk}/")
    snap(sanne, "letter-text-history")
    karim = someone(COORDINATOR_HARBOUR)
    waiting = Objection.objects.filter(outcome="received").exclude(
        candidacy__neighbourhood__name="De Weverij"
    )
    karim.visit(f"{CASES}objection/decide/{waiting.first().pk}/")
    karim.page.get_by_role("radio").first.check()
    karim.page.locator("textarea").fill("De winkel sluit om zes uur.")
    karim.press("Bekijk eerst de brieven")
    snap(karim, "letters-preview")


def test_editing(someone):
    joost = someone(EDITOR)
    profile = Ambassador.objects.get(name="Joke Verhulst")
    joost.visit(PROFILES)
    snap(joost, "profiles")
    joost.visit(f"{PROFILES}edit/{profile.pk}/")
    snap(joost, "snippet-editor")
    profile.proud = "De opruimdag met koffie, en nu ook de nieuwe speeltuin."
    profile.save_revision().publish()
    joost.visit(f"{PROFILES}timeline/{profile.pk}/")
    snap(joost, "timeline")


def test_administration(someone):
    bea = someone(ADMINISTRATOR)
    bea.visit(f"{CASES}erasure/")
    snap(bea, "erase")


def test_terms_and_who_is_who(someone):
    sanne, karim = someone(COORDINATOR_NORTH), someone(COORDINATOR_HARBOUR)
    administrator = someone(ADMINISTRATOR)
    settings_row = ProgrammeSettings.load()
    settings_row.certificate_of_conduct = "before_start"
    settings_row.reappointment_requires_window = False
    settings_row.max_ambassadors = 4
    settings_row.save()
    joke = Appointment.objects.filter(person__family_name="Verhulst").latest("pk")
    married = Appointment.objects.filter(person__family_name="Kuipers-de Wit").first()
    hassan = Appointment.objects.filter(person__family_name="El Idrissi").first()
    candidate = Application.objects.get(family_name="Bouzidi")
    appointments = f"{CASES}appointment/"
    for person, name, address in (
        (sanne, "join", f"{appointments}join/{joke.pk}/?q=ag"),
        (sanne, "naming", f"{appointments}naming/{joke.pk}/"),
        (sanne, "reappoint", f"{appointments}reappoint/{joke.pk}/"),
        (sanne, "certificate", f"{CASES}application/certificate/{candidate.pk}/"),
        (karim, "split", f"{appointments}split/{married.pk}/"),
        (karim, "joined-person", f"{appointments}inspect/{married.pk}/"),
        (karim, "joined-history", f"{appointments}history/{married.pk}/"),
        (karim, "short-last-term", f"{appointments}inspect/{hassan.pk}/"),
        (
            administrator,
            "settings",
            "/admin/settings/buurtambassadeur_wagtail/programmesettings/",
        ),
        (administrator, "settings-history", f"{CASES}settings/history/"),
    ):
        person.visit(address)
        snap(person, name)
    visitor = someone()
    visitor.visit(f"{ROOT}vogelbuurt/")
    snap(visitor, "former")


def test_messages(someone):
    visitor, sanne = someone(), someone(COORDINATOR_NORTH)
    reported = ContactMessage.objects.get(reported_at__isnull=False)
    answered = ContactMessage.objects.get(answered_at__isnull=False)
    reply = Link.objects.filter(purpose="contact-reply").about(answered).latest("pk")
    for name, address in {
        "contact-form": f"{ROOT}vogelbuurt/contact/",
        "contact-nobody": f"{ROOT}havenkwartier-oost/contact/",
        "contact-reply": links.url_of(reply),
    }.items():
        visitor.visit(address)
        snap(visitor, name)
    visitor.visit(f"{ROOT}stationsplein-eo/contact/")
    visitor.tick("ondernemer")
    visitor.fill(
        {
            "Uw bericht": "Mag ik de stoep gebruiken?",
            "Uw naam": "Omar Haddaoui",
            "E-mailadres": "omar@kiosk.example",
        }
    )
    visitor.press("Verstuur mijn bericht")
    snap(visitor, "contact-sent")
    for name, address in {
        "messages": f"{CASES}contactmessage/",
        "inspect-message": f"{CASES}contactmessage/inspect/{answered.pk}/",
        "inspect-message-reported": f"{CASES}contactmessage/inspect/{reported.pk}/",
        "work-list": f"{CASES}work/",
    }.items():
        sanne.visit(address)
        snap(sanne, name)


def test_own_words(someone):
    visitor, joost = someone(), someone(EDITOR)
    asked = Link.objects.open().filter(purpose="own-words").latest("pk")
    visitor.visit(links.url_of(asked))
    snap(visitor, "own-words")
    profile = Ambassador.objects.get(name="Agnieszka Nowicka")
    waiting = ProfileProposal.objects.get(sent_at__isnull=False, drafted_at=None)
    for name, address in {
        "profile-own-words": f"{PROFILES}edit/{profile.pk}/",
        "take-over-words": reverse(
            "buurtambassadeur_profileproposal_take_over", args=[waiting.pk]
        ),
        "actions": "/admin/snippets/buurtambassadeur_wagtail/neighbourhoodaction/",
    }.items():
        joost.visit(address)
        snap(joost, name)

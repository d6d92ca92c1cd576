"""Story 14: a conference for two neighbourhoods, from planning to the last place."""

from datetime import timedelta
from email import message_from_bytes, policy

import django
import pytest
from aiosmtpd.controller import Controller
from django.core import mail
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage
from tests.browser.accessibility import OURS, check, check_public, check_width
from tests.browser.people import COORDINATOR_NORTH, EDITOR

DAY = clock.today() + timedelta(days=30)
BASE = "/admin/buurtambassadeur/conference/"
SMTP = "django.core.mail.backends.smtp.EmailBackend"


class Postman:
    """A real mail server: keeps what was brought."""

    def __init__(self):
        self.brought = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.brought.append((envelope.rcpt_tos, letter))
        return "250 OK"


class MailServer(Controller):
    """Listens on a port that the system picks."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def postman(settings):
    handler = Postman()
    server = MailServer(handler, hostname="127.0.0.1", port=0)
    server.start()
    host = {"host": "127.0.0.1", "port": server.port}
    if django.VERSION >= (6, 1):
        settings.MAILERS = {"default": {"BACKEND": SMTP, "OPTIONS": host}}
    else:
        settings.EMAIL_BACKEND = SMTP
        settings.EMAIL_HOST, settings.EMAIL_PORT = host["host"], host["port"]
    yield handler
    server.stop()


@pytest.fixture(scope="module")
def above(municipality):
    """The page below which the editor makes the one of the conference."""
    return NeighbourhoodPage.objects.get(title="Vogelbuurt")


def test_from_planning_to_the_last_place(above, someone, resident, postman):
    plan_it(someone(COORDINATOR_NORTH))
    address = publish_it(someone(EDITOR), above)
    sign_up(resident, address)
    read_the_letter(postman, resident)
    take_the_last_place(someone(COORDINATOR_NORTH), resident, address)


def plan_it(sanne):
    """A coordinator makes a conference for two neighbourhoods, for six people."""
    sanne.visit(BASE)
    check(sanne.page, OURS)
    sanne.follow("Plan een buurtconferentie")
    check(sanne.page, OURS)
    sanne.tick("Vogelbuurt", "De Weverij")
    sanne.fill(
        {
            "Titel": "Avond voor twee buurten",
            "Dag": DAY.isoformat(),
            "Begint om": "19:30",
            "Eindigt om": "21:30",
            "Plaats": "Buurthuis De Merel",
            "Adres": "Merelplein 1",
            "Programma": "19.30 uur: koffie",
            "Hoeveel mensen passen erin?": "6",
        }
    )
    sanne.press("Plan de conferentie")
    assert "Er passen er 6 in" in sanne.reads("main")
    check(sanne.page, OURS)
    check_width(sanne.page)
    sanne.step("Nodig ambassadeurs en partners uit")
    check(sanne.page, OURS)
    sanne.press("Verstuur de uitnodigingen")


def publish_it(joost, above):
    """An editor makes the page: a title and the conference are enough."""
    kind = "buurtambassadeur_pages/neighbourhoodconferencepage"
    joost.visit(f"/admin/pages/add/{kind}/{above.pk}/")
    joost.fill({"Titel": "Avond voor twee buurten"})
    joost.page.keyboard.press("Tab")  # who leaves the title gets an address
    joost.page.wait_for_function("document.getElementById('id_slug').value")
    conference = Conference.objects.latest("pk")
    joost.page.locator("#id_conference").select_option(str(conference.pk))
    joost.publish()
    return f"{above.url}avond-voor-twee-buurten/"


def sign_up(resident, address):
    """A resident with a telephone makes a mistake first."""
    assert resident.visit(address) == 200
    assert "Nog 6 plaatsen vrij" in resident.reads("main")
    check_public(resident.page)
    resident.tick("3")
    resident.fill({"Uw naam": "Anton de Bruin", "E-mailadres": "anton"})
    resident.press("Ik kom")
    assert resident.page.title().startswith("2 fouten")
    check_public(resident.page)
    assert resident.value("Uw naam") == "Anton de Bruin"
    resident.tick("De Weverij")
    resident.fill({"E-mailadres": "anton@zilverveen.example"})
    resident.press("Ik kom")
    assert "U staat op de lijst" in resident.reads("h1")
    check_public(resident.page)


def read_the_letter(postman, resident):
    """The letter came from a mail server; another library reads its entry."""
    (letter,) = [one for to, one in postman.brought if "anton@" in to[0]]
    (part,) = [one for one in letter.walk() if one.get_filename()]
    calendar = IcsCalendarStream.calendar_from_ics(part.get_content())
    (event,) = calendar.events
    assert (calendar.method, event.sequence) == ("REQUEST", 0)
    assert event.dtstart.isoformat()[:16] == f"{DAY}T19:30"
    assert "Europe/Amsterdam" in str(event.dtstart.tzinfo)
    assert event.location == "Buurthuis De Merel, Merelplein 1"
    assert not mail.outbox or all("anton@" not in one.to[0] for one in mail.outbox)


def take_the_last_place(sanne, resident, address):
    """By telephone come three more: then it is full, and kind about it."""
    sanne.open_record("conference", "Avond voor twee buurten")
    assert "Anton de Bruin" in sanne.reads("main")
    sanne.step("Meld iemand aan")
    check(sanne.page, OURS)
    sanne.fill({"Naam": "Gerda Wiersma", "Telefoonnummer": "06 12345678"})
    sanne.field("Met hoeveel mensen?").select_option("3")
    sanne.press("Meld deze persoon aan")
    assert SignUp.objects.filter(name="Gerda Wiersma").exists()
    for step in ("print", "step_back", "postpone", "change", "cancel"):
        sanne.visit(f"{BASE}{step}/{Conference.objects.latest('pk').pk}/")
        check(sanne.page, None if step == "print" else OURS)

    resident.visit(address)
    assert "Alle plaatsen zijn bezet" in resident.reads("main")
    assert resident.page.locator("form.ba-form").count() == 0
    check_public(resident.page)

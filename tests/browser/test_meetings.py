"""Stories 15 and 17: who sits that day is invited, and what is raised is answered."""

from datetime import date, timedelta

import pytest
from django.core import mail
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings.models import ManagementMeeting
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.browser.accessibility import OURS, check, check_width
from tests.browser.letters import last_letter, link_in
from tests.browser.people import COORDINATOR_NORTH
from tests.factories import AppointmentFactory, ContactDetailsFactory, PersonFactory

MEETING_DAY = clock.today() + timedelta(days=40)


def serves(name, first_day, last_day, *, by_email=True):
    """Let somebody serve in the Vogelbuurt, from the first through the last day."""
    email = f"{name.lower()}@zilverveen.example"
    person = PersonFactory(given_name=name, family_name="Bakker")
    if by_email:
        ContactDetailsFactory(person=person, email=email)
    AppointmentFactory(
        person=person,
        neighbourhood=Neighbourhood.objects.get(name="Vogelbuurt"),
        first_day=first_day,
        last_day=last_day,
    )
    return email


@pytest.fixture(scope="module")
def neighbours(municipality):
    """One ends the day before the meeting, one begins on the day."""
    long_ago, later = clock.today() - timedelta(days=300), date(2032, 1, 1)
    serves("Cor", long_ago, later, by_email=False)
    return {
        "gone": serves("Anna", long_ago, MEETING_DAY - timedelta(days=1)),
        "new": serves("Bilal", MEETING_DAY, later),
    }


@pytest.fixture
def meeting(neighbours, someone):
    """A meeting that Sanne plans and invites to, as story 15 goes."""
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit("/admin/buurtambassadeur/managementmeeting/")
    check(sanne.page, OURS)
    sanne.follow("Plan een buurtbeheeroverleg")
    check(sanne.page, OURS)
    sanne.tick("Vogelbuurt")
    sanne.fill(
        {
            "Dag": MEETING_DAY.isoformat(),
            "Begint om": "19:30",
            "Eindigt om": "21:00",
            "Plaats": "Buurthuis De Merel",
            "Agenda": "1. Verlichting",
        }
    )
    sanne.press("Plan het overleg")
    people = sanne.reads("main")
    assert "Bilal Bakker" in people
    assert "Anna Bakker" not in people
    assert "op papier: geen e-mailadres" in people
    check(sanne.page, OURS)
    check_width(sanne.page)

    sanne.step("Verstuur de uitnodigingen")
    check(sanne.page, OURS)
    sanne.press("Verstuur de uitnodigingen")
    assert "mensen zijn uitgenodigd" in sanne.reads("main")
    check(sanne.page, OURS)
    check_width(sanne.page)
    return ManagementMeeting.objects.latest("pk")


def entry_in(letter):
    """Return method and entry of the calendar that came with a letter."""
    (part,) = [one for one in letter.message().walk() if one.get_filename()]
    text = part.get_payload(decode=True).decode()
    calendar = IcsCalendarStream.calendar_from_ics(text)
    assert part.get_param("method") == calendar.method
    return calendar.method, calendar.events[0]


def test_invitations_for_who_sits_on_the_day(meeting, neighbours, someone, resident):
    assert not any(neighbours["gone"] in one.to for one in mail.outbox)
    letter = last_letter(neighbours["new"])
    method, event = entry_in(letter)
    assert (method, event.uid, event.sequence) == ("REQUEST", str(meeting.uid), 0)
    assert event.dtstart.isoformat()[:16] == f"{MEETING_DAY}T19:30"

    address = link_in(letter, "meeting-answer")
    resident.visit(address)
    check(resident.page)
    check_width(resident.page)
    resident.press("Verstuur mijn antwoord")
    assert "Kies of u komt." in resident.reads("main")
    check(resident.page)
    resident.tick("Ja, ik kom")
    resident.press("Verstuur mijn antwoord")
    assert "Dank u wel" in resident.reads("h1")
    check(resident.page)
    resident.visit(address)
    resident.tick("Nee, ik kan niet komen")
    resident.press("Verstuur mijn antwoord")

    sanne = someone(COORDINATOR_NORTH)
    base = "/admin/buurtambassadeur/managementmeeting"
    sanne.visit(f"{base}/inspect/{meeting.pk}/")
    row = sanne.page.locator(".ba-short__row", has_text="Bilal")
    assert "Komt niet" in row.inner_text()
    sanne.visit(f"{base}/print/{meeting.pk}/")
    assert "Beste Cor Bakker," in sanne.reads("main")
    check(sanne.page)
    for step in ("answers", "change", "postpone", "cancel"):
        sanne.visit(f"{base}/{step}/{meeting.pk}/")
        check(sanne.page, OURS)

    sanne.fill({"Waarom?": "De zaal is dicht."})
    sanne.press("Zeg het overleg af")
    method, event = entry_in(last_letter(neighbours["new"]))
    assert (method, event.uid, event.sequence) == ("CANCEL", str(meeting.uid), 1)
    resident.visit(address)
    assert "niet meer nodig" in resident.reads("main")
    check(resident.page)


def test_attendance_is_saved(meeting, someone, calendar):
    calendar.turn_to(MEETING_DAY, hour=22)
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit(f"/admin/buurtambassadeur/managementmeeting/inspect/{meeting.pk}/")
    sanne.step("Vul in wie er was")
    check(sanne.page, OURS)
    sanne.field("Bilal Bakker").select_option("present")
    sanne.press("Bewaar wie er was")
    row = sanne.page.locator(".ba-short__row", has_text="Bilal")
    assert "Was er" in row.inner_text()
    assert "Gehouden" in sanne.reads("main")


def test_an_attention_point_from_link_to_page(meeting, someone, resident):
    mehmet = Appointment.objects.get(person__family_name="Aydın").person
    letter = last_letter(mehmet.contact_details.email)
    resident.visit(link_in(letter, "attention-point"))
    check(resident.page)
    check_width(resident.page)
    resident.tick("veilig")
    resident.fill({"Wat heeft aandacht nodig?": "De lamp bij de tunnel is stuk."})
    resident.press("Verstuur het aandachtspunt")
    assert "Dank u wel" in resident.reads("h1")
    check(resident.page)

    sanne = someone(COORDINATOR_NORTH)
    sanne.visit("/admin/buurtambassadeur/work/")
    assert "Nieuw aandachtspunt" in sanne.reads("main")
    sanne.open_record("attentionpoint", "De lamp bij de tunnel")
    check(sanne.page, OURS)
    sanne.step("Zet het op de agenda")
    check(sanne.page, OURS)
    sanne.page.locator(f"input[name=meeting][value='{meeting.pk}']").check()
    sanne.press("Zet het op de agenda")
    sanne.visit(f"/admin/buurtambassadeur/managementmeeting/inspect/{meeting.pk}/")
    assert "De lamp bij de tunnel is stuk." in sanne.reads("main")

    sanne.open_record("attentionpoint", "De lamp bij de tunnel")
    sanne.step("Geef antwoord")
    sanne.fill({"Uw antwoord": "De lamp wordt vrijdag gemaakt."})
    sanne.press("Geef antwoord")
    assert "vrijdag gemaakt" in last_letter(mehmet.contact_details.email).body
    sanne.step("Tekst op de website")
    check(sanne.page, OURS)
    sanne.fill({"Tekst op de website": "De lamp bij de tunnel wordt gemaakt."})
    sanne.tick("Zet dit op de pagina van de buurt", "Ik heb het nagekeken")
    sanne.press("Bewaar de tekst")

    page = Neighbourhood.objects.get(name="Vogelbuurt")
    resident.visit(f"/buurtambassadeurs/zie/buurt/{page.pk}/")
    words = resident.reads("main")
    assert "De lamp bij de tunnel wordt gemaakt." in words
    assert "Beantwoord" in words
    assert "Eerstvolgend overleg:" in words
    assert "De lamp bij de tunnel is stuk." not in words
    check(resident.page)
    check_width(resident.page)

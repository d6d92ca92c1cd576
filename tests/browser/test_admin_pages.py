"""Our part of the admin, as the people who work in it meet it: axe, widths."""

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.candidacy.models import Application, Objection
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, ManagementMeeting
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from tests.browser.accessibility import OURS, check
from tests.browser.admin_looking import look_in_admin
from tests.browser.people import (
    ADMINISTRATOR,
    COORDINATOR_HARBOUR,
    COORDINATOR_NORTH,
    EDITOR,
)

MENU = "wagtail-sidebar-submenu-buurtambassadeurs-title"
BASE = "/admin/buurtambassadeur/"
SNIPPETS = "/admin/snippets/buurtambassadeur_wagtail/"


def addresses():
    """Return who opens what, of the demo."""
    new = Application.objects.get(family_name="Tesfay")
    ready = Application.objects.get(family_name="Kuipers-de Wit")
    candidate = Application.objects.get(family_name="Bouzidi")
    serving = Appointment.objects.get(person__family_name="Aydın")
    refused = Objection.objects.get(name="Ruud van Elk")
    by_category = Objection.objects.get(category="cooperation")
    on_paper = Application.objects.get(family_name="Bakker")
    reported = ContactMessage.objects.get(reported_at__isnull=False)
    letter = Letter.objects.filter(event="appointed").first()
    shape = ShapeAgreement.objects.get(version=2)
    meeting = ManagementMeeting.objects.get(state="invited")
    held = ManagementMeeting.objects.get(state="held")
    point = AttentionPoint.objects.get(status="new")
    evening = Conference.objects.get(status="planned")
    profile = Ambassador.objects.get(name="Joke Verhulst")
    words = ProfileProposal.objects.get(sent_at__isnull=False, drafted_at=None)
    return {
        COORDINATOR_NORTH: [
            f"{BASE}application/",
            f"{BASE}application/?q=zzz",
            f"{BASE}application/inspect/{candidate.pk}/",
            f"{BASE}application/history/{candidate.pk}/",
            f"{BASE}application/appoint/{candidate.pk}/",
            f"{BASE}objection/",
            f"{BASE}objection/inspect/{refused.pk}/",
            f"{BASE}objection/hear/{refused.pk}/",
            f"{BASE}objection/answer/{refused.pk}/",
            f"{BASE}objection/decide/{refused.pk}/",
            f"{BASE}objection/inspect/{by_category.pk}/",
            f"{BASE}objection/reasons/{by_category.pk}/",
            f"{BASE}objection/withdraw/{by_category.pk}/",
            f"{BASE}objection/enter/",
            f"{BASE}application/enter/",
            f"{BASE}application/extend/{candidate.pk}/",
            f"{BASE}application/delay/{candidate.pk}/",
            f"{BASE}application/intake/{on_paper.pk}/",
            f"{BASE}objection/second/{refused.pk}/",
            f"{BASE}application/involve/{candidate.pk}/",
            f"{BASE}application/stand_in/{candidate.pk}/",
            f"{BASE}application/end_stand_in/{candidate.pk}/",
            f"{BASE}appointment/",
            f"{BASE}appointment/inspect/{serving.pk}/",
            f"{BASE}appointment/history/{serving.pk}/",
            reverse("buurtambassadeur_profileproposal_ask", args=[serving.pk]),
            f"{BASE}contactmessage/",
            f"{BASE}contactmessage/inspect/{reported.pk}/",
            f"{BASE}contactmessage/deal_with/{reported.pk}/",
            f"{BASE}shapeagreement/",
            f"{BASE}shapeagreement/inspect/{shape.pk}/",
            f"{BASE}shapeagreement/history/{shape.pk}/",
            f"{BASE}shapeagreement/version/{shape.pk}/",
            f"{BASE}shapeagreement/withdraw/{shape.pk}/",
            reverse("buurtambassadeur_new_agreement"),
            f"{BASE}conference/",
            f"{BASE}conference/inspect/{evening.pk}/",
            f"{BASE}conference/history/{evening.pk}/",
            f"{BASE}conference/enter/{evening.pk}/",
            f"{BASE}managementmeeting/",
            f"{BASE}managementmeeting/inspect/{meeting.pk}/",
            f"{BASE}managementmeeting/history/{meeting.pk}/",
            f"{BASE}managementmeeting/attendance/{held.pk}/",
            f"{BASE}managementmeeting/summary/{held.pk}/",
            f"{BASE}attentionpoint/",
            f"{BASE}attentionpoint/inspect/{point.pk}/",
            f"{BASE}attentionpoint/history/{point.pk}/",
            f"{BASE}attentionpoint/answer/{point.pk}/",
            reverse("buurtambassadeur_enter_point"),
            f"{BASE}letter/",
            f"{BASE}letter-texts/",
            f"{BASE}letter-texts/application_received/",
            f"{BASE}letter-texts/appointed/",
            "/admin/",
            reverse("buurtambassadeur_work_list"),
            reverse("buurtambassadeur_serving"),
            reverse("buurtambassadeur_take_over"),
        ],
        COORDINATOR_HARBOUR: [
            f"{BASE}application/confirm/{new.pk}/",
            f"{BASE}application/ask/{new.pk}/",
            f"{BASE}application/reject/{new.pk}/",
            f"{BASE}application/approve/{ready.pk}/",
            f"{BASE}application/publish/{ready.pk}/",
        ],
        ADMINISTRATOR: [f"{BASE}letter/inspect/{letter.pk}/", f"{BASE}erasure/"],
        EDITOR: [
            f"{SNIPPETS}ambassador/timeline/{profile.pk}/",
            reverse("buurtambassadeur_missing"),
            reverse("buurtambassadeur_profileproposal_take_over", args=[words.pk]),
        ],
    }


@pytest.mark.parametrize(
    "who", [COORDINATOR_NORTH, COORDINATOR_HARBOUR, ADMINISTRATOR, EDITOR]
)
def test_our_pages_are_accessible_and_fit(who, municipality, someone):
    person, found = someone(who), {}
    for address in addresses()[who]:
        assert person.visit(address) == 200, address
        assert person.page.locator("h1").count() == 1, address
        if wrong := look_in_admin(person.page):
            found[address] = wrong

    assert found == {}, "\n".join(
        f"{address}: {one}" for address, wrong in found.items() for one in wrong
    )


def test_errors_of_a_step_are_accessible(municipality, someone):
    karim = someone(COORDINATOR_HARBOUR)
    new = Application.objects.get(family_name="Tesfay")
    for step, button in (("reject", "Aanmelding afwijzen"),):
        karim.visit(f"{BASE}application/{step}/{new.pk}/")
        karim.press(button)
        assert karim.page.locator(".ba-errors").count() == 1
        check(karim.page, OURS)


def test_the_menu_holds_everything_in_the_order_of_the_work(municipality, someone):
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit("/admin/")
    sanne.page.get_by_role("button", name="Buurtambassadeurs").click()
    labels = sanne.page.locator(f"ul[aria-labelledby={MENU}] .menuitem-label")
    labels.first.wait_for()

    assert labels.all_inner_texts() == [
        "Mijn werklijst",
        "Aanmeldingen",
        "Weigeringen",
        "Aanstellingen",
        "Wie was ambassadeur?",
        "Ambassadeurs overnemen",
        "Buurtafspraken",
        "Buurtbeheeroverleggen",
        "Aandachtspunten",
        "Buurtconferenties",
        "Inzet en draagvlak",
        "Profielen",
        "Wat ontbreekt er nog?",
        "Buurtacties",
        "Berichten",
        "Brieven",
        "Teksten van brieven",
        "Draag over",
        "Buurten",
        "Stadsdelen",
        "Partners",
        "Instellingen",
    ]


def test_placeholder_comes_where_the_cursor_is_and_the_example_follows(
    municipality, someone
):
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit(f"{BASE}letter-texts/application_known/")
    sanne.fill({"Onderwerp": "Nummer "})
    sanne.page.get_by_role("button", name="{nummer}").click()
    sanne.page.get_by_text("Nummer 2026", exact=False).first.wait_for()

    assert sanne.value("Onderwerp") == "Nummer {nummer}"
    assert not LetterText.objects.filter(event="application_known").exists()

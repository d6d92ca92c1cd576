"""The whole way: from an empty machine to an ambassador, and to the day after.

Nobody and no job does anything on the first day or after the last: the page follows
the days of the appointment.
"""

from datetime import date, timedelta
from io import StringIO

from django.core.management import call_command

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.agreements.verbs import agreed_on
from tests.browser.letters import last_letter, link_in
from tests.browser.people import PASSWORD, PHONE

YASMIN, WILLEM = "yasmin@zilverveen.example", "willem@zilverveen.example"
BOSS, COORDINATOR = "beheer", "els"
PROGRAMME, PLACE = "/buurtambassadeurs/", "/buurtambassadeurs/rivierenbuurt/"


def test_from_an_empty_machine_to_the_day_after_the_last(
    empty_machine, someone, calendar, django_user_model
):
    today = clock.today()
    resident = someone(viewport=PHONE)

    set_up_by_the_administrator(someone, django_user_model)
    agree(django_user_model.objects.get(username=COORDINATOR))
    apply_for_ambassador(resident)
    els = someone()
    els.log_in(COORDINATOR)
    make_candidate(els, resident)
    refuse_candidate(resident)
    decide(els)

    calendar.turn_to(today + timedelta(days=28))  # a period ends on a working day
    first_day, last_day = appoint(els)

    # Not on the eve, there on the first day and on the last, gone on the day after.
    assert sits_on(resident, calendar, first_day - timedelta(days=1)) is False
    assert sits_on(resident, calendar, first_day) is True
    assert sits_on(resident, calendar, last_day) is True
    assert sits_on(resident, calendar, last_day + timedelta(days=1)) is False


def agree(coordinator):
    """Agree on the shape (R14), as test_agreement.py does by hand."""
    agreed_on(Neighbourhood.objects.get(name="Rivierenbuurt"), coordinator)


def set_up_by_the_administrator(someone, users):
    """Two commands; then district, neighbourhood and coordinator in the admin."""
    call_command("migrate", verbosity=0)
    call_command("buurtambassadeur_setup", stdout=StringIO())
    users.objects.create_superuser(BOSS, "beheer@zilverveen.example", PASSWORD)
    users.objects.create_user(COORDINATOR, "els@zilverveen.example", PASSWORD)
    boss = someone(BOSS)
    boss.visit("/admin/snippets/buurtambassadeur_wagtail/district/add/")
    boss.fill({"Naam": "Zuid"})
    boss.save()
    boss.visit("/admin/snippets/buurtambassadeur_wagtail/neighbourhood/add/")
    boss.fill({"Naam": "Rivierenbuurt", "Postcodes": "1234 AB, 1234 AC"})
    boss.field("Stadsdeel").select_option("Zuid")
    boss.save()
    boss.visit("/admin/buurtambassadeur/coordinators/new/")
    boss.field("Gebruiker").select_option(COORDINATOR)
    boss.field("Stadsdeel").select_option("Zuid")
    boss.save()
    give_group(boss, COORDINATOR, users)
    call_command(
        "buurtambassadeur_setup",
        pages=True,
        refusal_effect="assessed",
        stdout=StringIO(),
    )


def give_group(boss, username, users):
    """Put the coordinator in the group that the setup made, in the users screen."""
    user = users.objects.get(username=username)
    boss.visit(f"/admin/users/edit/{user.pk}/")
    boss.fill({"Voornaam": "Els", "Achternaam": "Boom"})
    boss.page.get_by_role("tab", name="Rollen").click()
    boss.tick("Buurtambassadeurs: coördinatie")
    boss.save()


def apply_for_ambassador(resident):
    """Find the neighbourhood by postcode, apply, and confirm by the link."""
    resident.visit(PROGRAMME)
    resident.fill({"Wie is mijn buurtambassadeur?": "1234ac"})
    resident.press("Zoek mijn buurt")
    assert resident.page.url.endswith(PLACE)
    assert "Hier is nog geen buurtambassadeur" in resident.reads()
    resident.follow("Meld u aan")
    resident.fill(
        {
            "Voornaam": "Yasmin",
            "Achternaam": "Haddad",
            "E-mailadres": YASMIN,
            "Postcode": "1234 AC",
            "Wat doet u nu al in de buurt?": "Ik help bij de voedselbank.",
            "Wat wilt u doen voor de buurt?": "Een buurttafel beginnen.",
            "Stel u voor aan de buurt": "Ik ben Yasmin en ik woon aan de Maas.",
        }
    )
    resident.tick("16 jaar of ouder", "de acht afspraken gelezen")
    resident.press("Verstuur mijn aanmelding")
    resident.visit(link_in(last_letter(YASMIN), "application-confirm"))
    resident.press("Ja, dit is mijn aanmelding")


def make_candidate(els, resident):
    """Ask approval of the text, let Yasmin approve it, and make her known."""
    els.open_record("application", "Yasmin Haddad")
    els.step("Vraag goedkeuring voor de tekst")
    els.press("Stuur de tekst naar de kandidaat")
    resident.visit(link_in(last_letter(YASMIN), "publication-approve"))
    resident.fill({"Tekst voor de buurt": "Ik ben Yasmin. U vindt mij aan de Maas."})
    resident.press("Ik keur deze tekst goed")
    els.open_record("application", "Yasmin Haddad")
    els.step("Kandidaat bekendmaken")
    els.press("Maak de kandidaat nu bekend")
    resident.visit(PLACE)
    assert "Er is een kandidaat" in resident.reads()


def refuse_candidate(resident):
    resident.follow("Bekijk de kandidaat")
    assert "U vindt mij aan de Maas." in resident.reads()
    resident.follow("Ik ben het niet eens met deze kandidaat")
    resident.fill(
        {
            "Waarom bent u het niet eens": "Zij woont hier pas kort.",
            "Uw naam": "Willem Tromp",
            "E-mailadres": WILLEM,
            "Postcode": "1234 AB",
        }
    )
    resident.tick("16 jaar of ouder")
    resident.press("Verstuur mijn weigering")
    resident.visit(link_in(last_letter(WILLEM), "objection-confirm"))
    resident.press("Ja, dit is mijn weigering")


def decide(els):
    els.open_record("objection", "Willem Tromp")
    els.step("Beslis over de weigering")
    els.tick("Ongegrond")
    els.fill(
        {
            "Waarom beslist u dit?": "Hoe lang iemand er woont, is geen eis.",
            "Wat legt u uit aan de kandidaat?": "Hoe lang u er woont, telt niet.",
        }
    )
    els.press("Beslis")
    assert "is geen eis" in last_letter(WILLEM).body


def appoint(els):
    """Appoint with the days proposed, and return them."""
    els.open_record("application", "Yasmin Haddad")
    els.step("Kandidaat aanstellen")
    first_day = date.fromisoformat(els.value("Eerste dag")) + timedelta(days=10)
    els.fill({"Eerste dag": first_day.isoformat()})
    els.press("Reken de laatste dag opnieuw uit")
    last_day = date.fromisoformat(els.value("Laatste dag"))
    els.press("Stel aan")
    assert "Yasmin Haddad is buurtambassadeur van" in els.reads("main")
    return first_day, last_day


def sits_on(resident, calendar, day):
    """Tell whether the neighbourhood page shows Yasmin on this day."""
    calendar.turn_to(day, hour=0)
    resident.visit(PLACE)
    return "Yasmin Haddad" in resident.reads()

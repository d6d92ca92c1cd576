"""The settings of 1a where people meet them: the action, the sentence, the screens."""

from datetime import date

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.certificates import note_certificate
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.reappointing import reappoint
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.worklist.queries import tasks
from tests.candidacy.conftest import at
from tests.factories import (
    AppointmentFactory,
    CandidatePublicationFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
)

pytestmark = pytest.mark.django_db
UNASSESSED = {"unassessed_because": "Er was nog geen conferentie."}
FIRST = date(2026, 7, 1)
#: 38 months: ten are left.
LONG = {"first_day": date(2022, 1, 1), "last_day": date(2025, 2, 28)}


def decide(**settings):
    return ProgrammeSettings.objects.create(**settings)


@pytest.fixture
def place(district_here):
    return NeighbourhoodFactory(name="Vogelbuurt", district=district_here)


@pytest.fixture
def candidacy(place):
    publication = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=place
    )
    return publication.candidacy


def refusal(candidacy, person=None, **days):
    before = Appointment.objects.count()
    with pytest.raises(AppointmentRefused) as refused:
        appoint(candidacy, person=person, by=None, **{"first_day": FIRST, **days})

    assert Appointment.objects.count() == before
    return refused.value


def page(client, user, name, pk, **data):
    client.force_login(user)
    url = reverse(f"buurtambassadeur_{name}", args=[pk])
    return client.post(url, data) if data else client.get(url)


# What counts -------------------------------------------------------------------------


def test_each_neighbourhood_apart_has_its_own_sum(candidacy, client, coordinator_here):
    served = AppointmentFactory(**LONG, person__family_name="Bouzidi").person
    served.given_name = "Naïma"
    served.save()
    decide(term_limit_scope="neighbourhood")

    content = page(
        client,
        coordinator_here,
        "application_modeladmin_appoint",
        candidacy.application.pk,
        person=served.pk,
        first_day="2027-07-01",
        recalculate="1",
    ).content.decode()
    appointment = appoint(
        candidacy, first_day=FIRST, person=served, by=None, **UNASSESSED
    )

    assert "in elke buurt apart" in content
    assert 'value="2029-06-30"' in content
    assert appointment.last_day == appointment.latest_last_day == date(2028, 6, 30)


# A short last term -------------------------------------------------------------------


def test_short_last_term_is_given_and_explained(candidacy, client, coordinator_here):
    served = AppointmentFactory(**LONG).person
    served.given_name, served.family_name = "Naïma", "Bouzidi"
    served.save()

    response = page(
        client,
        coordinator_here,
        "application_modeladmin_appoint",
        candidacy.application.pk,
        person=served.pk,
        first_day="2027-07-01",
        recalculate="1",
    )

    assert response.context["sum"] == [
        "Eerdere en lopende aanstellingen van Naïma Bouzidi: samen 38 maanden.",
        "De laatste dag kan uiterlijk 30 april 2028 zijn.",
        "Dat is samen 48 maanden. Meer mag niet.",
    ]
    appointment = appoint(
        candidacy, first_day=FIRST, person=served, by=None, **UNASSESSED
    )
    assert appointment.last_day == date(2027, 4, 30)


def test_short_last_term_is_refused_where_that_is_decided(candidacy):
    earlier = AppointmentFactory(**LONG)
    decide(allow_short_final_term=False)

    for days in ({}, {"last_day": date(2026, 12, 31)}):
        no = refusal(candidacy, earlier.person, **days)
        assert no.message == (
            "Dit kan niet. Voor Naïma Bouzidi is minder dan een hele aanstelling over. "
            "Een korte laatste aanstelling staat in uw instellingen uit."
        )
        assert no.cause == earlier


def test_shorter_for_another_reason_is_made(candidacy):
    decide(allow_short_final_term=False)

    made = appoint(candidacy, first_day=FIRST, last_day=date(2026, 12, 31), by=None)

    assert made.last_day == date(2026, 12, 31)


# Several neighbourhoods --------------------------------------------------------------


def test_one_neighbourhood_at_a_time(candidacy):
    other = AppointmentFactory(
        first_day=date(2026, 1, 1),
        last_day=date(2026, 7, 1),
        neighbourhood__name="De Weverij",
    )

    no = refusal(candidacy, other.person)

    assert no.message == (
        "Dit kan niet. Naïma Bouzidi is op een van deze dagen al buurtambassadeur in "
        "De Weverij."
    )
    assert no.cause == other


def test_several_neighbourhoods_where_that_is_decided(candidacy, place):
    decide(allow_multiple_neighbourhoods=True)
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 7, 1)}
    other = AppointmentFactory(**days)

    assert appoint(
        candidacy, first_day=FIRST, person=other.person, by=None, **UNASSESSED
    ).pk

    again = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=other.neighbourhood
    ).candidacy
    assert refusal(again, other.person).cause.neighbourhood == other.neighbourhood


# How many ----------------------------------------------------------------------------


def test_as_many_as_the_municipality_wants(candidacy, place):
    decide(max_ambassadors=2)
    first = AppointmentFactory(
        neighbourhood=place, first_day=date(2026, 1, 1), last_day=date(2026, 9, 30)
    )
    AppointmentFactory(
        neighbourhood=place, first_day=date(2026, 9, 1), last_day=date(2027, 3, 31)
    )
    AppointmentFactory(
        neighbourhood=place, cancelled_at=clock.now(), first_day=FIRST, last_day=FIRST
    )
    AppointmentFactory(first_day=FIRST, last_day=date(2027, 6, 30))

    no = refusal(candidacy)

    assert no.message == (
        "Dit kan niet. In Vogelbuurt zijn op 1 september 2026 al 2 "
        "buurtambassadeurs. Dat is het maximum."
    )
    assert no.cause == first
    made = appoint(candidacy, first_day=FIRST, last_day=date(2026, 8, 31), by=None)
    assert made.pk


# Certificate of conduct --------------------------------------------------------------


@pytest.fixture
def wants_certificate():
    return decide(certificate_of_conduct="before_start")


def test_nobody_is_appointed_before_the_certificate_was_seen(
    candidacy, wants_certificate
):
    no = refusal(candidacy)

    assert no.message == (
        "U kunt Naïma Bouzidi nog niet aanstellen. Noteer eerst dat u de VOG hebt "
        "gezien."
    )
    assert no.cause == candidacy.application

    note_certificate(candidacy, seen_on=clock.today(), by=None)
    made = appoint(candidacy, first_day=FIRST, by=None)
    assert made.certificate_seen_on == clock.today()
    row = candidacy.history.filter(history_change_reason="certificate of conduct seen")
    assert row.get().certificate_seen_on == clock.today()


def test_the_coordinator_notes_the_day_and_is_asked_to(
    candidacy, wants_certificate, client, coordinator_here
):
    pk = candidacy.application.pk
    shown = page(client, coordinator_here, "application_modeladmin_inspect", pk)
    refused = page(client, coordinator_here, "application_modeladmin_appoint", pk)
    todo = [task.kind for task in tasks(coordinator_here)]

    assert "Nog niet gezien" in shown.content.decode()
    assert "Noteer eerst dat u de VOG hebt gezien." in refused.content.decode()
    assert todo == ["certificate"]

    name = "application_modeladmin_certificate"
    later = page(client, coordinator_here, name, pk, seen_on="2090-01-01")
    assert "Deze dag moet nog komen." in later.content.decode()
    page(client, coordinator_here, name, pk, seen_on=clock.today().isoformat())

    candidacy.refresh_from_db()
    assert candidacy.certificate_seen_on == clock.today()
    assert [task.kind for task in tasks(coordinator_here)] == ["appoint"]


def test_a_day_to_come_and_an_ended_candidacy_are_refused(candidacy):
    with pytest.raises(Refused, match="Deze dag moet nog komen"):
        note_certificate(candidacy, seen_on=date(2090, 1, 1), by=None)
    candidacy.status = "withdrawn"
    candidacy.save()
    with pytest.raises(Refused, match="Deze kandidatuur is gestopt"):
        note_certificate(candidacy, seen_on=date(2020, 1, 1), by=None)


# Appointing again --------------------------------------------------------------------


@pytest.fixture
def earlier(place):
    return AppointmentFactory(neighbourhood=place)  # 2024 and 2025


def test_appointing_again_needs_a_new_procedure_by_default(
    earlier, client, coordinator_here
):
    with pytest.raises(AppointmentRefused, match="nieuwe aanmelding nodig"):
        reappoint(earlier, first_day=FIRST, by=None, **UNASSESSED)

    name = "appointment_modeladmin_reappoint"
    response = page(client, coordinator_here, name, earlier.pk)
    assert "nieuwe aanmelding nodig" in response.content.decode()
    inspect = page(
        client, coordinator_here, "appointment_modeladmin_inspect", earlier.pk
    )
    assert "Opnieuw aanstellen" not in inspect.content.decode()
    assert Appointment.objects.count() == 1


def test_appointing_again_where_no_procedure_is_wanted(
    earlier, client, coordinator_here
):
    decide(reappointment_requires_window=False)
    earlier.person.contact_details = None
    name = "appointment_modeladmin_reappoint"
    with at(2025, 11, 1, 9):
        asked = page(client, coordinator_here, name, earlier.pk)
        assert asked.context["form"].initial["first_day"] == date(2026, 1, 1)
        assert asked.context["form"].initial["last_day"] == date(2027, 12, 31)
        page(
            client,
            coordinator_here,
            name,
            earlier.pk,
            first_day="2026-01-01",
            last_day="",
            unassessed_because="Er was nog geen conferentie.",
        )

    made = Appointment.objects.latest("pk")
    assert (made.person, made.neighbourhood) == (earlier.person, earlier.neighbourhood)
    assert (made.first_day, made.last_day) == (date(2026, 1, 1), date(2027, 12, 31))
    assert (made.candidacy, made.origin) == (None, "appointed")
    assert made.decided_by == coordinator_here
    reasons = made.history.values_list("history_change_reason", flat=True)
    assert list(reasons) == ["appointed again"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"first_day": date(2025, 12, 31)}, "op een van deze dagen al"),
        ({"first_day": FIRST, "last_day": date(2028, 7, 1)}, "hoogstens 24 maanden"),
    ],
)
def test_appointing_again_has_the_same_gates(earlier, days, words):
    decide(reappointment_requires_window=False)

    with pytest.raises(AppointmentRefused, match=words):
        reappoint(earlier, by=None, **days)


def test_appointing_again_is_held_to_limit_number_and_certificate(earlier, place):
    settings = decide(
        reappointment_requires_window=False,
        max_ambassadors=1,
        certificate_of_conduct="before_start",
    )
    days = {"first_day": FIRST, "last_day": date(2026, 12, 31)}

    with pytest.raises(AppointmentRefused, match="wanneer u de VOG hebt gezien"):
        reappoint(earlier, by=None, **days)
    seen = {"certificate_seen_on": date(2026, 6, 1)}
    other = AppointmentFactory(neighbourhood=place, **days)
    with pytest.raises(AppointmentRefused, match="al 1 buurtambassadeur"):
        reappoint(earlier, by=None, **days, **seen)
    Appointment.objects.filter(pk=other.pk).delete()
    settings.term_limit_months = 24
    settings.save()
    with pytest.raises(AppointmentRefused, match="is al 2 jaar buurtambassadeur"):
        reappoint(earlier, by=None, **days, **seen)


def test_nobody_is_appointed_again_after_an_erasure(earlier):
    decide(reappointment_requires_window=False)
    earlier.person.erased_at = clock.now()
    earlier.person.save()

    with pytest.raises(AppointmentRefused):
        reappoint(earlier, first_day=FIRST, by=None, **UNASSESSED)


def test_the_letter_says_that_it_goes_on(earlier):
    decide(reappointment_requires_window=False)
    ContactDetailsFactory(person=earlier.person)

    reappoint(earlier, first_day=FIRST, by=None, **UNASSESSED)

    letter = Letter.objects.get()
    assert letter.event == "appointed_again"
    assert "woensdag 1 juli 2026" in letter.body


@pytest.mark.parametrize(
    ("asks", "kind", "due"),
    [(True, "renew", None), (False, "reappoint", date(2026, 12, 31))],
)
def test_the_work_list_knows_what_is_needed(place, coordinator_here, asks, kind, due):
    decide(reappointment_requires_window=asks)
    AppointmentFactory(
        neighbourhood=place, first_day=date(2025, 1, 1), last_day=date(2026, 12, 31)
    )

    with at(2026, 9, 1, 9):
        (task,) = [one for one in tasks(coordinator_here) if one.kind != "conference"]

    assert task.kind == kind
    assert due is None or task.due == due


@pytest.mark.parametrize("reason", [{}, {"unassessed_because": " \n"}])
def test_without_an_assessment_the_action_asks_why(earlier, candidacy, reason):
    decide(reappointment_requires_window=False)

    with pytest.raises(AppointmentRefused, match="Schrijf waarom u opnieuw aanstelt"):
        reappoint(earlier, first_day=FIRST, by=None, **reason)
    with pytest.raises(AppointmentRefused, match="Schrijf waarom u opnieuw aanstelt"):
        appoint(candidacy, first_day=FIRST, person=earlier.person, by=None, **reason)
    assert Appointment.objects.count() == 1

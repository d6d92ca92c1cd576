"""What goes on paper, and the steps beside the way to a decision."""

from datetime import timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.kernel import addresses, clock
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.pages.models import ObjectionQuestion
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories
from tests.publishing.conftest import objection_page, programme_page
from tests.publishing.html import Page

__all__ = ["objection_page", "programme_page"]

PAPERS = ["notice", "letterbox", "paper"]


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    ProgrammeSettings.objects.create(
        municipality_name="gemeente Zilverveen",
        contact_name="Sanne Oosterveld",
        contact_phone="14 020",
        contact_email="sanne@zilverveen.example",
    )
    return client


@pytest.fixture
def publication(district_here):
    return factories.CandidatePublicationFactory(
        open=True,
        candidacy__neighbourhood__district=district_here,
        candidacy__neighbourhood__name="De Weverij",
        application__email="",
    )


def at(model, action, record):
    return reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[record.pk])


def printed(client, action, publication):
    return Page(
        client.get(at("application", action, publication.candidacy.application))
    )


@pytest.mark.parametrize("paper", ["notice", "letterbox"])
def test_the_neighbourhood_reads_who_until_when_and_how(sanne, publication, paper):
    page = printed(sanne, paper, publication)

    for said in (
        "Naïma Bouzidi",
        "Ik ben Naïma en ik woon hier al twintig jaar.",
        in_full(clock.local(publication.closes_at).date()),
        "14 020",
        "sanne@zilverveen.example",
        addresses.public_url(publication).partition("://")[2].rstrip("/"),
        "Anoniem weigeren kan niet.",
        "nooit een reden",
    ):
        assert said in page.text
    assert len(page.all("h1")) == 1


def test_the_empty_form_asks_what_the_site_asks(sanne, publication):
    page = printed(sanne, "paper", publication)

    for said in ("Waarom bent u het niet eens", "Uw naam", "Postcode", "16 jaar"):
        assert said in page.text


def test_the_empty_form_asks_what_the_editor_asks(sanne, publication, objection_page):
    ask = ObjectionQuestion.objects.create
    kinds = {"field_type": "radio", "choices": "ja\nnee"}
    ask(page=objection_page, sort_order=0, label="Kent u de kandidaat?", **kinds)
    ask(
        page=objection_page,
        sort_order=1,
        label="Waarvan?",
        field_type="multiline",
        help_text="Werk & buurt",
        condition_question="Kent u de kandidaat?",
        condition_answers="ja",
    )

    page = printed(sanne, "paper", publication)

    assert "Kent u de kandidaat? ja nee Waarvan? Alleen als u bij" in page.text
    assert "‘ja’ antwoordde. Werk & buurt" in page.text
    assert len(page.all("h1")) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_to_print_once_the_period_is_over(sanne, publication, paper):
    publication.closes_at = clock.now().replace(microsecond=0)
    publication.opens_at = (
        publication.closes_at - clock.end_of(clock.today()).utcoffset()
    )
    publication.save()
    publication.candidacy.status = "withdrawn"
    publication.candidacy.save()

    url = at("application", paper, publication.candidacy.application)

    assert sanne.get(url).status_code == 404


def test_a_receipt_holds_number_day_and_copy(sanne, publication):
    application = publication.candidacy.application
    objection = factories.ObjectionFactory(candidacy=publication.candidacy, email="")

    mine = Page(sanne.get(at("application", "receipt", application)))
    theirs = Page(sanne.get(at("objection", "receipt", objection)))

    assert publication.candidacy.reference in mine.text
    assert "U hoort onze beslissing uiterlijk op" in mine.text
    assert "Ik organiseer de opruimdag." in mine.text
    assert objection.reference in theirs.text
    assert objection.reasons in theirs.text
    assert "U krijgt altijd antwoord." in theirs.text


def test_paper_is_kept_nowhere(sanne, publication):
    url = at("application", "notice", publication.candidacy.application)

    assert "no-store" in sanne.get(url)["Cache-Control"]


# --- the other steps on the page -----------------------------------------------------


def test_an_intake_talk_is_kept_and_can_be_mended(sanne, district_here):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood__district=district_here
    )
    url = at("application", "intake", application)

    for note in ("Fijn gesprek.", "Fijn gesprek, belt terug."):
        sanne.post(url, {"day": clock.today().isoformat(), "note": note})

    application.refresh_from_db()
    assert (application.intake_on, application.intake_note) == (clock.today(), note)
    page = Page(sanne.get(at("application", "inspect", application)))
    assert note in page.text


def test_an_intake_talk_is_no_gate(district_here, coordinator_here):
    publication = factories.CandidatePublicationFactory(
        candidacy__neighbourhood__district=district_here
    )

    actions.publish_candidate(publication.candidacy, by=coordinator_here)

    assert publication.candidacy.application.intake_on is None


def test_reasons_for_rejecting_stand_in_the_letter_and_on_the_page(
    sanne, district_here
):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood__district=district_here
    )

    sanne.post(at("application", "reject", application), {"reasons": "U verhuist."})

    application.refresh_from_db()
    assert application.rejection_reasons == "U verhuist."
    page = Page(sanne.get(at("application", "inspect", application)))
    assert "U verhuist." in page.text


def test_a_promised_day_that_passed_is_shown(sanne, district_here):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood__district=district_here,
        candidacy__decide_by=clock.today().replace(year=2020, day=1),
    )

    page = Page(sanne.get(at("application", "inspect", application)))

    assert "te laat. Laat de aanmelder weten wanneer u beslist." in page.text


@pytest.mark.parametrize("status", ["received", "candidate"])
def test_withdrawn_by_telephone_until_the_decision(sanne, publication, status):
    objection = factories.ObjectionFactory(candidacy=publication.candidacy)
    publication.candidacy.status = status
    publication.candidacy.save()

    sanne.post(at("application", "withdraw", publication.candidacy.application))

    publication.candidacy.refresh_from_db()
    objection.refresh_from_db()
    assert publication.candidacy.status == "withdrawn"
    assert publication.candidacy.history.first().history_user.username == "sanne"
    assert objection.outcome == "lapsed"


def test_a_refusal_withdrawn_by_telephone_no_longer_counts(sanne, publication):
    objection = factories.ObjectionFactory(candidacy=publication.candidacy)

    sanne.post(at("objection", "withdraw", objection))

    objection.refresh_from_db()
    assert objection.outcome == "withdrawn"


def test_late_and_told_reasons_by_the_screens(sanne, publication):
    late = factories.ObjectionFactory(candidacy=publication.candidacy, is_late=True)
    chosen = factories.ObjectionFactory(
        candidacy=publication.candidacy,
        partner=factories.PartnerOrganisationFactory(),
        category="safety",
        reasons="",
    )

    sanne.post(at("objection", "accept", late), {"because": "U was ziek."})
    sanne.post(at("objection", "reasons", chosen), {"reasons": "Verteld."})

    late.refresh_from_db()
    chosen.refresh_from_db()
    assert late.late_accepted_because == "U was ziek."
    assert chosen.reasons == "Verteld."
    for one, said in ((late, "U was ziek."), (chosen, "Reden na telefoongesprek")):
        page = Page(sanne.get(at("objection", "inspect", one)))
        assert said in page.text


def test_a_longer_period_by_the_screen_keeps_what_was_typed(sanne, publication):
    url = at("application", "extend", publication.candidacy.application)
    day = clock.local(publication.closes_at).date() - timedelta(days=7)

    response = sanne.post(url, {"last_day": day.isoformat(), "reason": "Brieven laat."})

    assert "alleen langer worden" in response.content.decode()
    assert "Brieven laat." in response.content.decode()


def test_a_signal_stands_with_the_ambassador(sanne, publication):
    appointment = factories.AppointmentFactory(
        candidacy=publication.candidacy,
        neighbourhood=publication.candidacy.neighbourhood,
    )
    signal = factories.ObjectionFactory(
        candidacy=publication.candidacy, outcome="signal"
    )

    page = Page(sanne.get(at("appointment", "inspect", appointment)))
    sanne.post(at("objection", "away", signal))

    signal.refresh_from_db()
    assert signal.reference in page.text
    assert signal.ended_at is not None

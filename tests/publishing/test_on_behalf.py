"""What comes by telephone or on paper, entered by a coordinator."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy.models import Application, Objection
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.pages.models import ApplicationQuestion
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories

APPLY = reverse("buurtambassadeur_application_enter")
REFUSE = reverse("buurtambassadeur_objection_enter")


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(
        name="Vogelbuurt", district=district_here, postcodes=["1234AB"]
    )


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


@pytest.fixture
def publication(here):
    return factories.CandidatePublicationFactory(
        open=True,
        candidacy__neighbourhood=here,
        opens_at=clock.now().replace(microsecond=0) - timedelta(days=9),
    )


@pytest.fixture
def applying(here):
    return {
        "via": "paper",
        "received_on": days_ago(3),
        "given_name": "Thea",
        "family_name": "Bakker",
        "telephone": "06 12345678",
        "postcode": "1234 ab",
        "neighbourhood": here.pk,
        "is_old_enough": "on",
        "involvement": "Ik help buren.",
        "willingness": "Koffie schenken.",
        "introduction": "Ik ben Thea.",
        "has_read_agreements": "on",
        "token": "7f1f2c3a-0000-4000-8000-000000000011",
    }


@pytest.fixture
def refusing(publication):
    return {
        "candidate": publication.pk,
        "via": "telephone",
        "received_on": days_ago(0),
        "reasons": "Zij is vaak weg.",
        "name": "Henk Smit",
        "telephone": "06 87654321",
        "postcode": "1234AB",
        "is_old_enough": "on",
        "token": "7f1f2c3a-0000-4000-8000-000000000012",
    }


def days_ago(number):
    return (clock.today() - timedelta(days=number)).isoformat()


def errors(response):
    return {
        name: list(found) for name, found in response.context["form"].errors.items()
    }


# --- applications ------------------------------------------------------------------


def test_an_application_on_paper_counts_from_its_day(sanne, applying):
    response = sanne.post(APPLY, applying)

    application = Application.objects.get()
    case = application.candidacy
    assert response.url.endswith(f"/application/inspect/{application.pk}/")
    assert clock.local(case.received_at).date().isoformat() == days_ago(3)
    assert (case.received_via, case.confirmed_via) == ("paper", "paper")
    assert case.decide_by == date.fromisoformat(days_ago(3)) + timedelta(weeks=8)
    assert case.history.get().history_user.username == "sanne"
    assert application.postcode == "1234AB"


def test_without_an_address_no_letter_but_a_receipt_to_print(sanne, applying):
    response = sanne.post(APPLY, applying, follow=True)

    assert not Letter.objects.exists()
    assert "druk het ontvangstbewijs af" in response.content.decode()
    assert "Ontvangstbewijs afdrukken" in response.content.decode()


def test_with_an_address_the_letter_asks_no_confirmation(sanne, applying):
    sanne.post(APPLY, applying | {"email": "thea@zilverveen.example"})

    assert Letter.objects.get().event == "application_received"
    assert [link.purpose for link in Link.objects.all()] == ["application-withdraw"]


def test_taken_in_while_the_form_on_the_site_is_closed(
    sanne, applying, application_page
):
    application_page.closes_on = date(2020, 1, 1)
    application_page.save_revision().publish()

    sanne.post(APPLY, applying)

    assert Application.objects.count() == 1


def test_sending_twice_stores_once(sanne, applying):
    sanne.post(APPLY, applying)
    response = sanne.post(APPLY, applying, follow=True)

    assert Application.objects.count() == 1
    assert "Wij hadden dit al" in response.content.decode()


def test_the_same_checks_as_on_the_site_and_nothing_typed_is_lost(sanne, applying):
    wrong = applying | {"postcode": "0000", "given_name": " ", "telephone": ""}

    response = sanne.post(APPLY, wrong)

    assert set(errors(response)) == {"postcode", "given_name", "email"}
    assert "Koffie schenken." in response.content.decode()
    assert not Application.objects.exists()


def test_the_questions_of_the_editor_are_asked_too(sanne, applying, application_page):
    ApplicationQuestion.objects.create(
        page=application_page, label="Hobby?", field_type="singleline"
    )

    assert "Hobby?" in sanne.get(APPLY).content.decode()


def test_who_calls_is_asked_only_what_applies(sanne, applying, application_page):
    ask = ApplicationQuestion.objects.create
    ask(page=application_page, label="Sport u?", field_type="radio", choices="ja\nnee")
    ask(
        page=application_page,
        sort_order=1,
        label="Waar?",
        field_type="singleline",
        condition_question="Sport u?",
        condition_answers="ja",
    )

    shown = sanne.get(APPLY).content.decode()
    sanne.post(APPLY, applying | {"q_sport_u": "nee", "q_waar": "geheim"})

    assert "Alleen als u bij ‘Sport u?’ ‘ja’ antwoordde." in shown
    kept = [one["label"] for one in Application.objects.get().extra_answers]
    assert kept == ["Sport u?"]


def test_nothing_comes_in_tomorrow(sanne, applying):
    response = sanne.post(APPLY, applying | {"received_on": days_ago(-1)})

    assert errors(response) == {"received_on": ["Deze dag moet nog komen."]}


def test_a_neighbourhood_of_another_district_cannot_be_chosen(
    sanne, applying, district_elsewhere
):
    other = factories.NeighbourhoodFactory(district=district_elsewhere)

    response = sanne.post(APPLY, applying | {"neighbourhood": other.pk})

    assert "neighbourhood" in errors(response)


# --- refusals ----------------------------------------------------------------------


def test_a_refusal_by_telephone_is_confirmed_and_blocks(
    sanne, refusing, coordinator_here
):
    response = sanne.post(REFUSE, refusing)

    objection = Objection.objects.get()
    assert response.url.endswith(f"/objection/inspect/{objection.pk}/")
    assert (objection.received_via, objection.confirmed_via) == ("telephone",) * 2
    assert objection.entered_by == coordinator_here
    assert objection.is_late is False


def test_a_letter_counts_by_the_day_it_came_in(sanne, refusing, publication):
    closed = clock.today() - timedelta(days=1)
    publication.closes_at = clock.end_of(closed)
    publication.save()

    sanne.post(REFUSE, refusing | {"via": "paper", "received_on": days_ago(1)})
    sanne.post(
        REFUSE,
        refusing | {"token": "7f1f2c3a-0000-4000-8000-000000000013", "name": "Te Laat"},
    )

    late = dict(Objection.objects.values_list("name", "is_late"))
    assert late == {"Henk Smit": False, "Te Laat": True}


def test_nobody_refused_before_the_candidate_was_known(sanne, refusing):
    response = sanne.post(REFUSE, refusing | {"received_on": days_ago(10)})

    assert errors(response) == {
        "received_on": ["Op deze dag was de kandidaat nog niet bekend."]
    }


@pytest.mark.parametrize("missing", ["name", "reasons", "telephone", "is_old_enough"])
def test_a_refusal_needs_reasons_a_name_and_a_way_to_answer(sanne, refusing, missing):
    del refusing[missing]

    response = sanne.post(REFUSE, refusing)

    expected = "email" if missing == "telephone" else missing
    assert set(errors(response)) == {expected}
    assert not Objection.objects.exists()


def test_a_postcode_elsewhere_is_flagged_and_no_wall(sanne, refusing):
    factories.NeighbourhoodFactory(name="Haven", postcodes=["1234ZZ"])
    warned = sanne.post(REFUSE, refusing | {"postcode": "1234ZZ"})
    again = refusing | {
        "postcode": "1234ZZ",
        "seen_elsewhere": warned.context["form"].data["seen_elsewhere"],
    }

    sanne.post(REFUSE, again)

    assert "Haven" in errors(warned)["postcode"][0]
    assert Objection.objects.get().lives_elsewhere is True


def test_a_partner_is_not_asked_for_postcode_and_age(sanne, refusing):
    partner = factories.PartnerOrganisationFactory()
    del refusing["postcode"], refusing["is_old_enough"]

    sanne.post(REFUSE, refusing | {"of_partner": partner.pk})

    assert Objection.objects.get().partner == partner


@pytest.mark.parametrize("kind", ["district", "entrepreneurs"])
def test_an_organisation_without_a_say_cannot_refuse(sanne, refusing, kind):
    partner = factories.PartnerOrganisationFactory(type=kind)

    response = sanne.post(REFUSE, refusing | {"of_partner": partner.pk})

    assert set(errors(response)) == {"of_partner"}
    assert not Objection.objects.exists()


def test_entrepreneurs_refuse_by_telephone_when_they_may(sanne, refusing):
    ProgrammeSettings.objects.create(entrepreneurs_may_object=True)
    partner = factories.PartnerOrganisationFactory(type="entrepreneurs")

    sanne.post(REFUSE, refusing | {"of_partner": partner.pk})

    assert Objection.objects.get().partner == partner


def test_after_the_appointment_it_is_kept_as_a_signal(sanne, refusing, publication):
    publication.candidacy.status = "appointed"
    publication.candidacy.save()

    sanne.post(REFUSE, refusing)

    assert Objection.objects.get().outcome == "signal"


def test_candidates_of_another_district_are_not_listed(
    sanne, refusing, district_elsewhere
):
    other = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood__district=district_elsewhere
    )

    response = sanne.post(REFUSE, refusing | {"candidate": other.pk})

    assert set(errors(response)) == {"candidate"}


def test_the_buttons_stand_above_the_registers(sanne, publication):
    for name, url in (("application", APPLY), ("objection", REFUSE)):
        page = sanne.get(reverse(f"buurtambassadeur_{name}_modeladmin_index"))

        assert f'href="{url}"' in page.content.decode()
    record = publication.candidacy.application
    page = sanne.get(
        reverse("buurtambassadeur_application_modeladmin_inspect", args=[record.pk])
    )
    assert f"{REFUSE}?candidate={publication.pk}" in page.content.decode()

"""Signing up and appointing wait for the agreement, as the settings say."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.agreements import queries
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.reappointing import reappoint
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.candidacy.actions import submit_application
from buurtambassadeur_wagtail.candidacy.effects import effect_for
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.pages.models import ApplicationFormPage, ProgrammePage
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind
from tests.factories import (
    AppointmentFactory,
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    PersonFactory,
    in_force,
)

from .conftest import agree

pytestmark = pytest.mark.django_db
ANSWERS = {"given_name": "Naïma", "family_name": "Bouzidi", "postcode": "1234AB"}


def settings(**values):
    return ProgrammeSettings.objects.create(**values)


def apply(place, **more):
    return submit_application(
        neighbourhood=place, token=uuid4(), answers=ANSWERS, **more
    ).application


def candidate(place):
    return CandidatePublicationFactory(closed=True, candidacy__neighbourhood=place)


def tomorrow():
    return clock.today() + timedelta(days=1)


class TestSigningUp:
    def test_a_warning_lets_it_through(self, case):
        assert apply(case.place).agreement is None

    def test_a_block_refuses_and_says_what_is_lacking(self, offered, case):
        settings(agreement_blocks_recruitment="block")
        with pytest.raises(Refused, match="De corporation") as refused:
            apply(case.place)
        assert refused.value.cause == offered
        assert not Application.objects.exists()

    def test_what_came_on_paper_is_taken_in(self, case):
        settings(agreement_blocks_recruitment="block")
        assert apply(case.place, via="paper", by=case.by).pk

    def test_the_version_is_kept(self, offered, case):
        settings(agreement_blocks_recruitment="block")
        agree(offered, case)
        assert apply(case.place).agreement == offered

    def test_the_form_says_so(self, client, site, offered, case):
        settings(agreement_blocks_recruitment="block")
        programme = site.root_page.add_child(
            instance=ProgrammePage(title="Programma", slug="programma")
        )
        form = programme.add_child(
            instance=ApplicationFormPage(title="Meld u aan", slug="aanmelden")
        )
        for url in (
            f"{form.url}buurt/{case.place.cbs_code}/",
            f"/buurtambassadeurs/zie/buurt/{case.place.pk}/",
        ):
            page = client.get(url).content.decode()
            assert "In Kasteelpolder kunt u zich nog niet aanmelden" in page
            assert "De corporation" in page


class TestAppointing:
    def test_is_blocked_with_the_round_as_cause(self, offered, case):
        with pytest.raises(AppointmentRefused) as refused:
            appoint(candidate(case.place).candidacy, first_day=tomorrow(), by=case.by)
        assert refused.value.cause == offered
        assert "de beslissing van de bewoners" in refused.value.message

    def test_without_any_version_the_neighbourhood_is_the_cause(self, case):
        with pytest.raises(AppointmentRefused) as refused:
            appoint(candidate(case.place).candidacy, first_day=tomorrow(), by=case.by)
        assert refused.value.cause == case.place

    def test_goes_with_an_agreement_and_keeps_it(self, offered, case):
        agree(offered, case)
        made = appoint(
            candidate(case.place).candidacy, first_day=tomorrow(), by=case.by
        )
        assert made.agreement == offered
        assert made.no_agreement_because == ""

    def test_with_a_warning_a_reason_is_asked_and_kept(self, case):
        settings(agreement_blocks_appointment="warn")
        who = candidate(case.place).candidacy
        with pytest.raises(AppointmentRefused):
            appoint(who, first_day=tomorrow(), no_agreement_because=" ", by=case.by)
        made = appoint(
            who, first_day=tomorrow(), no_agreement_because="Spoed.", by=case.by
        )
        assert (made.agreement, made.no_agreement_because) == (None, "Spoed.")

    def test_again_is_blocked_too(self, case):
        settings(reappointment_requires_window=False)
        served = AppointmentFactory(neighbourhood=case.place)
        with pytest.raises(AppointmentRefused):
            reappoint(served, first_day=tomorrow(), by=case.by)

    def test_so_is_a_shell(self, case):
        day = tomorrow()
        values = {
            "person": PersonFactory(),
            "first_day": day,
            "last_day": day,
            "planned_last_day": day,
            "latest_last_day": day,
            "decided_at": clock.now(),
            "neighbourhood": case.place,
        }
        with pytest.raises(ValidationError):
            Appointment.objects.create(**values)
        assert Appointment.objects.create(**values, origin="imported")

    def test_the_screen_says_it_or_asks_why(self, client, make_user, case):
        user = make_user("karim", is_superuser=False)
        case.place.district.coordinators.update(user=user)
        client.force_login(user)
        application = candidate(case.place).candidacy.application
        url = f"/admin/buurtambassadeur/application/appoint/{application.pk}/"
        assert "nog niemand aanstellen" in client.get(url).content.decode()
        settings(agreement_blocks_appointment="warn")
        assert "Waarom stelt u toch aan?" in client.get(url).content.decode()


class TestTheEffectOfARefusal:
    @pytest.mark.parametrize(
        ("agreed", "noted", "found"),
        [
            ("any_binding", "assessed", ("any_binding", True)),
            ("", "assessed", ("assessed", True)),
            ("", "", ("partner_binding", False)),
        ],
    )
    def test_the_agreement_goes_first(self, agreed, noted, found):
        settings(refusal_effect="partner_binding")
        place = NeighbourhoodFactory(agreed=False, refusal_effect=noted)
        ShapeAgreement.objects.bulk_create([in_force(place, refusal_effect=agreed)])
        assert effect_for(place) == found
        assert queries.effect_in(place) == found[0]


class TestTheWorkList:
    def kinds(self, case):
        return [task.kind for task in tasks(case.by)]

    def test_somebody_signed_up_and_nothing_is_agreed(self, case):
        apply(case.place)
        assert Kind.NO_AGREEMENT in self.kinds(case)

    def test_a_round_that_waits(self, offered, case):
        apply(case.place)
        assert Kind.ROUND in self.kinds(case)
        assert Kind.NO_AGREEMENT not in self.kinds(case)

    def test_a_candidate_waits_for_it(self, offered, case):
        candidate(case.place)
        assert Kind.AGREE in self.kinds(case)
        agree(offered, case)
        assert self.kinds(case) == [Kind.APPOINT]

    def test_no_query_for_each_round(self, case, django_assert_num_queries):
        self.another_round(case)
        with CaptureQueriesContext(connection) as one:
            assert self.kinds(case).count(Kind.ROUND) == 1
        self.another_round(case)
        self.another_round(case)
        with django_assert_num_queries(len(one)):
            assert self.kinds(case).count(Kind.ROUND) == 3

    def another_round(self, case):
        place = NeighbourhoodFactory(agreed=False, district=case.place.district)
        ShapeAgreement.objects.bulk_create([in_force(place, in_force_from=None)])

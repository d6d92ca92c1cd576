"""What a refusal does is chosen first, kept with the case, and held to."""

import pytest
from django.db import transaction
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy.actions import (
    decide_objection,
    publish_candidate,
)
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    CandidatePublicationFactory,
    CandidateResponseFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
    PartnerOrganisationFactory,
)

FIRST = (
    "Kies eerst wat een weigering doet: in de instellingen, onder Kandidaten en "
    "weigeringen."
)


def ready(district, **place):
    """A candidate who approved the text, where nothing was agreed on unless told."""
    place = NeighbourhoodFactory(district=district, **({"refusal_effect": ""} | place))
    return CandidatePublicationFactory(candidacy__neighbourhood=place)


def test_no_candidate_is_made_known_before_it_was_chosen(
    district_here, coordinator_here
):
    publication = ready(district_here)
    settings = ProgrammeSettings.objects.create()

    with pytest.raises(Refused) as why, transaction.atomic():
        publish_candidate(publication.candidacy, by=coordinator_here)

    publication.refresh_from_db()
    assert (why.value.message, why.value.cause) == (FIRST, settings)
    assert publication.opens_at is None


def test_screen_leads_who_may_to_the_settings(
    client, make_user, district_here, coordinator_here, administrator
):
    district_here.coordinators.create(user=administrator)
    ProgrammeSettings.objects.create()
    application = ready(district_here).candidacy.application
    name = "buurtambassadeur_application_modeladmin_publish"
    url = reverse(name, args=[application.pk])
    links = {}

    for user in (coordinator_here, administrator):
        client.force_login(user)
        response = client.get(url)
        assert response.context["refusal"].message == FIRST
        links[user] = response.context["refusal_url"]

    assert links[coordinator_here] is None  # has no group in this test
    assert "/settings/" in links[administrator]


@pytest.mark.parametrize("chosen", ["", "assessed", "any_binding"])
@pytest.mark.parametrize("agreed", ["", "partner_binding", "assessed"])
def test_effect_is_kept_with_the_case(district_here, coordinator_here, chosen, agreed):
    if not (chosen or agreed):
        return
    settings = ProgrammeSettings.objects.create(refusal_effect=chosen)
    publication = ready(district_here, refusal_effect=agreed)

    publish_candidate(publication.candidacy, by=coordinator_here)
    settings.refusal_effect = "partner_binding"
    settings.save()

    publication.refresh_from_db()
    assert publication.refusal_effect == (agreed or chosen)
    assert publication.effect_is_local is bool(agreed)


# Held to -----------------------------------------------------------------------------


def sent(effect, partner, late=False):
    publication = CandidatePublicationFactory(closed=True, refusal_effect=effect)
    organisation = PartnerOrganisationFactory() if partner else None
    return ObjectionFactory(
        candidacy=publication.candidacy, partner=organisation, is_late=late
    )


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("partner", [False, True])
@pytest.mark.parametrize("effect", ["assessed", "partner_binding", "any_binding"])
def test_what_is_binding_is_not_brushed_aside(
    coordinator_here, effect, partner, late, db
):
    objection = sent(effect, partner, late)
    binding = effect == "any_binding" or (effect == "partner_binding" and partner)

    def decide():
        with transaction.atomic():
            decide_objection(
                objection,
                outcome=Outcome.NOT_UPHELD,
                motivation="Hierom.",
                by=coordinator_here,
            )

    if binding and not late:
        with pytest.raises(Refused, match="Hier is afgesproken dat deze weigering"):
            decide()
    else:
        decide()
    objection.refresh_from_db()
    assert objection.outcome == ("received" if binding and not late else "not_upheld")


@pytest.mark.parametrize("outcome", [Outcome.UPHELD, Outcome.INADMISSIBLE])
def test_binding_can_be_upheld_or_found_inadmissible(coordinator_here, outcome, db):
    objection = sent("any_binding", partner=False)
    CandidateResponseFactory(objection=objection)

    decide_objection(
        objection,
        outcome=outcome,
        motivation="Hierom.",
        candidate_motivation="Daarom.",
        is_lawful=True,
        by=coordinator_here,
    )

    objection.refresh_from_db()
    assert objection.outcome == outcome


def test_binding_too_waits_for_the_candidate(coordinator_here, db):
    objection = sent("any_binding", partner=False)

    with pytest.raises(Refused, match="Vraag eerst de kandidaat"):
        decide_objection(
            objection,
            outcome=Outcome.UPHELD,
            motivation="Hierom.",
            candidate_motivation="Daarom.",
            is_lawful=True,
            by=coordinator_here,
        )


# Who agrees on it with the neighbourhood ---------------------------------------------


@pytest.mark.parametrize(
    ("who", "stored"),
    [
        ("editor", "assessed"),
        ("coordinator_elsewhere", "assessed"),
        ("coordinator_here", "any_binding"),
        ("administrator", "any_binding"),
    ],
)
def test_only_who_runs_the_programme_there_changes_it(
    client, request, district_here, who, stored, django_user_model
):
    from django.contrib.auth.models import Permission  # noqa: PLC0415 -- after setup

    user = request.getfixturevalue(who)
    user.user_permissions.add(Permission.objects.get(codename="change_neighbourhood"))
    place = NeighbourhoodFactory(district=district_here, refusal_effect="assessed")
    client.force_login(user)
    name = "wagtailsnippets_buurtambassadeur_wagtail_neighbourhood:edit"
    url = reverse(name, args=[place.pk])

    client.post(
        url,
        {
            "name": place.name,
            "district": district_here.pk,
            "refusal_effect": "any_binding",
            "postcodes": "",
        },
    )

    place.refresh_from_db()
    assert place.refusal_effect == stored

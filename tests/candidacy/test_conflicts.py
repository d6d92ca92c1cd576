"""Nobody decides on what is their own; where nobody is left, somebody stands in."""

import pytest
from django.db import transaction

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.normalise import email_key
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    CandidateResponseFactory,
    ObjectionFactory,
    PartnerContactFactory,
)

CANDIDATE = "U bent zelf de kandidaat. Een collega moet dit doen."
REFUSER = "U hebt deze kandidaat zelf geweigerd. Een collega moet dit doen."
CONTACT = (
    "U bent contactpersoon van een partner die deze kandidaat weigerde. Een collega "
    "moet dit doen."
)
STATED = "U hebt gezegd dat u betrokken bent. Een collega moet dit doen."


@pytest.fixture
def sanne(coordinator_here):
    coordinator_here.email = "Sanne@ZILVERVEEN.example"
    coordinator_here.save()
    return coordinator_here


@pytest.fixture
def publication(district_here):
    return CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood__district=district_here
    )


def known_as(application, user):
    application.email = user.email
    application.email_key = email_key(user.email)
    application.save()


def refused(action, *args, **kwargs):
    with pytest.raises(Refused) as why, transaction.atomic():
        action(*args, **kwargs)
    return why.value.message


# Parties -----------------------------------------------------------------------------


@pytest.fixture(params=["candidate", "refuser", "contact", "stated"])
def party(request, publication, sanne):
    """Make the coordinator a party to the case; return what is said of that."""
    candidacy = publication.candidacy
    if request.param == "candidate":
        known_as(candidacy.application, sanne)
        return CANDIDATE
    if request.param == "refuser":
        ObjectionFactory(candidacy=candidacy, email=sanne.email)
        return REFUSER
    if request.param == "contact":
        contact = PartnerContactFactory(email=sanne.email)
        ObjectionFactory(candidacy=candidacy, partner=contact.organisation)
        return CONTACT
    actions.state_involvement(candidacy, by=sanne)
    return STATED


def test_no_party_decides_on_a_refusal(party, publication, sanne):
    objection = CandidateResponseFactory(
        objection__candidacy=publication.candidacy
    ).objection

    for outcome in (Outcome.UPHELD, Outcome.NOT_UPHELD, Outcome.INADMISSIBLE):
        message = refused(
            actions.decide_objection,
            objection,
            outcome=outcome,
            motivation="Hierom.",
            candidate_motivation="Daarom.",
            is_lawful=True,
            by=sanne,
        )
        assert message == party


def test_no_party_asks_the_candidate(party, publication, sanne):
    objection = ObjectionFactory(candidacy=publication.candidacy)

    message = refused(actions.hear_candidate, objection, gist="Druk.", by=sanne)

    assert message == party


def test_no_party_confirms_a_refusal(party, publication, sanne):
    objection = ObjectionFactory(candidacy=publication.candidacy, unconfirmed=True)

    message = refused(actions.confirm_objection, objection, via="telephone", by=sanne)

    assert message == party
    assert actions.confirm_objection(objection)


def test_no_party_appoints(party, publication, sanne):
    candidacy = publication.candidacy
    candidacy.objections.update(outcome="withdrawn")

    message = refused(appoint, candidacy, first_day=clock.today(), by=sanne)

    assert message == party


@pytest.fixture(params=["candidate", "stated"])
def own(request, district_here, sanne):
    """An application of the coordinator, or of somebody dear."""
    application = ApplicationFactory(
        candidacy__neighbourhood__district=district_here,
        candidacy__unconfirmed=True,
    )
    if request.param == "candidate":
        known_as(application, sanne)
        return application.candidacy, CANDIDATE
    actions.state_involvement(application.candidacy, by=sanne)
    return application.candidacy, STATED


def test_nobody_handles_the_own_application(own, sanne, written):
    candidacy, message = own
    steps = [
        lambda: actions.confirm_application(candidacy, via="telephone", by=sanne),
        lambda: actions.reject_application(candidacy, reasons="Nee.", by=sanne),
        lambda: actions.publish_candidate(candidacy, by=sanne),
        lambda: actions.ask_approval(candidacy, name_shown="X", text="Y", by=sanne),
    ]

    assert [refused(step) for step in steps] == [message] * 4
    assert written() == []


def test_nobody_approves_the_own_text_by_telephone(publication, sanne):
    publication.candidacy.status = "received"
    publication.candidacy.save()
    publication.opens_at = publication.closes_at = publication.approved_at = None
    publication.save()
    known_as(publication.candidacy.application, sanne)

    message = refused(
        actions.approve_publication, publication, text="X", via="telephone", by=sanne
    )

    assert message == CANDIDATE
    assert actions.approve_publication(publication, text="X")


def test_a_stranger_to_the_case_is_no_party(publication, sanne, make_coordinator):
    other = make_coordinator("dilek", None)
    other.email = ""
    other.save()
    publication.candidacy.application.email_key = ""
    publication.candidacy.application.save()
    objection = ObjectionFactory(candidacy=publication.candidacy, email="")

    for by in (sanne, other):
        assert actions.state_involvement(publication.candidacy, by=by)
        assert not actions.state_involvement(publication.candidacy, by=by)
    publication.candidacy.involvements.all().delete()
    actions.decide_objection(
        objection, outcome=Outcome.NOT_UPHELD, motivation="Hierom.", by=other
    )


# Standing in -------------------------------------------------------------------------


@pytest.fixture
def candidacy(publication, sanne):
    """A case in which the only coordinator is involved."""
    actions.state_involvement(publication.candidacy, by=sanne)
    return publication.candidacy


def stand_in(candidacy, user, by, reason="Sanne is betrokken."):
    actions.let_stand_in(candidacy, user=user, reason=reason, by=by)


def test_stand_in_is_recorded(candidacy, sanne, coordinator_elsewhere):
    stand_in(candidacy, coordinator_elsewhere, sanne)

    row = candidacy.history.first()
    assert (row.stand_in, row.history_user) == (coordinator_elsewhere, sanne)
    assert row.history_change_reason == "a colleague of another district stands in"
    assert candidacy.stand_in_because == "Sanne is betrokken."


def test_stand_in_acts_in_this_case_only(
    candidacy, sanne, coordinator_elsewhere, district_here
):
    objection = ObjectionFactory(candidacy=candidacy)
    other = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=candidacy.neighbourhood
    ).candidacy

    stand_in(candidacy, coordinator_elsewhere, sanne)

    for action in ("view", "decide", "publish", "appoint", "confirm", "view_letters"):
        for record in (candidacy, candidacy.application, objection):
            assert policy.may(coordinator_elsewhere, action, record), action
        assert not policy.may(coordinator_elsewhere, action, other)
    for action in ("erase", "stand_in", "take_over", "export"):
        assert not policy.may(coordinator_elsewhere, action, candidacy)
    actions.decide_objection(
        objection,
        outcome=Outcome.NOT_UPHELD,
        motivation="Hierom.",
        by=coordinator_elsewhere,
    )
    assert not policy.may(coordinator_elsewhere, "view", other.application)


def test_stand_in_sees_one_row_more(candidacy, sanne, coordinator_elsewhere):
    ObjectionFactory(candidacy=candidacy)
    CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=candidacy.neighbourhood
    )

    stand_in(candidacy, coordinator_elsewhere, sanne)

    for model in (type(candidacy), type(candidacy.application)):
        seen = policy.visible(coordinator_elsewhere, model.objects.all())
        assert seen.count() == 1


@pytest.mark.parametrize("everything", [False, True])
def test_who_sees_all_keeps_seeing_all(
    candidacy, sanne, coordinator_elsewhere, administrator, everything
):
    CandidatePublicationFactory(closed=True)
    if everything:
        coordinator_elsewhere.is_superuser = True
        coordinator_elsewhere.save()
    stand_in(candidacy, coordinator_elsewhere, administrator)

    seen = policy.visible(coordinator_elsewhere, type(candidacy).objects.all())

    assert seen.count() == (2 if everything else 1)


@pytest.mark.parametrize("end", ["taken back", "ended", "no coordinator any more"])
def test_stand_in_ends(candidacy, sanne, coordinator_elsewhere, end):
    stand_in(candidacy, coordinator_elsewhere, sanne)
    assert policy.may(coordinator_elsewhere, "view", candidacy)

    if end == "taken back":
        assert actions.end_stand_in(candidacy, by=sanne)
        assert not actions.end_stand_in(candidacy, by=sanne)
    elif end == "ended":
        actions.withdraw_application(candidacy)
    else:
        coordinator_elsewhere.is_active = False

    candidacy.refresh_from_db()
    assert not policy.may(coordinator_elsewhere, "view", candidacy)


def test_who_coordinates_nothing_any_more_stands_in_nowhere(
    candidacy, sanne, coordinator_elsewhere, district_elsewhere
):
    stand_in(candidacy, coordinator_elsewhere, sanne)

    district_elsewhere.coordinators.all().delete()

    assert not policy.may(coordinator_elsewhere, "view", candidacy)


def test_nobody_stands_in_while_somebody_is_left(
    candidacy, sanne, coordinator_elsewhere, make_coordinator, district_here
):
    make_coordinator("dilek", district_here)

    message = refused(stand_in, candidacy, coordinator_elsewhere, sanne)

    assert message == "dilek kan hierover beslissen. Er hoeft niemand in te vallen."


def test_nobody_chooses_the_own_judge(
    publication, sanne, coordinator_elsewhere, administrator
):
    candidacy = publication.candidacy
    known_as(candidacy.application, sanne)

    message = refused(stand_in, candidacy, coordinator_elsewhere, sanne)

    assert message == "Dit gaat over uzelf. Een beheerder kiest wie er invalt."
    stand_in(candidacy, coordinator_elsewhere, administrator)
    assert policy.may(coordinator_elsewhere, "decide", candidacy)


def test_stand_in_has_a_reason(candidacy, sanne, coordinator_elsewhere):
    message = refused(stand_in, candidacy, coordinator_elsewhere, sanne, reason=" ")

    assert message == "Schrijf waarom er iemand invalt."


def test_who_stands_in_is_a_coordinator_elsewhere(
    candidacy, sanne, editor, coordinator_elsewhere
):
    message = refused(stand_in, candidacy, editor, sanne)

    assert message == "Deze collega kan hier niet invallen."


def test_who_stands_in_is_no_party(candidacy, sanne, coordinator_elsewhere):
    ObjectionFactory(candidacy=candidacy, email=coordinator_elsewhere.email)

    message = refused(stand_in, candidacy, coordinator_elsewhere, sanne)

    assert message == (
        "Er is geen coördinator van een ander stadsdeel die kan invallen."
    )


def test_no_stand_in_in_what_has_ended(candidacy, sanne, coordinator_elsewhere):
    actions.withdraw_application(candidacy)

    message = refused(stand_in, candidacy, coordinator_elsewhere, sanne)

    assert message == "Dit dossier is afgesloten."


@pytest.mark.parametrize("count", [1, 3])
def test_one_query_more_for_who_acts_elsewhere(
    count, coordinator_elsewhere, sanne, django_assert_max_num_queries
):
    rows = [CandidatePublicationFactory(closed=True).candidacy for _one in range(count)]
    objections = [ObjectionFactory(candidacy=one) for one in rows]
    type(rows[0]).objects.update(stand_in=coordinator_elsewhere)
    user = type(coordinator_elsewhere).objects.get(pk=coordinator_elsewhere.pk)
    records = type(objections[0]).objects.select_related("candidacy__neighbourhood")

    for one in records:
        with django_assert_max_num_queries(3):
            assert policy.may(user, "decide", one)

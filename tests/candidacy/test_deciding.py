"""The coordinator decides on a refusal, with a motivation; what goes with it lapses."""

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.candidacy.actions import (
    decide_objection,
    withdraw_application,
    withdraw_objection,
)
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.candidacy.queries import obstacle
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests.factories import (
    CandidatePublicationFactory,
    CandidateResponseFactory,
    ObjectionFactory,
)

NOT_DECISIONS = [Outcome.RECEIVED, Outcome.WITHDRAWN, Outcome.LAPSED]


@pytest.fixture
def publication(db):
    return CandidatePublicationFactory(closed=True)


@pytest.fixture
def objection(publication):
    """A refusal that the candidate has answered."""
    response = CandidateResponseFactory(objection__candidacy=publication.candidacy)
    return response.objection


def decide(objection, by, outcome=Outcome.NOT_UPHELD, motivation="Geen goede reden."):
    decide_objection(
        objection,
        outcome=outcome,
        motivation=motivation,
        candidate_motivation="U leest hier waarom.",
        is_lawful=True,
        by=by,
    )


# Each decision -----------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [Outcome.NOT_UPHELD, Outcome.INADMISSIBLE])
def test_candidacy_goes_on_when_it_is_not_upheld(
    objection, coordinator_here, outcome, written
):
    candidacy = objection.candidacy
    assert obstacle(candidacy) == "objection_undecided"

    decide(objection, coordinator_here, outcome)

    objection.refresh_from_db()
    candidacy.refresh_from_db()
    assert (objection.outcome, objection.motivation) == (outcome, "Geen goede reden.")
    assert objection.decided_by == coordinator_here
    assert objection.decided_at is not None
    assert candidacy.status == "candidate"
    assert obstacle(candidacy) is None
    assert written() == [
        ("objection_decided", objection.email),
        ("objection_decided_to_candidate", candidacy.application.email),
    ]


def test_candidacy_ends_when_it_is_upheld(
    objection, coordinator_here, written, purposes
):
    candidacy = objection.candidacy
    other = ObjectionFactory(candidacy=candidacy)
    late = clock.now().replace(year=2099)
    links.issue("application-withdraw", candidacy, expires_at=late)

    decide(objection, coordinator_here, Outcome.UPHELD)

    candidacy.refresh_from_db()
    other.refresh_from_db()
    assert (candidacy.status, candidacy.decided_by) == ("refused", coordinator_here)
    assert other.outcome == "lapsed"
    assert obstacle(candidacy) == "objection_upheld"
    assert purposes(candidacy) == []
    assert written() == [
        ("objection_decided", objection.email),
        ("objection_lapsed", other.email),
        ("candidacy_refused", candidacy.application.email),
    ]


def test_upheld_leaves_one_row_with_who_and_why(objection, coordinator_here):
    before = objection.candidacy.history.count()

    decide(objection, coordinator_here, Outcome.UPHELD)

    row = objection.candidacy.history.first()
    assert objection.candidacy.history.count() == before + 1
    assert (row.status, row.history_user) == ("refused", coordinator_here)
    assert row.history_change_reason == "objection upheld"


def test_not_upheld_leaves_the_candidacy_untouched(objection, coordinator_here):
    before = objection.candidacy.history.count()

    decide(objection, coordinator_here)

    assert objection.candidacy.history.count() == before


def test_decision_is_announced(objection, coordinator_here, heard):
    told = heard(signals.objection_decided, lambda: decide(objection, coordinator_here))

    assert told == [(Objection, {"objection": objection, "by": coordinator_here})]


def test_links_of_a_decided_objection_end(objection, coordinator_here, purposes):
    late = clock.now().replace(year=2099)
    links.issue("objection-withdraw", objection, expires_at=late)

    decide(objection, coordinator_here)

    assert purposes(objection) == []
    assert not withdraw_objection(objection)


def test_supplement_shares_the_decision(objection, coordinator_here, written):
    supplement = ObjectionFactory(
        candidacy=objection.candidacy, supplement_to=objection
    )
    taken_back = ObjectionFactory(
        candidacy=objection.candidacy, supplement_to=objection, outcome="withdrawn"
    )

    decide(objection, coordinator_here)

    supplement.refresh_from_db()
    taken_back.refresh_from_db()
    assert (supplement.outcome, supplement.motivation) == (
        "not_upheld",
        "Geen goede reden.",
    )
    assert supplement.decided_by == coordinator_here
    assert taken_back.outcome == "withdrawn"
    assert [event for event, _to in written()].count("objection_decided") == 1


def test_who_has_no_email_is_told_otherwise(coordinator_here, written, db):
    publication = CandidatePublicationFactory(closed=True, application__email="")
    objection = ObjectionFactory(candidacy=publication.candidacy, email="")
    CandidateResponseFactory(objection=objection)

    decide(objection, coordinator_here, Outcome.UPHELD)

    assert written() == []


@pytest.mark.parametrize("kind", [{"is_late": True}, {"unconfirmed": True}])
def test_late_and_unconfirmed_may_be_decided_too(publication, coordinator_here, kind):
    objection = ObjectionFactory(candidacy=publication.candidacy, **kind)

    decide(objection, coordinator_here)

    objection.refresh_from_db()
    assert objection.outcome == "not_upheld"


# Refused -----------------------------------------------------------------------------


def refused(objection, by, **changes):
    with pytest.raises(Refused) as why, transaction.atomic():
        decide(objection, by, **changes)
    return why.value


@pytest.mark.parametrize("motivation", ["", "  \n ", "\u200b"])
def test_no_decision_without_motivation(
    objection, coordinator_here, motivation, written
):
    why = refused(objection, coordinator_here, motivation=motivation)

    objection.refresh_from_db()
    assert (why.message, why.cause) == ("Schrijf waarom u dit beslist.", objection)
    assert objection.outcome == "received"
    assert written() == []


@pytest.mark.parametrize("outcome", NOT_DECISIONS)
def test_only_a_decision_is_a_decision(objection, coordinator_here, outcome):
    why = refused(objection, coordinator_here, outcome=outcome)

    assert (why.message, why.cause) == ("Kies een beslissing.", objection)


@pytest.mark.parametrize("first", [Outcome.UPHELD, Outcome.NOT_UPHELD])
def test_no_second_decision(objection, coordinator_here, first, written):
    decide(objection, coordinator_here, first)
    letters = written()

    why = refused(objection, coordinator_here, motivation="Toch niet.")

    objection.refresh_from_db()
    assert why.message == "Deze weigering is al afgesloten."
    assert (objection.outcome, objection.motivation) == (first, "Geen goede reden.")
    assert written() == letters


def test_no_decision_after_the_sender_withdrew(objection, coordinator_here):
    withdraw_objection(objection)

    why = refused(objection, coordinator_here)

    assert why.message == "Deze weigering is al afgesloten."


def test_no_decision_after_the_candidate_withdrew(objection, coordinator_here):
    withdraw_application(objection.candidacy)

    why = refused(objection, coordinator_here)

    objection.refresh_from_db()
    assert (why.message, objection.outcome) == (
        "Deze weigering is al afgesloten.",
        "lapsed",
    )


def test_no_decision_about_who_is_no_candidate_any_more(objection, coordinator_here):
    objection.candidacy.status = "refused"
    objection.candidacy.save()

    why = refused(objection, coordinator_here)

    assert why.message == "Deze persoon is geen kandidaat meer."
    assert why.cause == objection


def test_a_supplement_is_decided_with_the_first_message(objection, coordinator_here):
    supplement = ObjectionFactory(
        candidacy=objection.candidacy, supplement_to=objection
    )

    why = refused(supplement, coordinator_here)

    expected = "Beslis over de weigering waar deze aanvulling bij hoort."
    assert (why.message, why.cause) == (expected, objection)


def test_a_fault_in_the_letter_undoes_the_decision(objection, coordinator_here):
    Objection.objects.update(email=" ")  # no address that mail can go to

    with pytest.raises(ValueError, match="address"), transaction.atomic():
        decide(objection, coordinator_here, Outcome.UPHELD)

    objection.refresh_from_db()
    objection.candidacy.refresh_from_db()
    assert objection.outcome == "received"
    assert objection.candidacy.status == "candidate"
    assert not Letter.objects.exists()


def test_database_holds_that_a_decision_has_a_motivation(objection):
    with pytest.raises(IntegrityError), transaction.atomic():
        Objection.objects.update(outcome="upheld", decided_at=clock.now())


# At the same moment ------------------------------------------------------------------


def test_withdrawing_and_deciding_at_once_is_one_of_the_two(committed, at_once):
    by = get_user_model().objects.create_user("sanne", "sanne@zilverveen.example")
    candidacy = CandidatePublicationFactory(closed=True).candidacy

    for _round in range(10):
        objection = ObjectionFactory(candidacy=candidacy)

        def act(number, objection=objection):
            own = Objection.objects.get(pk=objection.pk)
            if number:
                return withdraw_objection(own)
            try:
                decide(own, by)
            except Refused:
                return False
            return True

        outcomes = at_once(act, 2)

        objection.refresh_from_db()
        events = set(Letter.objects.about(objection).values_list("event", flat=True))
        decided, withdrawn = outcomes
        assert decided is not withdrawn
        assert objection.outcome == ("not_upheld" if decided else "withdrawn")
        both = {"objection_decided", "objection_decided_to_candidate"}
        assert events == (both if decided else {"objection_withdrawn"})

"""The candidate is asked for an answer, and heard before anything is upheld."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.candidacy.actions import (
    answer_hearing,
    decide_objection,
    hear_candidate,
    withdraw_application,
    withdraw_objection,
)
from buurtambassadeur_wagtail.candidacy.models import CandidateResponse, Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at
from tests.factories import (
    CandidatePublicationFactory,
    CandidateResponseFactory,
    ObjectionFactory,
)

GIST = "Iemand vindt dat u te veel andere taken hebt."


@pytest.fixture
def objection(db):
    return ObjectionFactory()


def uphold(objection, by, **changes):
    decision = {
        "outcome": Outcome.UPHELD,
        "motivation": "Dat weegt zwaar.",
        "candidate_motivation": "U hebt te weinig tijd.",
        "is_lawful": True,
    }
    decide_objection(objection, by=by, **(decision | changes))


def refused(action, *args, **kwargs):
    with pytest.raises(Refused) as why, transaction.atomic():
        action(*args, **kwargs)
    return why.value


# Asking ------------------------------------------------------------------------------


def test_candidate_gets_the_gist_and_a_link(
    objection, coordinator_here, written, purposes
):
    with at(2026, 5, 11, 10, 0):
        response = hear_candidate(objection, gist=GIST, by=coordinator_here)
        assert purposes(response) == ["candidate-response"]

    letter = Letter.objects.get()
    assert written() == [("candidate_heard", objection.candidacy.application.email)]
    assert clock.local(response.answer_by).isoformat() == "2026-05-18T23:59:59+02:00"
    assert f"Dit zijn de redenen, in onze woorden:\n{GIST}" in letter.body
    assert "tot en met maandag 18 mei 2026" in letter.body
    assert objection.name not in letter.body


def test_full_reasons_are_called_that(objection, coordinator_here):
    ProgrammeSettings.objects.create(share_reasons="full")

    response = hear_candidate(objection, gist="Hij is druk.", by=coordinator_here)

    assert response.shared == "full"
    letter = Letter.objects.get()
    assert "Dit zijn de redenen, zoals ze zijn geschreven:" in letter.body


def test_last_day_stays_when_the_setting_changes(objection, coordinator_here):
    with at(2026, 5, 11, 10, 0):
        response = hear_candidate(objection, gist=GIST, by=coordinator_here)
    ProgrammeSettings.objects.create(response_days=30)

    response.refresh_from_db()

    assert clock.local(response.answer_by).day == 18


def test_asking_again_gives_at_least_as_long(objection, coordinator_here, purposes):
    first = hear_candidate(objection, gist=GIST, by=coordinator_here)
    CandidateResponse.objects.update(answer_by=first.answer_by + timedelta(days=9))

    again = hear_candidate(objection, gist="Anders gezegd.", by=coordinator_here)

    assert again.pk == first.pk
    assert (again.gist, again.answer_by) == (
        "Anders gezegd.",
        first.answer_by + timedelta(days=9),
    )
    assert purposes(again) == ["candidate-response"]


def test_without_an_address_nothing_is_sent(coordinator_here, written, db):
    publication = CandidatePublicationFactory(open=True, application__email="")
    objection = ObjectionFactory(candidacy=publication.candidacy)

    response = hear_candidate(objection, gist=GIST, by=coordinator_here)

    assert written() == []
    assert response.answered_at is None


@pytest.mark.parametrize("gist", ["", " \n", "\u200b"])
def test_blanks_tell_nothing(objection, coordinator_here, gist):
    why = refused(hear_candidate, objection, gist=gist, by=coordinator_here)

    assert why.message == "Schrijf wat de kandidaat leest."


def test_name_of_who_refused_is_never_told(objection, coordinator_here, written):
    gist = f"{objection.name} vindt u te druk."

    why = refused(hear_candidate, objection, gist=gist, by=coordinator_here)

    assert why.message == (
        "Haal dit weg: de naam van wie weigerde. De kandidaat hoort niet wie weigerde."
    )
    assert written() == []


def test_name_in_a_supplement_is_never_told(objection, coordinator_here):
    ObjectionFactory(
        candidacy=objection.candidacy, supplement_to=objection, name="T. de Wit"
    )

    why = refused(hear_candidate, objection, gist="Van T. de Wit", by=coordinator_here)

    assert "de naam van wie weigerde" in why.message


def test_name_is_never_told_in_the_decision_either(objection, coordinator_here):
    CandidateResponseFactory(objection=objection)

    why = refused(
        uphold,
        objection,
        coordinator_here,
        candidate_motivation=f"{objection.name} heeft gelijk.",
    )

    assert "Haal dit weg" in why.message


@pytest.mark.parametrize("end", [withdraw_objection, None])
def test_closed_refusals_are_not_asked_about(objection, coordinator_here, end):
    if end:
        end(objection)
    else:
        withdraw_application(objection.candidacy)

    why = refused(hear_candidate, objection, gist=GIST, by=coordinator_here)

    assert why.message == "Deze weigering is al afgesloten."


def test_answered_is_not_asked_again(objection, coordinator_here):
    CandidateResponseFactory(objection=objection)

    why = refused(hear_candidate, objection, gist=GIST, by=coordinator_here)

    assert why.message == "De kandidaat heeft al geantwoord."


# Answering ---------------------------------------------------------------------------


@pytest.fixture
def response(db):
    return CandidateResponseFactory(waiting=True)


def test_answer_is_stored_once(response, purposes):
    assert answer_hearing(response, text="Ik stop daarmee.")
    assert not answer_hearing(response, text="Iets anders.")

    response.refresh_from_db()
    assert (response.text, response.answered_via) == ("Ik stop daarmee.", "link")
    assert response.answered_at is not None
    assert purposes(response) == []


def test_saying_nothing_is_an_answer(response):
    answer_hearing(response, is_declined=True)

    response.refresh_from_db()
    assert (response.is_declined, response.text) == (True, "")
    assert response.hearing().answered


def test_answer_by_telephone_names_who_noted_it(response, coordinator_here):
    answer_hearing(response, text="Ja.", via="telephone", by=coordinator_here)

    response.refresh_from_db()
    assert (response.answered_via, response.noted_by) == (
        "telephone",
        coordinator_here,
    )


@pytest.mark.parametrize("text", ["", " \u200b"])
def test_blanks_are_no_answer(response, text):
    why = refused(answer_hearing, response, text=text)

    assert why.message == "Schrijf een antwoord, of kies dat u niets wilt zeggen."


def test_no_answer_is_needed_after_the_refusal_was_withdrawn(response):
    withdraw_objection(response.objection)

    why = refused(answer_hearing, response, text="Ik stop daarmee.")

    assert why.message == "Wij hebben geen antwoord meer nodig."


def test_database_holds_how_it_was_answered(response):
    with pytest.raises(IntegrityError), transaction.atomic():
        CandidateResponse.objects.update(text="Stiekem.")


# Upholding ---------------------------------------------------------------------------


def test_nothing_is_upheld_before_the_candidate_was_asked(objection, coordinator_here):
    why = refused(uphold, objection, coordinator_here)

    assert (why.message, why.cause) == (
        "Vraag eerst de kandidaat om een antwoord. Daarna kunt u de weigering gegrond "
        "vinden.",
        objection,
    )


def test_nothing_is_upheld_before_the_last_second(objection, coordinator_here):
    with at(2026, 5, 11, 10, 0):
        hear_candidate(objection, gist=GIST, by=coordinator_here)
    with at(2026, 5, 18, 23, 59, 59):
        why = refused(uphold, objection, coordinator_here)
    assert "tot en met maandag 18 mei 2026" in why.message

    with at(2026, 5, 19, 0, 0):
        uphold(objection, coordinator_here)

    objection.refresh_from_db()
    assert objection.outcome == "upheld"


def test_answer_makes_way_at_once(response, coordinator_here):
    answer_hearing(response, is_declined=True)

    uphold(response.objection, coordinator_here)

    response.objection.refresh_from_db()
    assert response.objection.outcome == "upheld"


@pytest.mark.parametrize("outcome", [Outcome.NOT_UPHELD, Outcome.INADMISSIBLE])
def test_what_stops_nobody_needs_no_hearing(objection, coordinator_here, outcome):
    uphold(objection, coordinator_here, outcome=outcome)

    objection.refresh_from_db()
    assert objection.outcome == outcome


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"candidate_motivation": " "},
            "Schrijf voor de kandidaat waarom u dit beslist.",
        ),
        (
            {"is_lawful": False},
            "Kruis aan dat de redenen geen verboden onderscheid maken.",
        ),
    ],
)
def test_upholding_is_explained_and_lawful(
    response, coordinator_here, changes, message
):
    answer_hearing(response, text="Ja.")

    why = refused(uphold, response.objection, coordinator_here, **changes)

    assert why.message == message


def test_what_was_looked_at_is_stored(response, coordinator_here):
    answer_hearing(response, text="Ja.")
    supplement = ObjectionFactory(
        candidacy=response.candidacy, supplement_to=response.objection
    )

    uphold(response.objection, coordinator_here)

    for one in (response.objection, supplement):
        one.refresh_from_db()
        assert (one.is_lawful, one.candidate_motivation) == (
            True,
            "U hebt te weinig tijd.",
        )


# Letters -----------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [Outcome.UPHELD, Outcome.NOT_UPHELD])
def test_candidate_reads_the_gist_and_why(coordinator_here, outcome, db):
    response = CandidateResponseFactory()

    uphold(response.objection, coordinator_here, outcome=outcome)

    letter = Letter.objects.get(to=response.candidacy.application.email)
    assert response.gist in letter.body
    assert "Daarom beslissen wij dit:\nU hebt te weinig tijd." in letter.body
    assert "Dat weegt zwaar." not in letter.body
    assert response.objection.name not in letter.body


# At the same moment ------------------------------------------------------------------


def test_answering_and_upholding_at_once_is_safe(committed, at_once):
    by = get_user_model().objects.create_user("sanne", "sanne@zilverveen.example")

    for _round in range(10):
        response = CandidateResponseFactory(waiting=True)

        def act(number, response=response):
            try:
                if number:
                    own = CandidateResponse.objects.get(pk=response.pk)
                    return answer_hearing(own, text="Ik stop daarmee.")
                uphold(Objection.objects.get(pk=response.objection_id), by)
            except Refused:
                return False
            return True

        upheld, answered = at_once(act, 2)

        response.refresh_from_db()
        response.objection.refresh_from_db()
        assert answered is True
        assert response.text == "Ik stop daarmee."
        assert response.objection.outcome == ("upheld" if upheld else "received")


def test_two_decisions_at_once_are_one(committed, at_once):
    users = get_user_model().objects
    both = [users.create_user(name, f"{name}@zilverveen.example") for name in "ab"]

    for _round in range(10):
        response = CandidateResponseFactory()
        outcomes = [Outcome.UPHELD, Outcome.NOT_UPHELD]

        def act(number, response=response, outcomes=outcomes):
            own = Objection.objects.get(pk=response.objection_id)
            try:
                uphold(own, both[number], outcome=outcomes[number])
            except Refused:
                return False
            return True

        won = at_once(act, 2)

        response.objection.refresh_from_db()
        assert sorted(won) == [False, True]
        assert response.objection.outcome == outcomes[won.index(True)]
        assert response.objection.decided_by == both[won.index(True)]


# The refusal is withdrawn meanwhile --------------------------------------------------


def test_candidate_hears_that_no_answer_is_needed_any_more(objection, coordinator_here):
    hear_candidate(objection, gist=GIST, by=coordinator_here)

    withdraw_objection(objection)

    letter = Letter.objects.get(event="hearing_over")
    assert letter.to == objection.candidacy.application.email
    assert "U hoeft niet te antwoorden" in letter.body
    assert objection.name not in letter.body


def test_a_candidate_who_was_asked_nothing_hears_nothing(objection):
    withdraw_objection(objection)

    assert not Letter.objects.filter(event="hearing_over").exists()

"""A resident applies: stored once, confirmed, withdrawn."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.candidacy.actions import (
    confirm_application,
    submit_application,
    withdraw_application,
)
from buurtambassadeur_wagtail.candidacy.models import Application, Candidacy
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.models import Letter, Link, Sequence
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests.candidacy.conftest import at
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
)


@pytest.fixture
def submit(db, answers):
    place = NeighbourhoodFactory(name="Vogelbuurt")

    def send(token=None, *, neighbourhood=place, **changes):
        more = {name: changes.pop(name) for name in OPTIONS if name in changes}
        return submit_application(
            neighbourhood=neighbourhood,
            token=token or uuid4(),
            answers=answers | changes,
            **more,
        )

    return send


OPTIONS = ("extra_answers", "lives_elsewhere", "privacy_notice", "via")


def test_a_mailbox_gets_three_letters_a_day_from_forms(submit, written):
    """Also when somebody types the address of another in many spellings."""
    spellings = ["x@b.example", "X@B.example", "x+1@b.example", "x+2@b.example"]

    with at(2027, 1, 3, 12):
        receipts = [
            submit(given_name=f"Buur {number}", email=address)
            for number, address in enumerate(spellings)
        ]
        submit(given_name="Buur 0", email=spellings[0], willingness="Meer.")
        other = submit(email="y@b.example")
    with at(2027, 1, 4, 12):
        again = submit(given_name="Buur 3", email=spellings[3])

    assert [receipt.written for receipt in receipts] == [True, True, True, False]
    assert [event for event, _to in written()] == [
        *["application_received"] * 4,
        "application_known",
    ]
    assert other.written
    assert not again.created
    assert Application.objects.count() == 5
    last = receipts[-1].application.candidacy
    assert [link.purpose for link in Link.objects.about(last)] == [
        "application-confirm"
    ]


# Submitting --------------------------------------------------------------------------


def test_application_is_stored_as_sent(submit, answers):
    extra = [{"label": "Wanneer kunt u?", "value": "’s Avonds"}]

    with at(2027, 1, 3, 12):
        receipt = submit(
            extra_answers=extra, lives_elsewhere=True, privacy_notice="Wij bewaren …"
        )

    stored = Application.objects.select_related("candidacy").get()
    assert receipt.created
    assert receipt.application == stored
    assert {name: getattr(stored, name) for name in answers} == answers
    assert stored.email_key == "naima@zilverveen.example"
    assert stored.extra_answers == extra
    assert stored.lives_elsewhere
    assert stored.privacy_notice == "Wij bewaren …"
    assert stored.candidacy.reference == "2027-00001"
    assert stored.candidacy.status == "received"
    assert stored.candidacy.received_via == "web"
    assert stored.candidacy.confirmed_at is None


def test_references_count_per_year_of_amsterdam(submit):
    with at(2026, 12, 31, 23, 59):
        first = submit(email="a@zilverveen.example", given_name="A")
    with at(2027, 1, 1, 0, 1):  # still 2026 in UTC
        second = submit(email="b@zilverveen.example", given_name="B")
        third = submit(email="c@zilverveen.example", given_name="C")

    references = [
        receipt.application.candidacy.reference for receipt in (first, second, third)
    ]
    assert references == ["2026-00001", "2027-00001", "2027-00002"]


def test_application_leaves_one_row_of_history_with_the_reason(submit):
    candidacy = submit(via="paper").application.candidacy

    row = candidacy.history.get()
    assert (row.history_type, row.status) == ("+", "received")
    assert row.history_change_reason == "application received"
    assert row.received_via == "paper"


def test_receipt_holds_links_and_goes_to_the_applicant(submit, written, purposes):
    candidacy = submit().application.candidacy

    assert written() == [("application_received", "naima@zilverveen.example")]
    assert purposes(candidacy) == ["application-confirm", "application-withdraw"]
    assert Letter.objects.get().about == candidacy


def test_application_without_email_gets_no_letter(submit, written):
    submit(email="")

    assert written() == []
    assert Application.objects.get().email_key == ""


def test_application_is_announced_after_commit(submit, heard):
    told = heard(signals.application_received, submit)

    assert told == [(Application, {"candidacy": Candidacy.objects.get()})]


def test_fault_of_a_receiver_costs_the_resident_nothing(submit, heard, caplog):
    def fails(sender, **facts):
        raise RuntimeError("no")

    signals.application_received.connect(fails)
    try:
        heard(signals.application_received, submit)
    finally:
        signals.application_received.disconnect(fails)

    assert Application.objects.count() == 1
    assert "fails" in caplog.text


def test_nothing_is_left_when_the_letter_cannot_be_stored(submit):
    with pytest.raises(ValueError, match="address"), transaction.atomic():
        submit(email=" ")

    assert not Application.objects.exists()
    assert not Candidacy.objects.exists()
    assert not Candidacy.history.exists()
    assert not Sequence.objects.exists()


# Twice -------------------------------------------------------------------------------


def test_same_form_twice_is_one_application(submit, written):
    token = uuid4()

    first, second = submit(token), submit(token)

    assert (second.created, second.changed) == (False, False)
    assert second.application == first.application
    assert Application.objects.count() == 1
    assert written() == [("application_received", "naima@zilverveen.example")]


def test_same_form_with_other_answers_keeps_what_was_stored(submit):
    token = uuid4()
    submit(token)

    again = submit(token, involvement="Iets anders.")

    assert (again.created, again.changed) == (False, True)
    assert Application.objects.get().involvement == "Ik organiseer de opruimdag."


@pytest.mark.parametrize(
    "email", ["naima@zilverveen.example", "Naima@Zilverveen.EXAMPLE"]
)
def test_new_form_of_the_same_person_is_known(submit, written, email):
    first = submit()

    again = submit(email=email)

    assert not again.created
    assert again.application == first.application
    assert written()[1:] == [("application_known", "naima@zilverveen.example")]


def test_letter_of_a_known_application_asks_again_to_confirm(submit, purposes):
    candidacy = submit().application.candidacy
    submit()

    assert purposes(candidacy).count("application-confirm") == 2

    confirm_application(candidacy)
    submit()

    assert Link.objects.filter(purpose="application-confirm").count() == 2


def test_same_person_may_apply_in_another_neighbourhood(submit):
    submit()

    assert submit(neighbourhood=NeighbourhoodFactory()).created


@pytest.mark.parametrize("ended", ["rejected", "refused", "withdrawn", "appointed"])
def test_same_person_may_apply_again_once_it_is_over(submit, ended):
    Candidacy.objects.filter(pk=submit().application.candidacy_id).update(status=ended)

    assert submit().created


def test_candidate_who_applies_again_is_known(submit):
    candidacy = submit().application.candidacy
    Candidacy.objects.filter(pk=candidacy.pk).update(status="candidate")

    assert not submit().created


def test_household_with_one_address_may_hold_two_applicants(submit):
    submit()

    assert submit(given_name="Rachid").created


def test_without_email_the_telephone_and_name_tell_who_it_is(submit):
    submit(email="", telephone="+31201234567")

    assert not submit(email="", telephone="+31201234567").created
    assert submit(email="", telephone="+31201234567", given_name="Rachid").created
    assert submit(email="", telephone="+31201234568").created


def test_nothing_but_a_name_is_nobody_in_particular(submit):
    submit(telephone="")

    assert submit(email="", telephone="").created
    assert submit(email="", telephone="").created


@pytest.mark.parametrize("same", ["token", "person"])
def test_eight_equal_forms_at_once_are_one_application(
    committed, at_once, answers, same
):
    place, token = NeighbourhoodFactory(), uuid4()

    def send(number):
        own = token if same == "token" else uuid4()
        receipt = submit_application(neighbourhood=place, token=own, answers=answers)
        return receipt.created, receipt.application.pk

    outcomes = at_once(send, 8)

    assert sorted(created for created, _pk in outcomes) == [False] * 7 + [True]
    assert len({pk for _created, pk in outcomes}) == 1
    assert Application.objects.count() == Candidacy.objects.count() == 1
    assert Letter.objects.filter(event="application_received").count() == 1


# Confirming --------------------------------------------------------------------------


@pytest.mark.parametrize("via", ["link", "telephone"])
def test_confirming_is_noted_once(submit, via):
    candidacy = submit().application.candidacy

    with at(2027, 1, 4, 9):
        assert confirm_application(candidacy, via=via)
    with at(2027, 1, 5, 9):
        assert not confirm_application(candidacy)

    candidacy.refresh_from_db()
    assert (candidacy.confirmed_via, candidacy.confirmed_at.day) == (via, 4)
    reasons = candidacy.history.values_list("history_change_reason", flat=True)
    assert list(reasons) == ["address confirmed", "application received"]


@pytest.mark.parametrize("status", ["rejected", "refused", "withdrawn", "appointed"])
def test_nothing_is_confirmed_after_the_end(db, status):
    application = ApplicationFactory(
        candidacy__status=status, candidacy__unconfirmed=True
    )

    with pytest.raises(Refused) as refused:
        confirm_application(application.candidacy)

    application.candidacy.refresh_from_db()
    assert refused.value.message == "Deze aanmelding is al afgesloten."
    assert refused.value.cause == application
    assert application.candidacy.confirmed_at is None


def test_confirmation_needs_a_way(db):
    candidacy = ApplicationFactory().candidacy

    with pytest.raises(IntegrityError), transaction.atomic():
        Candidacy.objects.filter(pk=candidacy.pk).update(confirmed_via="")


# Withdrawing -------------------------------------------------------------------------


def test_withdrawing_ends_it_and_tells(submit, written, purposes):
    candidacy = submit().application.candidacy

    assert withdraw_application(candidacy)

    candidacy.refresh_from_db()
    row = candidacy.history.first()
    assert candidacy.status == "withdrawn"
    assert candidacy.decided_at is not None
    assert candidacy.decided_by is None
    assert (row.status, row.history_change_reason) == (
        "withdrawn",
        "withdrawn by the applicant",
    )
    assert written()[1:] == [("application_withdrawn", "naima@zilverveen.example")]
    assert purposes(candidacy) == []


def test_withdrawing_twice_does_nothing(submit, written):
    candidacy = submit().application.candidacy
    withdraw_application(candidacy)
    before = written(), candidacy.history.count()

    assert not withdraw_application(candidacy)
    assert (written(), candidacy.history.count()) == before


@pytest.mark.parametrize("status", ["rejected", "refused", "appointed"])
def test_nothing_to_withdraw_after_the_decision(db, status, written):
    candidacy = ApplicationFactory(candidacy__status=status).candidacy

    assert not withdraw_application(candidacy)

    candidacy.refresh_from_db()
    assert candidacy.status == status
    assert written() == []


def test_withdrawing_a_candidacy_lets_objections_lapse_and_ends_every_link(
    db, written, purposes
):
    publication = CandidatePublicationFactory(open=True)
    candidacy = publication.candidacy
    waiting = ObjectionFactory(candidacy=candidacy)
    supplement = ObjectionFactory(candidacy=candidacy, supplement_to=waiting)
    decided = ObjectionFactory(
        candidacy=candidacy,
        outcome="not_upheld",
        motivation="Nee.",
        decided_at=waiting.received_at,
    )
    for purpose, about in [
        ("application-withdraw", candidacy),
        ("publication-approve", publication),
        ("objection-withdraw", waiting),
    ]:
        links.issue(purpose, about, expires_at=publication.closes_at)

    assert withdraw_application(candidacy)

    outcomes = [_outcome(one) for one in (waiting, supplement, decided)]
    assert outcomes == ["lapsed", "lapsed", "not_upheld"]
    assert waiting.ended_at is not None
    assert written() == [
        ("application_withdrawn", candidacy.application.email),
        ("objection_lapsed", waiting.email),
    ]
    assert purposes(candidacy) == purposes(publication) == purposes(waiting) == []


def _outcome(objection):
    objection.refresh_from_db()
    return objection.outcome

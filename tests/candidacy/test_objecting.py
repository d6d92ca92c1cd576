"""A resident or partner refuses a candidate, with reasons."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.candidacy.actions import (
    confirm_objection,
    object_to,
    withdraw_objection,
)
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.candidacy.queries import blocking, obstacle
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests.candidacy.conftest import at
from tests.factories import (
    CandidatePublicationFactory,
    ObjectionFactory,
    PartnerOrganisationFactory,
)


@pytest.fixture
def publication(db):
    return CandidatePublicationFactory(open=True)


@pytest.fixture
def object_(publication, reasons):
    """Send the form, with other answers or options."""

    def send(token=None, **changes):
        options = {
            name: changes.pop(name)
            for name in ("partner", "extra_answers", "lives_elsewhere", "via")
            if name in changes
        }
        return object_to(
            publication, token=token or uuid4(), answers=reasons | changes, **options
        )

    return send


# Sending -----------------------------------------------------------------------------


def test_objection_is_stored_as_sent(object_, publication, reasons):
    extra = [{"label": "Mogen wij bellen?", "value": "Ja"}]

    receipt = object_(extra_answers=extra, lives_elsewhere=True)

    stored = Objection.objects.get()
    assert (receipt.objection, receipt.created, receipt.supplement) == (
        stored,
        True,
        False,
    )
    assert {name: getattr(stored, name) for name in reasons} == reasons
    assert stored.candidacy == publication.candidacy
    assert stored.email_key == "thijs@zilverveen.example"
    assert stored.extra_answers == extra
    assert stored.lives_elsewhere
    assert stored.outcome == "received"
    assert stored.reference.startswith("W20")
    assert stored.reference.endswith("-00001")
    assert not stored.is_late
    assert stored.confirmed_at is None


def test_sender_gets_a_receipt_with_links(object_, written, purposes):
    objection = object_().objection

    assert written() == [("objection_received", "thijs@zilverveen.example")]
    assert purposes(objection) == ["objection-confirm", "objection-withdraw"]
    assert Letter.objects.get().about == objection


def test_objection_is_announced(object_, heard):
    told = heard(signals.objection_received, object_)

    assert told == [(Objection, {"objection": Objection.objects.get()})]


@pytest.mark.parametrize("blank", ["", "   ", "\n\t", "\u200b\u200d", "\u3164"])
def test_blanks_are_no_reasons(object_, written, blank):
    with pytest.raises(Refused) as refused:
        object_(reasons=blank)

    expected = "Schrijf waarom u het niet eens bent met deze kandidaat."
    assert refused.value.message == expected
    assert not Objection.objects.exists()
    assert written() == []


def test_database_holds_that_there_are_reasons(publication):
    with pytest.raises(IntegrityError), transaction.atomic():
        ObjectionFactory(candidacy=publication.candidacy, reasons="")


@pytest.mark.parametrize("status", ["refused", "withdrawn", "rejected"])
def test_only_a_candidate_can_be_refused(object_, publication, status, written):
    publication.candidacy.status = status
    publication.candidacy.save()

    with pytest.raises(Refused) as refused:
        object_()

    assert refused.value.message == "Deze persoon is geen kandidaat meer."
    assert not Objection.objects.exists()
    assert written() == []


def test_nobody_is_refused_before_being_made_known(reasons, db):
    publication = CandidatePublicationFactory()

    with pytest.raises(Refused, match="geen kandidaat meer"):
        object_to(publication, token=uuid4(), answers=reasons)


# Late --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "late"),
    [
        ((2026, 5, 11, 23, 59, 59, 999000), False),
        ((2026, 5, 12), True),
    ],
)
def test_late_is_kept_and_marked(reasons, db, moment, late):
    with at(2026, 4, 20, 10):
        publication = CandidatePublicationFactory(open=True)

    with at(*moment):
        receipt = object_to(publication, token=uuid4(), answers=reasons)

        assert receipt.created
        assert receipt.objection.is_late is late
        found = [receipt.objection] if not late else []
        assert blocking(publication.candidacy) == found


# Twice -------------------------------------------------------------------------------


def test_same_form_twice_is_one_objection(object_, written):
    token = uuid4()

    first, second = object_(token), object_(token, reasons="Iets anders.")

    assert not second.created
    assert second.objection == first.objection
    assert Objection.objects.count() == 1
    assert len(written()) == 1


def test_same_form_again_after_the_end_shows_what_was_stored(object_, publication):
    token = uuid4()
    first = object_(token)
    publication.candidacy.status = "withdrawn"
    publication.candidacy.save()

    assert object_(token).objection == first.objection


def test_same_words_from_the_same_address_are_one_objection(object_):
    first = object_()

    again = object_(email="Thijs@Zilverveen.Example")

    assert (again.created, again.objection) == (False, first.objection)


def test_other_words_from_the_same_address_are_a_supplement(
    object_, publication, written, purposes
):
    first = object_().objection

    receipt = object_(reasons="En nog iets.")

    assert (receipt.created, receipt.supplement) == (True, True)
    assert receipt.objection.supplement_to == first
    assert blocking(publication.candidacy) == [first]
    assert len(written()) == 2
    assert purposes(receipt.objection) == ["objection-confirm", "objection-withdraw"]


def test_third_message_belongs_to_the_first(object_):
    first = object_().objection
    object_(reasons="En nog iets.")

    assert object_(reasons="Ten slotte.").objection.supplement_to == first


def test_objection_after_a_withdrawn_one_counts_by_itself(object_):
    withdraw_objection(object_().objection)

    assert not object_(reasons="Toch.").supplement


def test_other_address_is_another_objection(object_, publication):
    object_()
    object_(email="liesbeth@zilverveen.example")

    assert len(blocking(publication.candidacy)) == 2


def test_without_email_each_objection_stands_alone(object_, written):
    first, second = object_(email=""), object_(email="", reasons="Iets anders.")

    assert (first.supplement, second.supplement) == (False, False)
    assert written() == []


def test_database_holds_one_open_objection_per_address(publication):
    ObjectionFactory(candidacy=publication.candidacy, email="a@zilverveen.example")

    with pytest.raises(IntegrityError), transaction.atomic():
        ObjectionFactory(candidacy=publication.candidacy, email="a@zilverveen.example")


@pytest.mark.parametrize("same", ["token", "words", "address"])
def test_eight_forms_at_once_are_one_objection(committed, at_once, reasons, same):
    publication, token = CandidatePublicationFactory(open=True), uuid4()

    def send(number):
        text = f"Reden {number}." if same == "address" else "Reden."
        own = token if same == "token" else uuid4()
        receipt = object_to(publication, token=own, answers=reasons | {"reasons": text})
        return receipt.created, receipt.supplement

    outcomes = at_once(send, 8)

    again = (True, True) if same == "address" else (False, False)
    assert sorted(outcomes) == sorted([(True, False), *[again] * 7])
    assert len(blocking(publication.candidacy)) == 1


# Partners ----------------------------------------------------------------------------


def test_partner_needs_no_confirmation(object_, publication):
    police = PartnerOrganisationFactory()

    objection = object_(partner=police, name="Bram Tuinstra").objection

    assert (objection.partner, objection.confirmed_via) == (police, "link")
    assert objection.confirmed_at == objection.received_at
    assert blocking(publication.candidacy) == [objection]


def test_partner_has_one_say_whatever_address_it_types(object_):
    police, corporation = PartnerOrganisationFactory.create_batch(2)

    first = object_(partner=police, email="a@politie.example")
    second = object_(partner=police, email="b@politie.example", reasons="En dit.")
    silent = object_(partner=police, email="", telephone="+31612345678", reasons="Ook.")
    other = object_(partner=corporation, email="c@corporatie.example")

    assert [one.supplement for one in (first, second, silent, other)] == [
        False,
        True,
        True,
        False,
    ]
    assert second.objection.supplement_to == first.objection


def test_partner_gets_no_link_to_confirm(object_, purposes):
    objection = object_(partner=PartnerOrganisationFactory()).objection

    assert purposes(objection) == ["objection-withdraw"]


# Confirming --------------------------------------------------------------------------


@pytest.mark.parametrize("via", ["link", "telephone"])
def test_confirming_is_noted_once(object_, via):
    objection = object_().objection

    assert confirm_objection(objection, via=via)
    assert not confirm_objection(objection)

    objection.refresh_from_db()
    assert objection.confirmed_via == via


@pytest.mark.parametrize("opened", ["first", "second"])
def test_one_link_confirms_all_messages_of_one_address(object_, opened):
    first = object_().objection
    second = object_(reasons="En nog iets.").objection
    stranger = object_(email="ander@zilverveen.example").objection

    assert confirm_objection({"first": first, "second": second}[opened])

    confirmed = Objection.objects.exclude(confirmed_at=None)
    assert set(confirmed) == {first, second}
    assert stranger not in confirmed


def test_link_confirms_no_words_under_another_name(object_):
    victim = object_().objection
    forged = object_(name="Iemand anders", reasons="Verzonnen.").objection

    assert confirm_objection(victim)

    forged.refresh_from_db()
    assert forged.supplement_to == victim
    assert forged.confirmed_at is None


def test_words_sent_before_in_your_address_do_not_keep_you_from_refusing(object_):
    forged = object_(name="Iemand anders", reasons="Verzonnen.").objection
    later = object_(name="Nog iemand", reasons="Ook verzonnen.").objection
    own = object_().objection

    assert confirm_objection(own)

    leading = Objection.objects.get(supplement_to=None)
    assert leading == own
    assert leading.confirmed_at is not None
    assert set(own.supplements.filter(confirmed_at=None)) == {forged, later}


def test_withdrawn_message_is_not_confirmed_with_the_others(object_):
    first = object_().objection
    second = object_(reasons="En nog iets.").objection
    withdraw_objection(second)

    confirm_objection(first)

    second.refresh_from_db()
    assert second.confirmed_at is None


@pytest.mark.parametrize("outcome", ["withdrawn", "lapsed"])
def test_nothing_is_confirmed_after_the_end(db, outcome):
    objection = ObjectionFactory(unconfirmed=True, outcome=outcome)

    with pytest.raises(Refused) as refused:
        confirm_objection(objection)

    assert refused.value.message == "Deze weigering is al afgesloten."
    assert refused.value.cause == objection


# Withdrawing -------------------------------------------------------------------------


def test_withdrawn_stops_blocking_at_once(object_, publication, written, purposes):
    objection = object_().objection

    assert withdraw_objection(objection)

    objection.refresh_from_db()
    assert objection.outcome == "withdrawn"
    assert objection.ended_at is not None
    assert blocking(publication.candidacy) == []
    assert written()[1:] == [("objection_withdrawn", "thijs@zilverveen.example")]
    assert purposes(objection) == []


def test_supplements_are_withdrawn_with_it(object_, written):
    first = object_().objection
    second = object_(reasons="En nog iets.").objection

    withdraw_objection(first)

    second.refresh_from_db()
    assert second.outcome == "withdrawn"
    assert [event for event, _to in written()].count("objection_withdrawn") == 1
    assert not Link.objects.open().exists()


def test_a_supplement_is_withdrawn_alone(object_, publication):
    first = object_().objection
    second = object_(reasons="En nog iets.").objection

    assert withdraw_objection(second)

    assert blocking(publication.candidacy) == [first]


@pytest.mark.parametrize("outcome", ["upheld", "withdrawn", "lapsed"])
def test_nothing_to_withdraw_after_the_end(db, outcome, written):
    objection = ObjectionFactory(upheld=True)
    Objection.objects.update(outcome=outcome)

    assert not withdraw_objection(objection)

    objection.refresh_from_db()
    assert objection.outcome == outcome
    assert written() == []


def test_unconfirmed_blocks_until_three_days_after_closing(reasons, db):
    with at(2026, 4, 20, 10):
        publication = CandidatePublicationFactory(open=True)
    with at(2026, 5, 11, 22):
        object_to(publication, token=uuid4(), answers=reasons)

    with at(2026, 5, 14, 23, 59, 59):
        assert obstacle(publication.candidacy) == "objection_undecided"
    with at(2026, 5, 15):
        assert obstacle(publication.candidacy) is None

"""Before the decision: reasons told by telephone, late ones that count, signals."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.candidacy import actions, queries
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.candidacy.rules import Category, Obstacle, Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories

pytestmark = pytest.mark.django_db

TOLD = "Samenwerken ging eerder niet goed."


@pytest.fixture
def publication():
    return factories.CandidatePublicationFactory(closed=True)


@pytest.fixture
def partner():
    return factories.PartnerOrganisationFactory()


@pytest.fixture
def chosen(publication, partner):
    """A partner that chose a category only, while the period was running."""
    return factories.ObjectionFactory(
        candidacy=publication.candidacy, partner=partner, category="safety", reasons=""
    )


@pytest.fixture
def late(publication):
    return factories.ObjectionFactory(candidacy=publication.candidacy, is_late=True)


def decide(objection, outcome=Outcome.NOT_UPHELD):
    actions.decide_objection(objection, outcome=outcome, motivation="Nee.", by=None)


# --- a category stands for reasons until these are told ------------------------------


@pytest.mark.parametrize("category", list(Category))
def test_a_partner_may_choose_a_category_only(partner, category, written):
    publication = factories.CandidatePublicationFactory(open=True)
    answers = {"name": "Bram", "email": "bram@politie.example", "category": category}

    objection = actions.object_to(
        publication, token=uuid4(), answers=answers, partner=partner
    ).objection

    assert (objection.category, objection.reasons) == (category, "")
    assert written() == [("objection_received", "bram@politie.example")]
    assert "Wij bellen u om uw redenen te horen." in Letter.objects.get().body


def test_a_resident_always_writes_reasons(publication, reasons):
    answers = reasons | {"reasons": "", "category": "safety"}

    with pytest.raises(Refused, match="Schrijf waarom"):
        actions.object_to(publication, token=uuid4(), answers=answers)


def test_a_category_blocks_an_appointment(chosen):
    found = queries.obstacle(chosen.candidacy)

    assert found is Obstacle.OBJECTION_UNDECIDED


@pytest.mark.parametrize(
    "outcome", [Outcome.UPHELD, Outcome.NOT_UPHELD, Outcome.INADMISSIBLE]
)
def test_nothing_is_decided_before_the_reasons_are_told(chosen, outcome):
    with pytest.raises(Refused, match="Bel eerst de partner"):
        decide(chosen, outcome)


def test_database_holds_that_a_decision_has_reasons(chosen):
    with pytest.raises(IntegrityError), transaction.atomic():
        Objection.objects.filter(pk=chosen.pk).update(
            outcome="upheld", motivation="Ja.", decided_at=clock.now()
        )


def test_told_reasons_are_kept_and_the_partner_reads_them(chosen, coordinator_here):
    assert actions.note_reasons(chosen, reasons=TOLD, by=coordinator_here) is True

    chosen.refresh_from_db()
    assert (chosen.reasons, chosen.reasons_noted_by) == (TOLD, coordinator_here)
    letter = Letter.objects.get(event="reasons_noted")
    assert letter.to == chosen.email
    assert TOLD in letter.body
    decide(chosen)
    assert Objection.objects.get().outcome == "not_upheld"


def test_the_same_reasons_again_send_nothing(chosen, coordinator_here, written):
    actions.note_reasons(chosen, reasons=TOLD, by=coordinator_here)
    before = written()

    assert actions.note_reasons(chosen, reasons=TOLD, by=coordinator_here) is False
    assert written() == before


def test_blanks_are_no_reasons(chosen):
    with pytest.raises(Refused, match="Schrijf op welke redenen"):
        actions.note_reasons(chosen, reasons=" \u200b", by=None)


def test_nobody_writes_over_the_words_of_a_sender(late):
    with pytest.raises(Refused, match="schreef de redenen zelf"):
        actions.note_reasons(late, reasons=TOLD, by=None)


# --- who may refuse ------------------------------------------------------------------


@pytest.mark.parametrize("allowed", [True, False])
def test_the_district_decides_and_never_refuses(publication, reasons, allowed):
    ProgrammeSettings.objects.create(entrepreneurs_may_object=allowed)
    district = factories.PartnerOrganisationFactory(type="district")

    with pytest.raises(Refused, match="kan geen kandidaat weigeren"):
        actions.object_to(publication, token=uuid4(), answers=reasons, partner=district)


@pytest.mark.parametrize("allowed", [True, False])
def test_entrepreneurs_refuse_when_the_municipality_wants_it(
    publication, reasons, allowed
):
    ProgrammeSettings.objects.create(entrepreneurs_may_object=allowed)
    shops = factories.PartnerOrganisationFactory(type="entrepreneurs")

    def refuse():
        actions.object_to(publication, token=uuid4(), answers=reasons, partner=shops)

    if allowed:
        refuse()
    else:
        with pytest.raises(Refused, match="kan geen kandidaat weigeren"):
            refuse()
    assert Objection.objects.count() == allowed


def test_who_was_asked_may_answer_whatever_the_setting_became(publication, reasons):
    shops = factories.PartnerOrganisationFactory(type="entrepreneurs")
    publication.invitations.create(partner=shops, sent_at=clock.now())

    actions.object_to(publication, token=uuid4(), answers=reasons, partner=shops)

    assert Objection.objects.get().partner == shops


# --- late ------------------------------------------------------------


def test_late_does_not_block_until_it_is_accepted(late, coordinator_here):
    assert queries.obstacle(late.candidacy) is None

    assert actions.accept_late(late, because="Ziek.", by=coordinator_here) is True

    late.refresh_from_db()
    assert late.is_late  # the fact stays
    assert (late.late_accepted_by, late.late_accepted_because) == (
        coordinator_here,
        "Ziek.",
    )
    assert queries.obstacle(late.candidacy) is Obstacle.OBJECTION_UNDECIDED
    assert queries.blocking(late.candidacy) == [late]


def test_the_sender_of_a_late_one_is_told_once(late, written):
    actions.accept_late(late, because="Ziek.", by=None)
    assert actions.accept_late(late, because="Anders.", by=None) is False

    assert written() == [("late_accepted", late.email)]
    assert "Ziek." in Letter.objects.get().body


@pytest.mark.parametrize(
    ("fields", "because", "said"),
    [
        ({}, " ", "Schrijf waarom deze weigering toch meetelt."),
        ({"is_late": False}, "Ziek.", "Deze weigering is op tijd."),
        ({"confirmed_at": None}, "Ziek.", "Bevestig eerst de afzender"),
        ({"outcome": "withdrawn"}, "Ziek.", "afgesloten"),
    ],
)
def test_what_cannot_be_accepted(late, fields, because, said):
    Objection.objects.filter(pk=late.pk).update(**fields)

    with pytest.raises(Refused, match=said):
        actions.accept_late(late, because=because, by=None)


def test_a_late_one_is_not_accepted_once_the_candidacy_is_over(late):
    late.candidacy.status = "appointed"
    late.candidacy.save()

    with pytest.raises(Refused, match="geen kandidaat meer"):
        actions.accept_late(late, because="Ziek.", by=None)


def test_database_holds_that_a_late_one_is_accepted_with_a_reason(late):
    with pytest.raises(IntegrityError), transaction.atomic():
        Objection.objects.filter(pk=late.pk).update(late_accepted_at=clock.now())


# --- signals ------------------------------------------------------------


@pytest.fixture
def appointed(publication):
    publication.candidacy.status = "appointed"
    publication.candidacy.save()
    return publication


def test_after_the_appointment_it_is_a_signal_without_effect(
    appointed, reasons, written
):
    ProgrammeSettings.objects.create(complaints_url="https://zilverveen.example/klacht")

    objection = actions.object_to(appointed, token=uuid4(), answers=reasons).objection

    assert objection.outcome == "signal"
    assert written() == [("signal_received", reasons["email"])]
    letter = Letter.objects.get().body
    assert "als signaal" in letter
    assert "https://zilverveen.example/klacht" in letter
    with pytest.raises(Refused):
        decide(objection)
    assert actions.withdraw_objection(objection) is False
    with pytest.raises(Refused):
        actions.confirm_objection(objection)


def test_a_signal_is_put_away_once_and_stays(appointed, reasons):
    objection = actions.object_to(appointed, token=uuid4(), answers=reasons).objection

    assert actions.put_away_signal(objection) is True
    assert actions.put_away_signal(objection) is False
    assert Objection.objects.get().outcome == "signal"


def test_a_refusal_is_no_signal_to_put_away(late):
    with pytest.raises(Refused, match="geen signaal"):
        actions.put_away_signal(late)

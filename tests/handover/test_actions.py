"""Handing over: everything goes along, nothing is lost, and who may not is told why."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.candidacy import conflicts
from buurtambassadeur_wagtail.candidacy.models import DecisionProposal
from buurtambassadeur_wagtail.candidacy.standing_in import state_involvement
from buurtambassadeur_wagtail.handover.actions import hand_over
from buurtambassadeur_wagtail.kernel import handing_over, links, policy
from buurtambassadeur_wagtail.kernel.clock import end_of, now, today
from buurtambassadeur_wagtail.kernel.models import Letter, LinkState
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.worklist.queries import tasks
from tests.factories import (
    CandidatePublicationFactory,
    DistrictFactory,
    ObjectionFactory,
)

pytestmark = pytest.mark.django_db


def test_districts_and_tasks_go_to_the_colleague(
    row, work, coordinator_here, colleague
):
    before = {task.reference for task in tasks(coordinator_here)}

    done = hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    assert (done.districts, done.tasks) == (1, 2)
    assert {task.reference for task in tasks(colleague)} == before != set()
    assert tasks(coordinator_here) == []
    assert policy.may(colleague, "decide", work[0])
    assert not policy.may(coordinator_here, "view", work[0])


def test_reason_and_who_did_it_stand_in_the_history(row, coordinator_here, colleague):
    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    new, old = DistrictCoordinator.objects.get().history.all()
    assert (old.user, new.user) == (coordinator_here, colleague)
    assert new.history_change_reason == "Andere baan"
    assert new.history_user == coordinator_here


def test_colleague_gets_a_letter_with_numbers_and_no_names(
    row, work, coordinator_here, colleague
):
    done = hand_over([row], to=colleague, reason="Ziek", by=coordinator_here)

    letter = done.letter
    assert (letter.event, letter.to) == ("handed_over", colleague.email)
    for application in work:
        assert application.candidacy.reference in letter.body
    for name in ("Naïma", "Bouzidi", "Ziek", coordinator_here.username):
        assert name not in letter.body
    assert policy.may(colleague, "view", letter)
    assert not policy.may(coordinator_here, "view", letter)
    assert list(policy.visible(colleague, Letter.objects.all())) == [letter]


def test_links_and_letters_that_are_out_stay_as_they_are(
    row, work, coordinator_here, colleague
):
    link = links.issue("application-withdraw", work[0], expires_at=end_of(today()))

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    link.refresh_from_db()
    assert link.state == LinkState.OPEN


def test_contact_for_residents_follows_when_it_named_who_leaves(
    row, coordinator_here, colleague, district_here
):
    coordinator_here.first_name, coordinator_here.last_name = "Sanne", "Oosterveld"
    coordinator_here.save()
    district_here.contact_name = "Sanne Oosterveld"
    district_here.contact_email = coordinator_here.email.upper()
    district_here.contact_phone = "088 123 45 67"
    district_here.save()

    done = hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    district_here.refresh_from_db()
    assert done.contacts == 1
    assert district_here.contact_name == "Fatma Demir"
    assert district_here.contact_email == colleague.email
    assert district_here.contact_phone == "088 123 45 67"


def test_contact_of_somebody_else_stays(
    row, coordinator_here, colleague, district_here
):
    district_here.contact_name = "Team Noord"
    district_here.save()

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    district_here.refresh_from_db()
    assert district_here.contact_name == "Team Noord"


def test_colleague_who_has_the_district_already_keeps_one_row(
    row, coordinator_here, colleague, district_here
):
    DistrictCoordinator.objects.create(
        user=colleague, district=district_here, last_day=today()
    )

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    own = DistrictCoordinator.objects.get()
    assert (own.user, own.last_day) == (colleague, None)


def test_last_day_of_who_leaves_does_not_go_along(row, coordinator_here, colleague):
    row.last_day = today()
    row.save()

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    assert DistrictCoordinator.objects.get().last_day is None


def test_what_other_features_keep_goes_along(
    row, coordinator_here, colleague, district_here, monkeypatch
):
    told = []

    def follower(leaver, to, *, districts, by):
        told.append((leaver, to, districts, by))
        return 1

    monkeypatch.setattr(handing_over, "_followers", [])
    handing_over.follow(follower)
    handing_over.follow(follower)

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    expected = (coordinator_here, colleague, [district_here.pk], coordinator_here)
    assert told == [expected]


def refused(rows, to, by):
    with pytest.raises(Refused) as seen:
        hand_over(rows, to=to, reason="Andere baan", by=by)
    return seen.value.message


def test_refused_to_oneself(row, coordinator_here):
    assert "niemand draagt iets over aan zichzelf" in refused(
        [row], coordinator_here, coordinator_here
    )


def test_refused_to_an_account_that_is_off(row, coordinator_here, colleague):
    colleague.is_active = False
    colleague.save()

    assert "uitgezet" in refused([row], colleague, coordinator_here)


def test_refused_to_somebody_without_access(row, coordinator_here, django_user_model):
    stranger = django_user_model.objects.create_user("piet")

    message = refused([row], stranger, coordinator_here)

    assert message.startswith("piet kan nog niet in dit beheer.")
    assert DistrictCoordinator.objects.get().user == coordinator_here


def test_refused_when_somebody_else_moved_it_just_now(
    row, coordinator_here, colleague, make_user
):
    stale = DistrictCoordinator.objects.get()
    hand_over([row], to=make_user("kees"), reason="Andere baan", by=coordinator_here)

    assert "niets meer om over te dragen" in refused(
        [stale], colleague, coordinator_here
    )


def test_colleague_without_address_gets_no_letter(row, coordinator_here, colleague):
    colleague.email = ""
    colleague.save()

    done = hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    assert done.letter is None
    assert DistrictCoordinator.objects.get().user == colleague


def test_colleague_who_stays_in_the_district_keeps_the_row_as_it_is(
    row, coordinator_here, colleague, district_here
):
    own = DistrictCoordinator.objects.create(user=colleague, district=district_here)

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    assert DistrictCoordinator.objects.get() == own
    assert own.history.count() == 1


# Cases of another district -----------------------------------------------------------


@pytest.fixture
def elsewhere(district_elsewhere, coordinator_here):
    """A case of another district, in which who leaves stands in."""
    return CandidatePublicationFactory(
        closed=True,
        candidacy__neighbourhood__district=district_elsewhere,
        candidacy__stand_in=coordinator_here,
        candidacy__stand_in_because="Iedereen daar is betrokken.",
    ).candidacy


def test_who_takes_over_stands_in_too(row, elsewhere, coordinator_here, colleague):
    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    elsewhere.refresh_from_db()
    assert elsewhere.stand_in == colleague
    assert policy.may(colleague, "decide", elsewhere.application)
    assert not policy.may(coordinator_here, "view", elsewhere.application)


def test_case_goes_back_when_the_colleague_is_involved(
    row, elsewhere, coordinator_here, colleague
):
    state_involvement(elsewhere, by=colleague)

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    elsewhere.refresh_from_db()
    assert (elsewhere.stand_in, elsewhere.stand_in_because) == (None, "")


def test_who_keeps_a_district_keeps_the_case(
    row, elsewhere, coordinator_here, colleague
):
    own = DistrictFactory()
    DistrictCoordinator.objects.create(user=coordinator_here, district=own)

    hand_over([row], to=colleague, reason="Het is te veel", by=coordinator_here)

    elsewhere.refresh_from_db()
    assert elsewhere.stand_in == coordinator_here


@pytest.mark.parametrize("proposed_by_colleague", [True, False])
def test_reading_along_goes_to_who_did_not_propose(
    proposed_by_colleague, row, elsewhere, coordinator_here, colleague
):
    proposal = DecisionProposal.objects.create(
        objection=ObjectionFactory(candidacy=elsewhere),
        outcome="not_upheld",
        motivation="Nee.",
        proposed_at=now(),
        proposed_by=colleague if proposed_by_colleague else None,
        asked=coordinator_here,
    )

    hand_over([row], to=colleague, reason="Andere baan", by=coordinator_here)

    proposal.refresh_from_db()
    assert proposal.asked == (None if proposed_by_colleague else colleague)


def test_access_that_ended_ends_a_stand_in_too(row, elsewhere, coordinator_here):
    assert policy.may(coordinator_here, "view", elsewhere.application)

    row.last_day = today() - timedelta(days=1)
    row.save()

    assert not policy.may(coordinator_here, "view", elsewhere.application)
    assert coordinator_here not in conflicts.colleagues(elsewhere, here=False)

"""A reaction period that becomes longer, and a decision that comes later."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.candidacy import actions, queries
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.candidacy.rules import Obstacle
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories
from tests.candidacy.conftest import at

pytestmark = pytest.mark.django_db

NOON = (2026, 4, 20, 12, 0)
WHY = "De brieven kwamen te laat in de bus."


@pytest.fixture
def publication(answers, coordinator_here):
    """Made known on 20 April 2026, through 11 May; with a partner that was asked."""
    place = factories.NeighbourhoodFactory(name="De Weverij")
    factories.PartnerContactFactory(email="bram@politie.example")
    with at(*NOON):
        candidacy = actions.submit_application(
            neighbourhood=place, token=TOKEN, answers=answers
        ).application.candidacy
        actions.confirm_application(candidacy)
        publication = actions.ask_approval(
            candidacy, name_shown="Naïma", text="Hallo.", by=None
        )
        actions.approve_publication(publication, text="Hallo.")
        return actions.publish_candidate(candidacy, by=coordinator_here)


TOKEN = "7f1f2c3a-0000-4000-8000-000000000009"


def extend(publication, day, reason=WHY, by=None):
    return actions.extend_period(publication, last_day=day, reason=reason, by=by)


def may(day):
    return clock.today().replace(month=5, day=day)


def test_the_day_and_the_days_to_confirm_are_kept_with_the_case(publication):
    ProgrammeSettings.objects.create(confirm_days=14, decision_weeks=26)

    assert publication.confirm_days == 3
    assert publication.candidacy.decide_by.isoformat() == "2026-06-15"
    assert queries.decision_due_on(publication.candidacy).isoformat() == "2026-06-15"


@at(2026, 5, 4, 10, 0)
def test_longer_through_the_last_second_of_the_new_day(publication, coordinator_here):
    assert extend(publication, may(22), by=coordinator_here) == may(22)

    publication.refresh_from_db()
    assert clock.local(publication.closes_at).isoformat() == "2026-05-22T23:59:59+02:00"
    newest, before = publication.candidacy.history.order_by("-history_id")[:2]
    assert (before.reactions_through, newest.reactions_through) == (may(11), may(22))
    assert newest.history_change_reason == WHY
    assert newest.history_user == coordinator_here


@at(2026, 5, 4, 10, 0)
def test_a_day_off_moves_on_to_a_working_day(publication):
    assert extend(publication, may(14)) == may(15)  # Ascension Day
    assert extend(publication, may(16)) == may(18)  # a Saturday


@at(2026, 5, 4, 10, 0)
@pytest.mark.parametrize(
    ("day", "reason", "said"),
    [
        (11, WHY, "De reactietermijn kan alleen langer worden."),
        (8, WHY, "De reactietermijn kan alleen langer worden."),
        (22, " ", "Schrijf waarom."),
    ],
)
def test_never_shorter_and_never_without_a_reason(publication, day, reason, said):
    with pytest.raises(Refused, match=said):
        extend(publication, may(day), reason)

    publication.refresh_from_db()
    assert clock.local(publication.closes_at).date() == may(11)


def test_a_slip_of_the_pen_is_refused(publication):
    with at(2026, 5, 4, 10, 0), pytest.raises(Refused, match="binnen 12 weken"):
        extend(publication, may(4).replace(year=2027))


@pytest.mark.parametrize("day", [12, 20])
def test_a_period_that_is_over_stays_over(publication, day):
    with at(2026, 5, day, 0, 0), pytest.raises(Refused, match="loopt nu niet"):
        extend(publication, may(28))


@at(2026, 5, 4, 10, 0)
def test_candidate_partner_and_who_reacted_are_told(publication, reasons, written):
    objection = actions.object_to(
        publication, token=publication.candidacy.application.token, answers=reasons
    ).objection
    Letter.objects.all().delete()

    extend(publication, may(22))

    assert written() == [
        ("period_extended", "naima@zilverveen.example"),
        ("period_extended_to_partner", "bram@politie.example"),
        ("period_extended_to_sender", objection.email),
    ]
    assert all(WHY in letter.body for letter in Letter.objects.all())
    assert all("vrijdag 22 mei 2026" in letter.body for letter in Letter.objects.all())


@at(2026, 5, 4, 10, 0)
def test_links_in_letters_that_were_sent_go_on(publication, reasons):
    actions.object_to(
        publication, token=publication.candidacy.application.token, answers=reasons
    )

    extend(publication, may(22))

    ends = {
        (link.purpose, clock.local(link.expires_at).date())
        for link in Link.objects.filter(
            purpose__in=["partner-objection", "objection-confirm"]
        )
    }
    assert ends == {("partner-objection", may(22)), ("objection-confirm", may(25))}


@at(2026, 5, 11, 10, 0)
def test_what_comes_in_the_extra_days_is_in_time_and_blocks(publication, reasons):
    extend(publication, may(22))

    with at(2026, 5, 21, 9, 0):
        found = actions.object_to(publication, token=TOKEN[:-1] + "8", answers=reasons)
        assert found.objection.is_late is False
    with at(2026, 5, 22, 23, 59, 59):
        assert queries.obstacle(publication.candidacy) is Obstacle.WINDOW_OPEN


# --- later ------------------------------------------------------------


def delay(publication, days, reason=WHY):
    day = publication.candidacy.decide_by + timedelta(days)
    candidacy = Candidacy.objects.get(pk=publication.candidacy_id)
    return actions.announce_delay(candidacy, decide_by=day, reason=reason, by=None)


@at(2026, 6, 8, 10, 0)
def test_a_later_decision_is_told_with_day_and_reason(publication, written):
    Letter.objects.all().delete()

    assert delay(publication, 28) is True

    assert written() == [("decision_delayed", "naima@zilverveen.example")]
    letter = Letter.objects.get()
    assert "uiterlijk op maandag 15 juni 2026" in letter.body
    assert "uiterlijk op maandag 13 juli 2026" in letter.body
    assert WHY in letter.body
    assert "excuses" not in letter.body
    case = Candidacy.objects.get()
    assert case.decide_by.isoformat() == "2026-07-13"
    assert case.history.first().history_change_reason == WHY


@at(2026, 6, 16, 10, 0)
def test_too_late_the_letter_says_sorry(publication):
    delay(publication, 28)

    assert "Onze excuses." in Letter.objects.get(event="decision_delayed").body


@at(2026, 6, 8, 10, 0)
def test_the_same_day_again_sends_nothing(publication, written):
    delay(publication, 28)
    before = written()

    assert (
        actions.announce_delay(
            publication.candidacy,
            decide_by=Candidacy.objects.get().decide_by,
            reason=WHY,
            by=None,
        )
        is False
    )
    assert written() == before


@at(2026, 6, 8, 10, 0)
@pytest.mark.parametrize(("days", "reason"), [(-1, WHY), (400, WHY), (14, " ")])
def test_a_decision_does_not_move_back_or_without_a_reason(publication, days, reason):
    with pytest.raises(Refused):
        delay(publication, days, reason)

    assert Candidacy.objects.get().decide_by.isoformat() == "2026-06-15"


@pytest.mark.parametrize("status", ["appointed", "refused", "rejected", "withdrawn"])
def test_what_is_decided_is_not_delayed(publication, status):
    publication.candidacy.status = status
    publication.candidacy.save()

    with pytest.raises(Refused, match="Deze aanmelding is al afgesloten"):
        delay(publication, 14)

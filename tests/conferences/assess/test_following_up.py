"""After a negative outcome: a decision with reasons, never a dismissal by itself."""

from datetime import date

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.conferences.assess_rules import Decision, Effort
from buurtambassadeur_wagtail.conferences.assessing import assess, conclude
from buurtambassadeur_wagtail.conferences.following_up import decide
from buurtambassadeur_wagtail.conferences.models import FollowUp
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.reminders.running import run
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind
from tests.conferences.assess.conftest import voted
from tests.meetings.conftest import sitting

pytestmark = pytest.mark.django_db
WHY = {"reasons": "Er stemden weinig bewoners."}


def kinds(user):
    return [one.kind for one in tasks(user) if one.reference.startswith("Toetsing")]


def test_a_negative_outcome_asks_a_decision_before_a_day(negative, coordinator_here):
    assert negative.follow_up.due_on == date(2027, 7, 13)  # 42 days after 1 June
    assert Kind.FOLLOW_UP in kinds(coordinator_here)
    assert not Letter.objects.exists()  # nobody is told before somebody decided


@pytest.mark.parametrize("outcome", [voted(2, 5), voted(effort=Effort.INSUFFICIENT)])
def test_an_indicative_one_and_too_little_effort_too(
    conference, joke, coordinator_here, outcome
):
    found = assess(conference, joke, outcome, by=coordinator_here)

    assert found.follow_up.decision == ""


def test_agreements_are_kept_and_told(negative, joke, coordinator_here):
    decide(
        negative.follow_up,
        decision=Decision.AGREEMENTS,
        agreements="Elke maand een ronde.",
        by=coordinator_here,
        **WHY,
    )

    letter = Letter.objects.get()
    assert letter.to == "joke@zilverveen.example"
    assert "Wat wij beslissen na de conferentie van Vogelbuurt" in letter.subject
    for words in ("Draagvlak: negatief", "Elke maand een ronde.", WHY["reasons"]):
        assert words in letter.body
    assert Kind.FOLLOW_UP not in kinds(coordinator_here)
    joke.refresh_from_db()
    assert joke.last_day == date(2027, 12, 31)


def test_to_end_ends_nothing_but_stays_on_the_work_list(
    negative, joke, coordinator_here
):
    decide(negative.follow_up, decision=Decision.END, by=coordinator_here, **WHY)

    joke.refresh_from_db()
    assert (joke.end_reason, joke.last_day) == ("", date(2027, 12, 31))
    assert Kind.END_DECIDED in kinds(coordinator_here)
    assert "Wij willen uw aanstelling beëindigen." in Letter.objects.get().body


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"decision": Decision.CONTINUE, "reasons": " "}, "waarom u dit beslist"),
        ({"decision": Decision.AGREEMENTS, **WHY}, "wat u hebt afgesproken"),
    ],
)
def test_without_words_nothing_is_decided(negative, coordinator_here, given, text):
    with pytest.raises(Refused, match=text):
        decide(negative.follow_up, by=coordinator_here, **given)
    assert not Letter.objects.exists()


def test_a_decision_is_put_right_with_a_reason(negative, coordinator_here):
    follow_up = negative.follow_up
    decide(follow_up, decision=Decision.END, by=coordinator_here, **WHY)
    again = {"decision": Decision.CONTINUE, "by": coordinator_here, **WHY}
    with pytest.raises(Refused, match="waarom u het verbetert"):
        decide(follow_up, **again)

    decide(follow_up, correction="Na een gesprek.", **again)

    rows = [one.history_change_reason for one in follow_up.history.all()]
    assert rows[:2] == ["Na een gesprek.", "decided"]
    assert Letter.objects.count() == 2


def test_nothing_to_decide_once_the_outcome_was_put_right(
    negative, conference, joke, coordinator_here
):
    assess(conference, joke, voted(), reason="Verkeerd geteld.", by=coordinator_here)

    with pytest.raises(Refused, match="niet negatief"):
        decide(
            FollowUp.objects.get(), decision=Decision.END, by=coordinator_here, **WHY
        )
    assert Kind.FOLLOW_UP not in kinds(coordinator_here)


def test_the_database_holds_it_too(negative):
    rows = FollowUp.objects.filter(pk=negative.follow_up.pk)
    for values in ({"decision": "end"}, {"decision": "agreements", "reasons": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**values)


def test_the_daily_command_reminds_once(negative, conference, coordinator_here):
    coordinator_here.email = "sanne@zilverveen.example"
    coordinator_here.save()
    conclude(conference, by=coordinator_here)
    run()
    before = Letter.objects.filter(body__contains="Beslis na een negatieve").count()

    with time_machine.travel("2027-07-07 08:00"):  # six days left
        run()
        run()

    letters = Letter.objects.filter(body__contains="Beslis na een negatieve")
    assert (before, letters.count()) == (0, 1)


def test_the_work_list_costs_the_same_for_any_number(
    conference, birds, coordinator_here
):
    counts = []
    for number in range(3):
        one = sitting(birds, f"Jansen{number}")
        assess(conference, one, voted(2, 5), by=coordinator_here)
        with CaptureQueriesContext(connection) as counted:
            assert len(kinds(coordinator_here)) == 2 * (number + 1)
        counts.append(len(counted))

    assert counts[0] == counts[2]


def test_who_has_no_address_gets_the_same_letter_on_paper(
    client, conference, mehmet, joke, coordinator_here
):
    client.force_login(coordinator_here)
    found = assess(conference, mehmet, voted(4, 8), by=coordinator_here)
    sheet = at("print_decision", found)
    assert "Beslis eerst" in client.get(sheet).content.decode()

    given = {"decision": "agreements", "agreements": "Elke maand een ronde.", **WHY}
    said = client.post(at("decide", found), given, follow=True).content.decode()

    assert not Letter.objects.exists()
    assert "druk de brief af" in said
    assert sheet in said
    paper = client.get(sheet).content.decode()
    for words in (
        "Beste Mehmet Aydın,",
        "Wat wij beslissen na de conferentie van Vogelbuurt",
        "Draagvlak: negatief",
        "Elke maand een ronde.",
        WHY["reasons"],
    ):
        assert words in paper
    decided = assess(conference, joke, voted(4, 8), by=coordinator_here)
    decide(decided.follow_up, decision=Decision.CONTINUE, by=coordinator_here, **WHY)
    page = client.get(admin_url_for(decided, coordinator_here)).content.decode()
    assert at("print_decision", decided) not in page


def at(step, assessment):
    name = f"buurtambassadeur_conferenceassessment_modeladmin_{step}"
    return reverse(name, args=[assessment.pk])

"""A summary: never public before the yes of the ambassador or the days are over."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.conferences.assess_rules import Answer
from buurtambassadeur_wagtail.conferences.assessing import assess
from buurtambassadeur_wagtail.conferences.models import AssessmentSummary
from buurtambassadeur_wagtail.conferences.summarising import (
    answer_summary,
    publish_summary,
    send_summary,
    take_off_summary,
    write_summary,
)
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.publishing import conference_summaries as public
from tests.conferences.assess.conftest import NOW, voted
from tests.meetings.test_links import link_to

pytestmark = pytest.mark.django_db
LAST = datetime(2027, 6, 16, 23, 59, 59, tzinfo=AMSTERDAM)  # NOW is 2 June


@pytest.fixture
def address(site, summary):
    return link_to("assessment-summary", summary)


def texts(place):
    return [one.text for one in public.last_of(place)]


def test_the_letter_shows_all_that_will_be_public(summary):
    letter = Letter.objects.get()

    assert "De buurt is blij." in letter.body
    assert "Alleen deze tekst komt op de website." in letter.body
    assert "woensdag 16 juni 2027" in letter.body
    assert "Draagvlak" not in letter.body


@pytest.mark.parametrize("moment", [NOW, LAST])
def test_not_before_the_days_are_over(summary, coordinator_here, moment, birds):
    with time_machine.travel(moment, tick=False):
        with pytest.raises(Refused, match="nog niet akkoord"):
            publish_summary(summary, by=coordinator_here)
        assert texts(birds) == []


def test_after_the_days_without_an_answer(summary, coordinator_here, birds):
    with time_machine.travel(LAST + timedelta(seconds=1), tick=False):
        publish_summary(summary, by=coordinator_here)
        assert texts(birds) == ["De buurt is blij."]
        assert [one.text for one in public.of(summary.assessment.conference)] == [
            "De buurt is blij."
        ]


def test_the_database_holds_it_too(summary):
    rows = AssessmentSummary.objects.filter(pk=summary.pk)
    for moment in (NOW, LAST):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(published_at=moment)
    rows.update(published_at=LAST + timedelta(days=1))


def test_the_yes_by_link(client, address, summary, coordinator_here, birds):
    page = client.get(address).content.decode()
    assert "De buurt is blij." in page
    assert "noindex" in page
    assert "voor," not in page  # no votes
    summary.refresh_from_db()
    assert summary.answer == ""

    assert "Dank u wel" in client.post(address, {"answer": "agreed"}).content.decode()

    summary.refresh_from_db()
    assert (summary.answer, summary.answered_via) == ("agreed", "link")
    publish_summary(summary, by=coordinator_here)
    assert texts(birds) == ["De buurt is blij."]
    assert client.get(address).status_code == 410
    take_off_summary(summary, by=coordinator_here)
    assert texts(birds) == []


def test_a_wish_needs_words(client, address, summary):
    response = client.post(address, {"answer": "change", "wish": " "})
    assert "Schrijf wat er anders moet." in response.content.decode()

    client.post(address, {"answer": "change", "wish": "Noem de opruimdag."})

    summary.refresh_from_db()
    assert (summary.answer, summary.wish) == ("change", "Noem de opruimdag.")


def test_another_text_is_asked_anew(client, address, summary, coordinator_here):
    answer_summary(summary, answer=Answer.AGREED)
    text = "Iets heel anders."

    again = write_summary(summary.assessment, text=text, by=coordinator_here)

    assert (again.answer, again.sent_at) == ("", None)
    assert client.get(address).status_code == 410
    with pytest.raises(Refused, match="voor aan de ambassadeur"):
        publish_summary(again, by=coordinator_here)
    send_summary(again, by=coordinator_here)
    assert Link.objects.open().about(again).count() == 1


def test_what_is_on_the_website_is_not_changed(summary, coordinator_here):
    answer_summary(summary, answer=Answer.AGREED)
    publish_summary(summary, by=coordinator_here)

    with pytest.raises(Refused, match="er eerst af"):
        write_summary(summary.assessment, text="Anders.", by=coordinator_here)


def test_twice_sent_is_once(summary, coordinator_here):
    with pytest.raises(Refused, match="al"):
        send_summary(summary, by=coordinator_here)
    assert Letter.objects.count() == 1


def test_after_the_days_no_answer_counts(summary):
    with (
        time_machine.travel(LAST + timedelta(seconds=1), tick=False),
        pytest.raises(Refused, match="tot en met"),
    ):
        answer_summary(summary, answer=Answer.CHANGE, wish="Toch niet.")


def test_without_an_address_it_goes_on_paper(conference, mehmet, coordinator_here):
    found = assess(conference, mehmet, voted(), by=coordinator_here)
    summary = write_summary(found, text="Goed bezig.", by=coordinator_here)
    send_summary(summary, by=coordinator_here)

    assert summary.sent_via == "paper"
    assert not Letter.objects.exists()
    answer_summary(summary, answer=Answer.AGREED, via="paper", by=coordinator_here)
    publish_summary(summary, by=coordinator_here)


def test_scores_only_where_they_are_published(
    conference, joke, birds, coordinator_here, settings_row
):
    found = assess(conference, joke, voted(), by=coordinator_here)
    summary = write_summary(found, text="Goed.", by=coordinator_here)
    settings_row(publish_scores=True)
    send_summary(summary, by=coordinator_here)
    settings_row(publish_scores=False)
    answer_summary(summary, answer=Answer.AGREED)
    publish_summary(summary, by=coordinator_here)

    assert "Draagvlak: positief" in Letter.objects.get().body
    (text,) = texts(birds)
    assert "Draagvlak: positief" in text


def test_who_has_left_is_not_on_the_page(summary, joke, birds, coordinator_here):
    answer_summary(summary, answer=Answer.AGREED)
    publish_summary(summary, by=coordinator_here)
    assert len(texts(birds)) == 1

    with time_machine.travel("2028-01-01 10:00"):
        assert texts(birds) == []

"""Who has the newest page already need not get it again; who has not, always does."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.pages.models import NeighbourhoodTopic
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import AmbassadorFactory, CandidatePublicationFactory
from tests.publishing.people import appointed, serving


def tag_of(client, page):
    return client.get(page.get_url())["ETag"]


def again(client, page, tag):
    return client.get(page.get_url(), headers={"If-None-Match": tag})


def test_who_has_the_page_gets_no_second_one(client, page, programme_page):
    for one in (page, programme_page):
        tag = tag_of(client, one)

        answer = again(client, one, tag)

        assert (answer.status_code, answer.content) == (304, b"")
        assert answer["ETag"] == tag


def test_a_neighbourhood_without_a_page_of_its_own_too(client, weverij):
    url = reverse("buurtambassadeur:neighbourhood", args=[weverij.pk])

    tag = client.get(url)["ETag"]

    assert client.get(url, headers={"If-None-Match": tag}).status_code == 304


def test_a_cache_in_front_of_the_site_does_as_the_host_says(client, page):
    for answer in (client.get(page.get_url()), again(client, page, "*")):
        assert "Cache-Control" not in answer
        assert "Last-Modified" not in answer  # no browser guesses how long it is good
        assert "Cookie" in answer["Vary"]


@pytest.mark.parametrize(
    ("last_moment", "first_moment"),
    [
        ("2028-02-29T23:59:59+01:00", "2028-03-01T00:00:00+01:00"),
        ("2026-02-28T23:59:59+01:00", "2026-03-01T00:00:00+01:00"),
    ],
    ids=["the last day is over", "the first day begins"],
)
def test_a_new_day_that_changes_the_page_changes_the_tag(
    last_moment, first_moment, client, page, weverij
):
    appointed(weverij, date(2026, 3, 1), date(2028, 2, 29))
    with time_machine.travel(last_moment, tick=False):
        tag = tag_of(client, page)
        assert again(client, page, tag).status_code == 304

    with time_machine.travel(first_moment, tick=False):
        assert again(client, page, tag).status_code == 200


def test_the_end_of_a_reaction_period_changes_the_tag(client, page, weverij):
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, open=True
    )
    tag = tag_of(client, page)

    with time_machine.travel(publication.closes_at, tick=False):
        assert again(client, page, tag).status_code == 304
    publication.closes_at = clock.now()
    publication.save()

    assert again(client, page, tag).status_code == 200


def put_topic(page, profile):
    NeighbourhoodTopic.objects.create(page=page, theme="safe", title="Te hard rijden")


def take_profile_off(page, profile):
    profile.unpublish()


def set_limits(page, profile):
    ProgrammeSettings.objects.create(limits_text="Onze eigen tekst.")


def rename_above(page, profile):
    above = page.get_parent()
    above.title = "Ambassadeurs"
    above.save_revision().publish()


@pytest.mark.parametrize(
    "change", [put_topic, take_profile_off, set_limits, rename_above]
)
def test_whatever_changes_the_page_changes_the_tag(change, client, page, weverij):
    profile = AmbassadorFactory(
        person=serving(weverij).person, why="Voor de buurt", live=True
    )
    tag = tag_of(client, page)

    change(page, profile)

    assert again(client, page, tag).status_code == 200


def test_who_is_logged_in_gets_no_tag(client, page, editor):
    client.force_login(editor)

    answer = client.get(page.get_url())

    assert "ETag" not in answer
    assert answer["Cache-Control"] == "private"


def test_a_preview_gets_no_tag(page, rf):
    answer = page.make_preview_request(preview_mode=page.default_preview_mode)

    assert answer.status_code == 200
    assert "ETag" not in answer


def test_a_page_with_a_form_gets_no_tag(
    client, page, weverij, application_page, objection_page
):
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, open=True
    )
    for url in (
        application_page.get_url(),
        objection_page.get_url(),
        f"{page.get_url()}contact/",
        f"{page.get_url()}kandidaat/{publication.pk}/",
        reverse("buurtambassadeur:find"),
    ):
        answer = client.get(url)

        assert answer.status_code == 200, url
        assert "ETag" not in answer, url
        assert "no-store" in answer["Cache-Control"], url

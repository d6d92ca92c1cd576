"""A letter is read by who may read letters of the record it is about."""

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.models import Letter
from tests.factories import (
    ApplicationFactory,
    AppointmentFactory,
    CandidatePublicationFactory,
    ObjectionFactory,
)

pytestmark = pytest.mark.django_db
ACTIONS = {
    "view": True,
    "view_letters": True,
    "export": True,
    "confirm": False,
    "publish": False,
    "decide": False,
    "appoint": False,
    "erase": False,
    "delete": False,
}


def letter_about(record, number=0):
    kind = ContentType.objects.get_for_model(record)
    return Letter.objects.create(
        event="test",
        to="joke@zilverveen.example",
        content_type=kind,
        object_id=record.pk,
        message_id=f"<{kind.pk}-{record.pk}-{number}@zilverveen.example>",
    )


@pytest.fixture
def letters(district_here):
    """A letter about each kind of record here, and one elsewhere."""
    publication = CandidatePublicationFactory(
        open=True, candidacy__neighbourhood__district=district_here
    )
    candidacy = publication.candidacy
    records = [
        candidacy,
        candidacy.application,
        publication,
        ObjectionFactory(candidacy=candidacy),
        AppointmentFactory(neighbourhood=candidacy.neighbourhood),
    ]
    letter_about(ApplicationFactory().candidacy)
    return [letter_about(record) for record in records]


@pytest.mark.parametrize("action", ACTIONS)
def test_letters_are_read_and_nothing_else(
    letters, action, administrator, coordinator_here, coordinator_elsewhere, editor
):
    for letter in letters:
        assert policy.may(administrator, action, letter) is ACTIONS[action]
        assert policy.may(coordinator_here, action, letter) is ACTIONS[action]
        assert not policy.may(coordinator_elsewhere, action, letter)
        assert not policy.may(editor, action, letter)


@pytest.mark.parametrize("action", ACTIONS)
def test_scope(action, administrator, coordinator_here, editor):
    assert policy.has_scope(administrator, action, Letter) is ACTIONS[action]
    assert policy.has_scope(coordinator_here, action, Letter) is ACTIONS[action]
    assert not policy.has_scope(editor, action, Letter)


def test_list_holds_the_letters_of_the_own_district(
    letters, administrator, coordinator_here, coordinator_elsewhere, editor
):
    rows = Letter.objects.all()

    assert set(policy.visible(coordinator_here, rows)) == set(letters)
    assert policy.visible(administrator, rows).count() == len(letters) + 1
    assert not policy.visible(coordinator_elsewhere, rows).exists()
    assert not policy.visible(editor, rows).exists()


def test_letter_about_nothing_is_closed(administrator):
    candidacy = ApplicationFactory().candidacy
    letter = letter_about(candidacy)
    candidacy.application.delete()
    candidacy.delete()
    letter = Letter.objects.get(pk=letter.pk)

    assert not policy.may(administrator, "view", letter)
    assert not policy.visible(administrator, Letter.objects.all()).exists()


def test_letter_about_a_record_without_policy_is_closed(administrator):
    letter = letter_about(Group.objects.create(name="Zonder regels"))

    assert not policy.may(administrator, "view", letter)
    assert letter not in policy.visible(administrator, Letter.objects.all())


def test_list_costs_the_same_for_any_length(
    coordinator_here, district_here, django_assert_num_queries
):
    candidacy = ApplicationFactory(
        candidacy__neighbourhood__district=district_here
    ).candidacy
    letter_about(candidacy)
    with CaptureQueriesContext(connection) as asked:
        assert len(policy.visible(coordinator_here, Letter.objects.all())) == 1

    letter_about(candidacy, 1)
    letter_about(candidacy, 2)

    with django_assert_num_queries(len(asked)):
        assert len(policy.visible(coordinator_here, Letter.objects.all())) == 3

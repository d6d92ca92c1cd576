"""Unknown means no, and no means not found."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.http import Http404

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.letter_policy import LetterPolicy
from buurtambassadeur_wagtail.kernel.models import Letter
from tests.factories import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def application(district_here):
    return ApplicationFactory(candidacy__neighbourhood__district=district_here)


@pytest.fixture
def strangers(make_user, editor):
    """Everybody who may do nothing with a personal record."""
    asleep = make_user("slapend", is_superuser=True)
    asleep.is_active = False
    return [None, AnonymousUser(), asleep, editor]


def test_strangers_may_do_nothing(strangers, application):
    for user in strangers:
        assert not policy.may(user, "view", application)
        assert not policy.visible(user, Application.objects.all()).exists()
        assert not policy.has_scope(user, "view", Application)
        with pytest.raises(Http404):
            policy.get_or_404(user, "view", Application, pk=application.pk)


def test_a_model_without_policy_is_closed_to_everybody(administrator):
    group = Group.objects.create(name="Zonder regels")

    assert Group not in policy.registered()
    assert not policy.may(administrator, "view", group)
    assert not policy.visible(administrator, Group.objects.all()).exists()
    assert not policy.has_scope(administrator, "view", Group)
    with pytest.raises(Http404):
        policy.get_or_404(administrator, "view", Group, pk=group.pk)


def test_an_action_nobody_knows_is_refused(
    administrator, coordinator_here, application
):
    for user in (administrator, coordinator_here):
        assert not policy.may(user, "delete", application)


def test_record_is_found_by_who_may(coordinator_here, application):
    rows = Application.objects.select_related("candidacy")

    found = policy.get_or_404(coordinator_here, "view", rows, pk=application.pk)

    assert found == application


@pytest.mark.parametrize(
    "lookup",
    [
        {"pk": 0},
        {"pk": "een"},
        {"pk": 10**30},
        {"token": "geen-uuid"},
        {"email": "niemand@zilverveen.example"},
    ],
)
def test_what_is_not_there_is_not_found(coordinator_here, application, lookup):
    with pytest.raises(Http404):
        policy.get_or_404(coordinator_here, "view", Application, **lookup)


def test_what_is_elsewhere_is_not_found(coordinator_elsewhere, application):
    with pytest.raises(Http404):
        policy.get_or_404(coordinator_elsewhere, "view", Application, pk=application.pk)


def test_every_personal_record_has_a_policy():
    names = {model.__name__ for model in policy.registered()}

    assert names >= {
        "Application",
        "Appointment",
        "Candidacy",
        "CandidatePublication",
        "Letter",
        "Objection",
    }
    assert isinstance(policy.registered()[Letter], LetterPolicy)


class Doorman:
    """Lets one user in."""

    def __init__(self, welcome):
        self.welcome = welcome

    def may(self, user, action, obj):
        return user == self.welcome

    def visible(self, user, queryset):
        return queryset if user == self.welcome else queryset.none()


@pytest.fixture
def groups_guarded(administrator, monkeypatch):
    monkeypatch.setitem(policy._policies, Group, Doorman(administrator))


def test_host_may_register_a_policy_of_its_own(
    groups_guarded, administrator, coordinator_here
):
    group = Group.objects.create(name="Met regels")

    assert policy.may(administrator, "view", group)
    assert not policy.may(coordinator_here, "view", group)


def test_without_an_answer_of_its_own_scope_is_seeing_a_record(
    groups_guarded, administrator, coordinator_here
):
    assert policy.has_scope(administrator, "view", Group)
    assert not policy.has_scope(administrator, "export", Group)
    assert not policy.has_scope(coordinator_here, "view", Group)

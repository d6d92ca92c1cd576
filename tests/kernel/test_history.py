"""One row for each change that was in force, with who and why."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import ForeignKey
from simple_history.models import HistoricalRecords
from wagtail.log_actions import LogContext

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel.history import (
    BOOKKEEPING,
    RegisterHistory,
    change_reason,
    in_force,
    lock,
)
from buurtambassadeur_wagtail.partners.models import PartnerContact
from tests.factories import (
    AmbassadorFactory,
    AppointmentFactory,
    CandidacyFactory,
    PartnerContactFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidacy():
    return CandidacyFactory()


def save(candidacy, status="candidate", **kwargs):
    candidacy.status = status
    candidacy.save(**kwargs)
    return candidacy.history.first()


# Rows --------------------------------------------------------------------------------


def test_making_and_changing_leave_a_row_each(candidacy):
    save(candidacy)
    save(candidacy, "appointed", update_fields=["status"])

    rows = candidacy.history.values_list("history_type", "status")
    assert list(rows) == [("~", "appointed"), ("~", "candidate"), ("+", "received")]


def test_saving_without_a_change_leaves_no_row(candidacy):
    candidacy.save()
    candidacy.received_at = candidacy.received_at.isoformat()  # the same, as text
    candidacy.save()

    assert candidacy.history.count() == 1


def test_deleting_leaves_a_row_and_making_again_begins_anew(candidacy):
    number = candidacy.pk
    candidacy.delete()
    candidacy.pk = number
    candidacy.save(force_insert=True)

    rows = Candidacy.history.filter(id=number).values_list("history_type", flat=True)
    assert list(rows) == ["+", "-", "+"]


def test_deleting_what_was_never_in_force_leaves_nothing():
    profile = AmbassadorFactory(live=False)
    profile.delete()

    assert not type(profile).history.exists()


def test_housekeeping_of_wagtail_is_no_fact():
    profile = AmbassadorFactory()
    profile.name = "Een concept"
    profile.save(update_fields=["has_unpublished_changes", "latest_revision"])

    row = profile.history.get()
    assert row.name == "Joke Verhulst"
    assert not BOOKKEEPING & {field.name for field in row._meta.fields}


def test_nothing_points_from_a_row_into_the_reference_index():
    for model in (Candidacy, Appointment):
        assert model.history.model.wagtail_reference_index_ignore


def test_row_becomes_the_record_again_without_a_query(
    candidacy, django_assert_num_queries
):
    row = candidacy.history.get()

    with django_assert_num_queries(0):
        assert row.instance.status == "received"


@pytest.mark.parametrize("live", [True, False])
def test_what_is_published_is_in_force(live):
    assert in_force(AmbassadorFactory(live=live)) is live
    assert in_force(PersonFactory())


def test_what_was_unpublished_may_change_without_a_row():
    profile = AmbassadorFactory()
    profile.live = False
    profile.save()
    profile.why = "Niemand leest dit."
    profile.save()

    rows = profile.history.values_list("live", "why")
    assert list(rows) == [
        (False, "Ik ken iedereen in de straat."),
        (True, "Ik ken iedereen in de straat."),
    ]


def test_child_record_counts_as_long_as_its_parent_does():
    assert in_force(PartnerContactFactory())


def test_key_of_a_child_becomes_a_plain_one_in_the_history():
    history = RegisterHistory()
    history.excluded_fields = []

    copied = history.copy_fields(PartnerContact)

    assert type(copied["organisation"]) is ForeignKey


# Why ---------------------------------------------------------------------------------


def test_reason_stands_with_each_row(candidacy):
    with change_reason("wens van de bewoner"):
        row = save(candidacy)
        other = CandidacyFactory()

    assert row.history_change_reason == "wens van de bewoner"
    assert other.history.get().history_change_reason == "wens van de bewoner"
    assert save(candidacy, "withdrawn").history_change_reason is None


def test_reasons_may_stand_in_one_another(candidacy):
    with change_reason("buiten"):
        with change_reason("binnen"):
            inner = save(candidacy)
        outer = save(candidacy, "withdrawn")

    reasons = inner.history_change_reason, outer.history_change_reason
    assert reasons == ("binnen", "buiten")


def test_reason_ends_with_a_fault(candidacy):
    with pytest.raises(RuntimeError), change_reason("mislukt"):
        raise RuntimeError

    assert save(candidacy).history_change_reason is None


def test_long_reason_is_cut(candidacy):
    with change_reason("x" * 300):
        assert len(save(candidacy).history_change_reason) == 255


# Who ---------------------------------------------------------------------------------


def test_user_of_the_admin_is_known_without_middleware(candidacy, editor):
    with LogContext(user=editor):
        assert save(candidacy).history_user == editor
    assert save(candidacy, "withdrawn").history_user is None


def test_the_action_knows_better_than_the_request(candidacy, editor, coordinator_here):
    with LogContext(user=editor), change_reason("besloten", by=coordinator_here):
        assert save(candidacy).history_user == coordinator_here


def test_the_record_itself_knows_best(candidacy, editor, coordinator_here):
    candidacy._history_user = editor

    with change_reason("besloten", by=coordinator_here):
        assert save(candidacy).history_user == editor


def test_a_visitor_is_nobody(candidacy):
    with LogContext(user=AnonymousUser()):
        assert save(candidacy).history_user is None


def test_middleware_of_the_host_may_know_it(candidacy, editor):
    HistoricalRecords.context.request = SimpleNamespace(user=editor)
    try:
        assert save(candidacy).history_user == editor
    finally:
        del HistoricalRecords.context.request


# Locks -------------------------------------------------------------------------------


def test_locking_writes_no_history(candidacy):
    AppointmentFactory()

    assert lock(Candidacy.objects.filter(pk=candidacy.pk)) == 1
    assert lock(Candidacy.objects.none()) == 0
    assert lock(Appointment.objects.all()) == 1
    assert candidacy.history.count() == Appointment.history.count() == 1

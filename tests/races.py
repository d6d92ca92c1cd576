"""Threads that act at the same moment, on rows that are really committed."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from wagtail.models import ModelLogEntry, Revision

from buurtambassadeur_wagtail import models as ours
from buurtambassadeur_wagtail.agreements.appending import taking_away

ORDER = [
    ours.FollowUp,
    ours.AssessmentSummary,
    ours.ConferenceConclusion,
    ours.ConferenceAssessment,
    ours.LookBack,
    ours.ProfileProposal,
    ours.ContactReply,
    ours.ContactMessage,
    ours.Enclosure,
    ours.Letter,
    ours.Link,
    ours.Sequence,
    ours.RateCount,
    ours.Ending,
    ours.Absence,
    ours.SignUp,
    ours.ConferenceInvitation,
    ours.Conference,
    ours.AttentionPoint,
    ours.MeetingInvitation,
    ours.ManagementMeeting,
    ours.Ambassador,
    ours.Appointment,
    ours.ContactDetails,
    ours.Person,
    ours.CandidateResponse,
    ours.DecisionProposal,
    ours.Involvement,
    ours.Objection,
    ours.PartnerInvitation,
    ours.CandidatePublication,
    ours.Application,
    ours.Candidacy,
    ours.AgreementEvent,
    ours.ConsentRequest,
    ours.ShapeAgreement,
    ours.Neighbourhood,
    ours.District,
]


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Real transactions; our own rows are removed after the test.

    Not pytest-django's ``transaction=True``: that empties every table, the pages of a
    reused database included.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite" and connection.is_in_memory_db():
            pytest.skip("threads share no database in memory: set TEST_DB to a file")
        yield
        _remove_everything()
        connection.close()


@pytest.fixture
def at_once():
    """Run a function in so many threads at the same moment; return what they return."""

    def run(function, threads):
        barrier = Barrier(threads)

        def one(number):
            try:
                barrier.wait()
                return function(number)
            finally:
                connection.close()

        with ThreadPoolExecutor(threads) as pool:
            return list(pool.map(one, range(threads)))

    return run


def _remove_everything():
    for content in (ModelLogEntry, Revision):
        content.objects.filter(
            content_type__app_label="buurtambassadeur_wagtail"
        ).delete()
    for model in ORDER:
        with taking_away():
            model.objects.all().delete()
        if hasattr(model, "history"):
            model.history.all().delete()
    get_user_model().objects.filter(email__endswith="@zilverveen.example").delete()

"""Nothing of an erased person is left in any table or file; others keep everything."""

from datetime import timedelta

import pytest
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    Objection,
)
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    FollowUp,
    LookBack,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.personal_data import declared
from buurtambassadeur_wagtail.meetings.models import AttentionPoint
from buurtambassadeur_wagtail.privacy.actions import erase_person
from tests.privacy import lives
from tests.privacy.canaries import Canaries, as_text, rows_of

# Wagtail leaves the temporary file of a rendition to the garbage collector, and mails
# about its workflow in a way that Django 6.1 calls old.
pytestmark = pytest.mark.filterwarnings(
    "ignore:get_connection:PendingDeprecationWarning",
    "ignore:.*unclosed file.*BufferedRandom:ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)

MODELS = [
    Application,
    CandidatePublication,
    Objection,
    Person,
    ContactDetails,
    Ambassador,
    AttentionPoint,
    LookBack,
    AssessmentSummary,
    FollowUp,
]


@pytest.fixture
def ambassador(words, neighbourhood, coordinator_here, administrator):
    """Appointed after a refusal that was not upheld; the profile is published."""
    application = lives.apply(words, neighbourhood)
    publication = lives.make_known(words, application, coordinator_here)
    others = Canaries()
    objection = lives.refuse(others, publication)
    lives.decide(others, objection, coordinator_here)
    appointment = lives.take_office(publication, coordinator_here, words)
    lives.show(words, appointment.person, administrator)
    lives.meet(words, appointment, coordinator_here)
    lives.confer(words, appointment, coordinator_here)
    lives.part(words, appointment, coordinator_here)
    lives.sign_up(Canaries(), appointment, coordinator_here)
    return appointment.person


@pytest.fixture
def colleague(neighbourhood, coordinator_here, administrator):
    """Somebody else in the same neighbourhood, of whom nothing may change."""
    others = Canaries()
    application = lives.apply(others, neighbourhood, "colleague")
    publication = lives.make_known(others, application, coordinator_here, "colleague")
    appointment = lives.take_office(publication, coordinator_here)
    lives.show(others, appointment.person, administrator)
    lives.part(others, appointment, coordinator_here)
    return appointment.person


def erase(person, by):
    return erase_person(persons=[person], by=by, reason="request")


def test_nothing_of_an_ambassador_is_left(
    ambassador, words, administrator, django_capture_on_commit_callbacks
):
    assert_filled(words, Application, but=("rejection_reasons",))
    assert_filled(words, CandidatePublication, Person, ContactDetails)
    assert_filled(words, Ambassador, AttentionPoint)
    assert_filled(words, LookBack, AssessmentSummary, FollowUp)
    assert set(words.words.values()) == set().union(*words.in_database().values()) | {
        "ambassador 1 picture comment",
        "ambassador 2 picture comment",
        "ambassador 3 picture comment",
    }
    assert len(words.in_files()) >= 3

    with django_capture_on_commit_callbacks(execute=True):
        erasure = erase(ambassador, administrator)

    assert words.in_database() == {}
    assert words.in_files() == []
    assert erasure.counts["pictures"] == 3


def test_nothing_of_who_refused_is_left(
    words, neighbourhood, coordinator_here, administrator
):
    others = Canaries()
    application = lives.apply(others, neighbourhood)
    publication = lives.make_known(others, application, coordinator_here)
    objection = lives.refuse(words, publication)
    lives.accept_late(words, objection, coordinator_here)
    lives.decide(words, objection, coordinator_here)
    assert_filled(words, Objection)
    before = rows_of(Application.objects.all(), Candidacy.objects.all())

    erase_person(objections=[objection], by=administrator, reason="request")

    assert words.in_database() == {}
    assert rows_of(Application.objects.all(), Candidacy.objects.all()) == before


def test_nothing_of_who_was_rejected_is_left(
    words, neighbourhood, coordinator_here, administrator
):
    application = lives.apply(words, neighbourhood)
    lives.reject(words, application, coordinator_here)
    application.refresh_from_db()
    assert words.in_text(application.rejection_reasons)

    erase_person(applications=[application], by=administrator, reason="request")

    assert words.in_database() == {}


def test_reasons_for_moving_a_day_go_from_the_history(
    words, neighbourhood, coordinator_here, administrator
):
    application = lives.apply(words, neighbourhood)
    publication = lives.make_known(words, application, coordinator_here)
    later = clock.local(publication.closes_at).date() + timedelta(days=7)
    actions.extend_period(
        publication, last_day=later, reason=words("extension"), by=coordinator_here
    )
    due = clock.today() + timedelta(weeks=12)
    actions.announce_delay(
        application.candidacy, decide_by=due, reason=words("delay"), by=coordinator_here
    )

    erase_person(applications=[application], by=administrator, reason="request")

    assert words.in_database() == {}


def test_nothing_of_a_running_candidate_is_left(
    words, neighbourhood, coordinator_here, administrator, mailoutbox
):
    application = lives.apply(words, neighbourhood)
    publication = lives.make_known(words, application, coordinator_here)
    lives.refuse(Canaries(), publication)

    erase_person(applications=[application], by=administrator, reason="request")

    assert words.in_database() == {}
    candidacy = Candidacy.objects.get()
    assert candidacy.status == "withdrawn"
    assert Objection.objects.get().outcome == "lapsed"
    assert not Letter.objects.waiting().exists()


def test_others_keep_everything(ambassador, colleague, administrator):
    theirs = [
        Application.objects.exclude(candidacy__appointment__person=ambassador),
        CandidatePublication.objects.exclude(candidacy__appointment__person=ambassador),
        Objection.objects.all(),
        Person.objects.exclude(pk=ambassador.pk),
        ContactDetails.objects.exclude(person=ambassador),
        Appointment.objects.exclude(person=ambassador),
        Appointment.history.exclude(person=ambassador),
        Ambassador.objects.exclude(person=ambassador),
        Ambassador.history.exclude(person=ambassador),
        Letter.objects.filter(object_id__in=[0]),
        get_image_model().objects.filter(
            pk=Ambassador.objects.get(person=colleague).portrait_id
        ),
    ]
    before, terms = rows_of(*theirs), facts_of(Appointment)

    erase(ambassador, administrator)

    assert rows_of(*theirs) == before
    assert facts_of(Appointment) == terms  # whose they are and what they add up to


def facts_of(model):
    """Return every row of everybody, but for the columns that hold somebody's words."""
    told = {"no_agreement_because", "unassessed_because"}
    names = [one.attname for one in model._meta.fields if one.name not in told]
    return list(model.objects.order_by("pk").values(*names))


def test_erasing_twice_does_nothing_more(ambassador, administrator, words):
    erase(ambassador, administrator)
    before = rows_of(*(model.objects.all() for model in [*MODELS, Letter, Candidacy]))

    again = erase(ambassador, administrator)

    assert again is None
    after = rows_of(*(model.objects.all() for model in [*MODELS, Letter, Candidacy]))
    assert after == before


def test_a_picture_that_another_shows_is_kept(ambassador, colleague, administrator):
    profile = Ambassador.objects.get(person=ambassador)
    other = Ambassador.objects.get(person=colleague)
    other.portrait = profile.portrait
    other.save()
    drafted = profile.get_latest_revision_as_object().portrait
    other.portrait = drafted
    other.save_revision(user=administrator)

    erasure = erase(ambassador, administrator)

    assert (erasure.counts["pictures"], erasure.counts["pictures_kept"]) == (1, 2)
    kept = get_image_model().objects.filter(pk__in=[profile.portrait_id, drafted.pk])
    assert kept.count() == 2


def assert_filled(words, *models, but=()):
    """Each personal column holds one of the words, so that none can be forgotten."""
    for model in models:
        row = model._default_manager.values(*declared(model)).first()
        for field in model._meta.concrete_fields:
            if field.name in row and not field.is_relation and field.name not in but:
                assert words.in_text(as_text(row[field.name])), field

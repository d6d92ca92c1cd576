"""What erasing keeps, ends and refuses."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.ambassadors.queries import latest_last_day, people_like
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.privacy.actions import erase_person
from buurtambassadeur_wagtail.privacy.models import Erasure
from buurtambassadeur_wagtail.signals import person_erased
from tests.factories import (
    AmbassadorFactory,
    ApplicationFactory,
    AppointmentFactory,
    CandidatePublicationFactory,
    ObjectionFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db


def erase(by=None, **records):
    return erase_person(**records, by=by, reason="request")


def test_the_terms_still_count(administrator):
    person = PersonFactory()
    place = AppointmentFactory(person=person).neighbourhood
    before = list(Appointment.objects.values())
    latest = latest_last_day(person, clock.today(), place)

    erase(persons=[person], by=administrator)

    assert list(Appointment.objects.values()) == before
    assert latest_last_day(person, clock.today(), place) == latest
    person.refresh_from_db()
    assert (person.given_name, person.family_name) == ("", "")
    assert person.erased_at is not None


def test_an_erased_person_is_nobody_s_namesake():
    person = PersonFactory(given_name="Naïma", family_name="Bouzidi")
    application = ApplicationFactory()
    assert person in people_like(application)

    erase(persons=[person])

    assert not people_like(application).exists()


def test_a_live_profile_is_taken_down_without_a_new_version():
    profile = AmbassadorFactory()
    versions = Ambassador.history.count()

    erase(persons=[profile.person])

    profile.refresh_from_db()
    assert (profile.live, profile.name, profile.why) == (False, "", "")
    assert profile.latest_revision is None
    assert Ambassador.history.count() == versions
    assert set(Ambassador.history.values_list("name", flat=True)) == {""}


def test_a_running_candidacy_is_withdrawn_and_nobody_gets_a_letter(
    django_capture_on_commit_callbacks, mailoutbox
):
    publication = CandidatePublicationFactory(open=True)
    objection = ObjectionFactory(candidacy=publication.candidacy)

    with django_capture_on_commit_callbacks(execute=True):
        erase(applications=[publication.candidacy.application])

    candidacy = Candidacy.objects.get()
    assert candidacy.status == "withdrawn"
    assert candidacy.decided_at is not None
    objection.refresh_from_db()
    assert (objection.outcome, objection.name) == ("lapsed", "Thijs van der Laan")
    assert mailoutbox == []
    assert not Letter.objects.waiting().exists()


def test_an_undecided_refusal_is_withdrawn_with_its_supplements():
    objection = ObjectionFactory()
    supplement = ObjectionFactory(
        candidacy=objection.candidacy, supplement_to=objection, email=objection.email
    )

    erase(objections=[supplement])

    assert set(Objection.objects.values_list("outcome", "name", "reasons")) == {
        ("withdrawn", "", "–")
    }
    assert objection.candidacy.status == "candidate"


def test_a_decided_refusal_keeps_its_outcome():
    objection = ObjectionFactory(upheld=True)
    decided_at = objection.decided_at

    erase(objections=[objection])

    objection.refresh_from_db()
    assert (objection.outcome, objection.decided_at) == ("upheld", decided_at)
    assert (objection.reasons, objection.motivation) == ("–", "–")


def test_all_applications_of_an_ambassador_go_along():
    person = PersonFactory()
    first, second = ApplicationFactory(), ApplicationFactory()
    for application, years in ((first, 2), (second, 0)):
        day = clock.today() - timedelta(365 * years)
        AppointmentFactory(
            person=person,
            candidacy=application.candidacy,
            first_day=day,
            last_day=day + timedelta(300),
        )

    erase(applications=[second])

    for record in (person, first, second):
        record.refresh_from_db()
        assert record.family_name == ""


def test_history_keeps_when_and_drops_why():
    appointment = AppointmentFactory()
    Appointment.history.update(history_change_reason="Verhuisd naar de Merelstraat 3")

    erase(persons=[appointment.person])

    row = Appointment.history.get()
    assert row.history_change_reason is None
    assert (row.first_day, row.last_day) == (
        appointment.first_day,
        appointment.last_day,
    )


def test_it_is_announced():
    heard = []

    def listen(sender, **kwargs):
        heard.append(kwargs["erasure"])

    person_erased.connect(listen)
    erasure = erase(persons=[PersonFactory()])
    person_erased.disconnect(listen)

    assert heard == [erasure]


def test_erasing_nobody_is_refused():
    with pytest.raises(Refused):
        erase()


def test_a_reason_we_do_not_know_is_refused():
    person = PersonFactory()

    with pytest.raises(Refused):
        erase_person(persons=[person], by=None, reason="zomaar")

    person.refresh_from_db()
    assert person.given_name == "Joke"
    assert not Erasure.objects.exists()


def test_the_public_sees_an_erased_ambassador_no_more():
    day = clock.today()
    person = AmbassadorFactory().person
    AppointmentFactory(person=person, first_day=day, last_day=day)
    assert len(sitting(on=day)) == 1

    erase(persons=[person])

    assert sitting(on=day) == []

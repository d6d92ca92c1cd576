"""Who sent a form may read it back; who typed the address of somebody else may not."""

from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.candidacy.actions import object_to, submit_application
from tests.factories import CandidatePublicationFactory, NeighbourhoodFactory

pytestmark = pytest.mark.django_db

ANSWERS = {
    "given_name": "Yared",
    "name_prefix": "",
    "family_name": "Tesfay",
    "email": "yared@zilverveen.example",
    "telephone": "",
    "postcode": "1234BB",
    "involvement": "Ik help.",
    "willingness": "Meer doen.",
    "introduction": "Ik ben Yared.",
}
REASONS = {
    "name": "Ruud van Elk",
    "email": "ruud@zilverveen.example",
    "telephone": "",
    "postcode": "1234AJ",
    "reasons": "Geen tijd.",
}


def test_same_answers_on_a_new_form_show_the_receipt_again():
    place = NeighbourhoodFactory()
    submit_application(neighbourhood=place, token=uuid4(), answers=ANSWERS)

    again = submit_application(neighbourhood=place, token=uuid4(), answers=ANSWERS)

    assert (again.created, again.changed, again.is_own) == (False, False, True)


def test_somebody_elses_address_shows_nothing_of_that_person():
    place = NeighbourhoodFactory()
    submit_application(neighbourhood=place, token=uuid4(), answers=ANSWERS)
    probe = ANSWERS | {"involvement": "", "introduction": "Wat weten jullie?"}

    receipt = submit_application(neighbourhood=place, token=uuid4(), answers=probe)

    assert (receipt.created, receipt.is_own) == (False, False)


def test_another_name_at_the_same_address_is_another_application():
    place = NeighbourhoodFactory()
    first = submit_application(neighbourhood=place, token=uuid4(), answers=ANSWERS)
    other = ANSWERS | {"given_name": "Miriam"}

    receipt = submit_application(neighbourhood=place, token=uuid4(), answers=other)

    assert (receipt.created, receipt.is_own) == (True, True)
    assert receipt.application != first.application


def test_a_changed_form_sent_twice_stays_the_senders_own():
    place, token = NeighbourhoodFactory(), uuid4()
    submit_application(neighbourhood=place, token=token, answers=ANSWERS)
    changed = ANSWERS | {"willingness": "Iets anders."}

    receipt = submit_application(neighbourhood=place, token=token, answers=changed)

    assert (receipt.created, receipt.changed, receipt.is_own) == (False, True, True)


def test_same_words_with_another_name_show_nothing_of_the_first_sender():
    publication = CandidatePublicationFactory(open=True)
    object_to(publication, token=uuid4(), answers=REASONS)

    receipt = object_to(
        publication, token=uuid4(), answers=REASONS | {"name": "Nieuwsgierig"}
    )

    assert (receipt.created, receipt.is_own) == (False, False)

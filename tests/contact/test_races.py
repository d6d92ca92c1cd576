"""The same form many times at the same moment: one message."""

from uuid import uuid4

from buurtambassadeur_wagtail.contact import actions
from buurtambassadeur_wagtail.contact.models import ContactMessage
from tests.factories import NeighbourhoodFactory


def test_five_at_once_with_one_form_are_one_message(committed, at_once, answers):
    place, token = NeighbourhoodFactory(), uuid4()

    def send(number):
        return actions.write_message(
            place, recipient=None, token=token, answers=answers
        ).created

    assert sum(at_once(send, 5)) == 1
    assert ContactMessage.objects.count() == 1

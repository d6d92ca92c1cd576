"""Own words and a portrait that was sent in go with the person, drafts included."""

import pytest
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.own_words import actions
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.own_words.pictures import clean_picture
from buurtambassadeur_wagtail.privacy.actions import erase_person
from tests.own_words.conftest import appointment, picture, profile

__all__ = ["appointment", "profile"]  # fixtures
pytestmark = pytest.mark.django_db


def test_nothing_of_own_words_is_left(
    words, appointment, profile, administrator, django_capture_on_commit_callbacks
):
    asked = [actions.ask(appointment, by=administrator)]
    actions.propose(
        asked[0],
        words={name: words(name) for name in ("why", "proud", "languages")},
        picture=clean_picture(picture()),
        portrait_alt=words("portrait_alt"),
        consent_text=words("consent"),
    )
    asked.append(actions.ask(appointment, by=administrator))
    assert set(words.words.values()) == set().union(*words.in_database().values())

    with django_capture_on_commit_callbacks(execute=True):
        erasure = erase_person(
            persons=[appointment.person], by=administrator, reason="request"
        )

    assert words.in_database() == {}
    assert not get_image_model().objects.exists()
    assert not Letter.objects.exclude(to="").exists()
    assert erasure.counts["own_words"] == 1
    assert ProfileProposal.objects.filter(portrait=None).count() == 2

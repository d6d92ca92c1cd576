"""A case of each kind in the district here, with a word in every personal field."""

from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from buurtambassadeur_wagtail.contact.queries import reachable
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.own_words import actions as own_words
from buurtambassadeur_wagtail.privacy.models import Erasure
from buurtambassadeur_wagtail.publishing.setup_records import made
from tests.doors.walking import Answer, ask
from tests.factories import (
    NeighbourhoodActionFactory,
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)
from tests.privacy import lives
from tests.privacy.canaries import Canaries


@pytest.fixture
def site_with_groups(site):
    """What a site is after the command that an administrator runs."""
    call_command("buurtambassadeur_setup", stdout=StringIO())


@pytest.fixture
def editor(site_with_groups, make_user):
    return make_user("redacteur", groups=[made("editors")])


@pytest.fixture
def people(
    site_with_groups, editor, coordinator_here, coordinator_elsewhere, administrator
):
    """Everybody who knocks, in the order of the tables."""
    group = made("coordinators")
    for coordinator in (coordinator_here, coordinator_elsewhere):
        coordinator.groups.add(group)
    return {
        "anonymous": None,
        "editor": editor,
        "here": coordinator_here,
        "elsewhere": coordinator_elsewhere,
        "administrator": administrator,
    }


@pytest.fixture
def words():
    """The words that no stranger may ever read."""
    return Canaries()


@pytest.fixture
def between_two():
    """The words between a resident and an ambassador: nobody else's, ever."""
    return Canaries()


@pytest.fixture
def case(people, words, between_two, district_here, mailoutbox):
    """Somebody who applied, somebody who serves, and who refused either."""
    place = NeighbourhoodFactory(district=district_here)
    partner = PartnerOrganisationFactory(neighbourhoods=[place])
    PartnerContactFactory(organisation=partner)
    by = people["here"]
    serving = lives.make_known(words, lives.apply(words, place), by)
    decided = lives.refuse(words, serving)
    lives.decide(words, decided, by)
    appointment = lives.take_office(serving, by)
    waiting = lives.apply(words, place, "other applicant")
    known = lives.make_known(
        words, lives.apply(words, place, "candidate"), by, "candidate"
    )
    objection = lives.refuse(words, known, "other objector")
    letter = Letter.objects.order_by("pk").last()  # about the refusal
    meeting = lives.meet(words, appointment, by)
    agreement = lives.ask_to_agree(place, by)
    evening = lives.sign_up(words, appointment, by)
    assessment = lives.confer(words, appointment, by)
    message = lives.write(words, place)
    to_ambassador = lives.write(between_two, place, reachable(place)[0])
    Letter.objects.filter(pk=letter.pk).update(
        sent_at=None, failed_at=clock.now() - timedelta(hours=1)
    )
    profile = appointment.person.ambassador
    workflow = made("workflow").start(profile, by)
    return SimpleNamespace(
        workflow=workflow,
        partner=partner,
        erasure=Erasure.objects.create(reason="request", erased_by=by),
        scope=DistrictCoordinator.objects.get(user=by),
        place=place,
        application=waiting,
        candidate=known.candidacy.application,
        publication=known,
        objection=objection,
        decided=decided,
        appointment=appointment,
        meeting=meeting,
        agreement=agreement,
        evening=evening,
        assessment=assessment,
        point=appointment.attention_points.get(),
        letter=letter,
        text=LetterText.objects.create(event=letter.event, subject="Eigen woorden"),
        message=message,
        proposal=own_words.ask(appointment, by=by),
        action=NeighbourhoodActionFactory(neighbourhood=place),
        to_ambassador=to_ambassador,
        profile=profile,
    )


@pytest.fixture
def private(case, words):
    """The words that only coordinators here and administrators may read.

    Left out is what an ambassador and a candidate show the public.
    """
    public = {"applicant given_name", "applicant name_prefix", "applicant family_name"}
    public |= {
        "ambassador point public_text",
        "applicant languages",
        "candidate name_shown",
        "candidate text",
    }
    kept = Canaries()
    kept.words = {word: one for word, one in words.words.items() if one not in public}
    return kept


@pytest.fixture
def knock(client, people):
    """Ask an address as one of the people; a fault of Wagtail is a word too."""

    def ask_as(who, method, url, data=None):
        client.logout()
        if people[who] is not None:
            client.force_login(people[who])
        try:
            return ask(client, method, url, data or {"name": "Joke"})
        except AttributeError as fault:
            if "is_valid" not in str(fault):
                raise
            return Answer("fault", "", [])

    return ask_as

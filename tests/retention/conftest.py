"""Everything of meetings and conferences that names or quotes somebody, long ago."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
import time_machine

from buurtambassadeur_wagtail.conferences import actions as conferences
from buurtambassadeur_wagtail.conferences.looking_back import (
    ask_to_look_back,
    look_back,
)
from buurtambassadeur_wagtail.conferences.models import (
    ConferenceInvitation,
    LookBack,
    SignUp,
)
from buurtambassadeur_wagtail.contact.models import ContactMessage, ContactReply
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.meetings import actions as meetings
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, MeetingInvitation
from tests import factories
from tests.meetings.conftest import (  # noqa: F401 -- fixtures
    MEETING_DAY,
    bram,
    here,
    joke,
    mehmet,
)

NOW = datetime(2027, 5, 3, 10, tzinfo=AMSTERDAM)
WORDS = {"did": "Veel gebeld.", "proud": "De opruimdag.", "needed": "Meer tijd."}


@dataclass
class Held:
    """One row of each kind, and what it holds now."""

    meeting: Any
    conference: Any
    point: Any

    def of(self, model: Any) -> Any:
        rows = {
            MeetingInvitation: self.meeting.invitations,
            ConferenceInvitation: self.conference.invitations,
            LookBack: self.conference.look_backs,
            AttentionPoint: AttentionPoint.objects.filter(pk=self.point.pk),
            SignUp: self.conference.sign_ups,
            ContactMessage: ContactMessage.objects,
            ContactReply: ContactReply.objects,
        }
        return rows[model].all()


@pytest.fixture(autouse=True)
def _in_may():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def held(here, joke, mehmet, bram, coordinator_here):  # noqa: F811 -- fixtures
    """A meeting and a conference on 1 June 2027, with all that hangs on them."""
    by = coordinator_here
    meeting = factories.ManagementMeetingFactory(neighbourhoods=[here], day=MEETING_DAY)
    meetings.invite(meeting, by=by)
    conference = factories.ConferenceFactory(neighbourhoods=[here], day=MEETING_DAY)
    conferences.invite(conference, by=by)
    ask_to_look_back(conference)
    look_back(conference.look_backs.get(appointment=joke), words=WORDS)
    factories.SignUpFactory(conference=conference)
    point = factories.AttentionPointFactory(appointment=joke)
    meetings.answer_point(point, answer="De lamp is besteld.", by=by)
    meetings.show_point(point, public_text="De lamp komt.", is_public=True, by=by)
    message = factories.ContactMessageFactory(
        recipient=joke.person, neighbourhood=here, handled_at=NOW, handled_by=by
    )
    ContactReply.objects.create(
        message=message, writer="ambassador", text="Ja hoor.", sent_at=NOW
    )
    return Held(meeting, conference, point)

"""Two coordinators, or two clicks, at the same moment."""

from uuid import uuid4

from django.contrib.auth import get_user_model

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.meetings import actions
from buurtambassadeur_wagtail.meetings.models import (
    AttentionPoint,
    ManagementMeeting,
    MeetingInvitation,
)
from tests import factories
from tests.meetings.conftest import MEETING_DAY, sitting

ROUNDS, CLICKS = 5, 4


def test_inviting_at_once_invites_everybody_once(committed, at_once):
    by = get_user_model().objects.create_user("sanne", "sanne@zilverveen.example")
    place = factories.NeighbourhoodFactory()
    sitting(place, "Verhulst", email="joke@zilverveen.example")
    for _round in range(ROUNDS):
        meeting = factories.ManagementMeetingFactory(
            neighbourhoods=[place], day=MEETING_DAY
        )

        def act(number, meeting=meeting):
            own = ManagementMeeting.objects.get(pk=meeting.pk)
            return len(actions.invite(own, by=by).added)

        assert sorted(at_once(act, CLICKS)) == [0, 0, 0, 1]
        invitation = MeetingInvitation.objects.get(meeting=meeting)
        assert Letter.objects.about(invitation).count() == 1


def test_the_same_form_at_once_makes_one(committed, at_once):
    by = get_user_model().objects.create_user("sanne", "sanne@zilverveen.example")
    place = factories.NeighbourhoodFactory()
    appointment = sitting(place, "Verhulst", email="joke@zilverveen.example")
    meeting = factories.ManagementMeetingFactory(
        neighbourhoods=[place], day=MEETING_DAY
    )
    for _round in range(ROUNDS):
        uid = uuid4()

        def act(number, uid=uid):
            planned = actions.plan_meeting(
                uid=uid,
                neighbourhoods=[place],
                starts_at=meeting.starts_at,
                ends_at=meeting.ends_at,
                place="Buurthuis",
                by=by,
            )
            point = actions.raise_point(
                appointment, token=uid, theme="safe", text="Het is donker."
            )
            return planned.pk, point.pk

        assert len(set(at_once(act, CLICKS))) == 1
        assert ManagementMeeting.objects.filter(uid=uid).count() == 1
        assert AttentionPoint.objects.filter(token=uid).count() == 1

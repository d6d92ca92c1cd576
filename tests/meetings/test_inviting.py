"""Story 15: who sits on the day of the meeting is invited, and nobody else."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.ambassadors.models import Absence
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.enclosures import Enclosure
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions, admin_words, queries
from buurtambassadeur_wagtail.meetings.models import MeetingInvitation
from tests import factories
from tests.meetings.conftest import MEETING_DAY, sitting

pytestmark = pytest.mark.django_db


def names(people):
    return [one.name for one in people]


def test_the_day_of_the_meeting_decides(here, meeting):
    """Not the day of sending: boundary days count, the days beside them do not."""
    before = MEETING_DAY - timedelta(days=1)
    sitting(here, "Gaat", last_day=before)
    sitting(here, "Blijft", last_day=MEETING_DAY)
    sitting(here, "Komt", first_day=MEETING_DAY)
    sitting(here, "Later", first_day=MEETING_DAY + timedelta(days=1))

    assert names(queries.invitees(meeting)) == ["Joke Blijft", "Joke Komt"]


def test_only_the_covered_neighbourhoods(here, nearby, meeting):
    sitting(here, "Hier")
    sitting(nearby, "Ernaast")

    assert names(queries.invitees(meeting)) == ["Joke Hier"]
    meeting.neighbourhoods.add(nearby)
    assert names(queries.invitees(meeting)) == ["Joke Ernaast", "Joke Hier"]


def test_who_is_erased_or_was_cancelled_is_left_out(here, meeting):
    erased = sitting(here, "Weg").person
    erased.erased_at = clock.now()
    erased.save()
    cancelled = sitting(here, "Nooit")
    cancelled.cancelled_at = clock.now()
    cancelled.save()

    assert queries.invitees(meeting) == []


@pytest.mark.parametrize(
    ("kind", "last_day", "comes"),
    [
        ("stepped_back", None, False),
        ("stepped_back", MEETING_DAY, False),
        ("stepped_back", MEETING_DAY - timedelta(days=1), True),
        ("unreachable", None, True),
    ],
)
def test_who_stepped_back_on_that_day_is_not_invited(
    kind, last_day, comes, meeting, joke
):
    Absence.objects.create(
        appointment=joke, kind=kind, first_day=clock.today(), last_day=last_day
    )

    assert bool(queries.invitees(meeting)) is comes


def test_nobody_writes_to_who_has_died(invited, joke, coordinator_here, written):
    point = factories.AttentionPointFactory(appointment=joke)
    joke.person.deceased_at = clock.now()
    joke.person.save()
    written()

    actions.answer_point(point, answer="Gemaakt.", by=coordinator_here)
    actions.invite(invited, by=coordinator_here)
    actions.cancel_meeting(invited, reason="Ziekte.", by=coordinator_here)

    assert {to for _event, to in written()} == {"bram@politie.example"}


def test_somebody_who_sits_in_both_neighbourhoods_comes_once(here, nearby, meeting):
    person = sitting(here, "Verhulst").person
    factories.AppointmentFactory(
        person=person,
        neighbourhood=nearby,
        first_day=date(2026, 1, 1),
        last_day=date(2027, 12, 31),
    )
    meeting.neighbourhoods.add(nearby)

    assert names(queries.invitees(meeting)) == ["Joke Verhulst"]


def test_contacts_of_partners_there_each_once(here, nearby, meeting, bram):
    meeting.neighbourhoods.add(nearby)
    everywhere = factories.PartnerOrganisationFactory(name="Welzijn")
    factories.PartnerContactFactory(organisation=everywhere, name="Overal", email="")
    factories.PartnerContactFactory(
        organisation=everywhere, name="Hier", neighbourhood=here
    )
    elsewhere = factories.NeighbourhoodFactory()
    factories.PartnerContactFactory(
        organisation=everywhere, name="Elders", neighbourhood=elsewhere
    )
    other = factories.PartnerOrganisationFactory(neighbourhoods=[elsewhere])
    factories.PartnerContactFactory(organisation=other, name="Ander")

    found = names(queries.invitees(meeting))

    assert found == ["Bram Tuinstra", "Overal", "Hier"]


def test_the_list_is_made_anew_at_each_look(here, meeting):
    assert queries.invitees(meeting) == []
    sitting(here, "Verhulst")
    assert names(queries.invitees(meeting)) == ["Joke Verhulst"]


def test_inviting_by_letter_and_on_paper(invited, coordinator_here, written):
    assert (invited.state, invited.invited_by) == ("invited", coordinator_here)
    assert written() == [
        ("meeting_invited", "joke@zilverveen.example"),
        ("meeting_invited", "bram@politie.example"),
    ]
    ways = {one.name: one.sent_via for one in queries.expected(invited)}
    assert ways == {
        "Mehmet Aydın": "paper",
        "Joke Verhulst": "email",
        "Bram Tuinstra": "email",
    }
    assert invited.history.first().history_change_reason == "invited"


def test_each_letter_carries_the_entry(invited):
    enclosures = Enclosure.objects.order_by("pk")

    assert {one.kind for one in enclosures} == {"text/calendar; method=REQUEST"}
    to = set()
    for one in enclosures:
        (event,) = IcsCalendarStream.calendar_from_ics(one.text).events
        assert event.uid == str(invited.uid)
        to |= {str(attendee.uri) for attendee in event.attendees}
    assert to == {"mailto:joke@zilverveen.example", "mailto:bram@politie.example"}


def test_update_and_cancellation_hit_the_same_entry(invited, coordinator_here):
    actions.change_meeting(
        invited,
        starts_at=invited.starts_at + timedelta(days=1),
        ends_at=invited.ends_at + timedelta(days=1),
        place=invited.place,
        by=coordinator_here,
    )
    actions.cancel_meeting(invited, reason="Ziekte.", by=coordinator_here)

    mine = Enclosure.objects.filter(letter__to="joke@zilverveen.example")
    calendars = [IcsCalendarStream.calendar_from_ics(one.text) for one in mine]
    steps = [(c.method, c.events[0].sequence, c.events[0].status) for c in calendars]
    assert steps == [
        ("REQUEST", 0, "CONFIRMED"),
        ("REQUEST", 1, "CONFIRMED"),
        ("CANCEL", 2, "CANCELLED"),
    ]
    assert len({c.events[0].uid for c in calendars}) == 1


def test_inviting_twice_invites_nobody_twice(invited, coordinator_here, written):
    written()

    assert not actions.invite(invited, by=coordinator_here)
    assert written() == []


def test_additions_later(here, invited, coordinator_here, written):
    written()
    sitting(here, "Tesfay", email="yared@zilverveen.example")
    assert names(queries.changes(invited).added) == ["Joke Tesfay"]

    found = actions.invite(invited, by=coordinator_here)

    assert names(found.added) == ["Joke Tesfay"]
    assert written() == [("meeting_invited", "yared@zilverveen.example")]
    assert invited.sequence == 0


def test_removals_are_logged_and_told(invited, joke, coordinator_here, written):
    """Joke resigns as of the day before; she still serves today."""
    written()
    joke.last_day = MEETING_DAY - timedelta(days=1)
    joke.save()

    found = actions.invite(invited, by=coordinator_here)

    assert names(found.removed) == ["Joke Verhulst"]
    invitation = joke.meeting_invitations.get()
    assert invitation.removed_at == clock.now()
    row = invitation.history.first()
    assert row.history_change_reason == "list of invited people changed"
    assert row.history_user == coordinator_here
    assert written() == [("meeting_not_expected", "joke@zilverveen.example")]
    with pytest.raises(Refused, match="hoeft niet meer"):
        actions.answer(invitation, answer="yes")


def test_who_comes_back_on_the_list_is_invited_again(invited, joke, coordinator_here):
    joke.last_day = MEETING_DAY - timedelta(days=1)
    joke.save()
    actions.invite(invited, by=coordinator_here)
    joke.last_day = MEETING_DAY
    joke.save()

    actions.invite(invited, by=coordinator_here)

    invitation = joke.meeting_invitations.get()
    assert invitation.removed_at is None


def test_a_contact_that_is_gone_leaves_the_evidence(invited, bram, coordinator_here):
    bram.delete()

    found = actions.invite(invited, by=coordinator_here)

    (gone,) = found.removed
    gone.refresh_from_db()
    assert (gone.name, gone.role) == ("", "wijkagent")
    assert admin_words.who(gone) == "wijkagent, Politie, basisteam"
    assert str(gone.partner) == "Politie, basisteam"
    assert gone.email == ""


def test_a_new_term_of_the_same_person_changes_nothing(
    here, invited, joke, coordinator_here
):
    joke.last_day = MEETING_DAY - timedelta(days=1)
    joke.save()
    factories.AppointmentFactory(
        person=joke.person,
        neighbourhood=here,
        first_day=MEETING_DAY,
        last_day=MEETING_DAY + timedelta(days=365),
    )

    assert not queries.changes(invited)


def test_somebody_who_still_has_to_begin_hears_it_too(
    here, invited, coordinator_here, written
):
    sitting(here, "Tesfay", email="y@z.example", first_day=MEETING_DAY)
    actions.invite(invited, by=coordinator_here)
    written()

    actions.cancel_meeting(invited, reason="Ziekte.", by=coordinator_here)

    assert ("meeting_cancelled", "y@z.example") in written()


def test_neighbourhoods_without_a_district(make_coordinator, here, nearby):
    """Then the municipality invites, in the word that it uses for a district."""
    for place in (here, nearby):
        place.district = None
        place.save()
    sitting(here, "Verhulst", email="joke@zilverveen.example")
    meeting = factories.ManagementMeetingFactory(neighbourhoods=[here, nearby])

    actions.invite(meeting, by=make_coordinator("alles", None))

    letter = Letter.objects.get()
    assert letter.subject.endswith("De Weverij en Vogelbuurt")
    assert "Het stadsdeel nodigt u uit" in letter.body


def test_no_letter_to_who_is_struck_and_serves_no_longer(
    here, invited, joke, coordinator_here, written
):
    written()
    joke.last_day = clock.today() - timedelta(days=1)
    joke.save()

    actions.invite(invited, by=coordinator_here)

    assert joke.meeting_invitations.get().removed_at is not None
    assert written() == []


def test_nobody_to_invite(meeting, coordinator_here):
    with pytest.raises(Refused, match="niemand om uit te nodigen"):
        actions.invite(meeting, by=coordinator_here)

    meeting.refresh_from_db()
    assert meeting.state == "planned"


def test_not_once_it_began(meeting, joke, coordinator_here):
    with (
        time_machine.travel(meeting.starts_at),
        pytest.raises(Refused, match="al begonnen"),
    ):
        actions.invite(meeting, by=coordinator_here)


def test_when_a_letter_cannot_be_written_nothing_is_done(
    meeting, joke, coordinator_here, monkeypatch
):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("buurtambassadeur_wagtail.meetings.letters.invited", fail)
    with pytest.raises(RuntimeError):
        actions.invite(meeting, by=coordinator_here)

    meeting.refresh_from_db()
    assert meeting.state == "planned"
    assert not MeetingInvitation.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_any_length(
    count, here, meeting, django_assert_num_queries
):
    for number in range(count):
        sitting(here, f"Ambassadeur{number}", email=f"{number}@z.example")
        partner = factories.PartnerOrganisationFactory(neighbourhoods=[here])
        factories.PartnerContactFactory(organisation=partner)

    with django_assert_num_queries(3):
        found = queries.invitees(meeting)
        assert len([one.email for one in found]) == 2 * count


def test_the_database_holds_it_too(meeting, joke, bram):
    values = {"meeting": meeting, "sent_at": clock.now(), "sent_via": "email"}
    for wrong in (
        {},
        {"appointment": joke, "partner": bram.organisation},
        {"appointment": joke, "answer": "yes"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            MeetingInvitation.objects.create(**values, **wrong)
    meeting.state = "invited"
    with pytest.raises(IntegrityError), transaction.atomic():
        meeting.save()


@pytest.mark.parametrize(
    ("days", "comes"),
    [
        ({"last_day": date(2027, 5, 31)}, False),
        ({"last_day": MEETING_DAY}, True),
        ({"first_day": MEETING_DAY}, True),
        ({"first_day": date(2027, 6, 2)}, False),
    ],
)
def test_the_day_of_the_meeting_tells_which_contact_comes(days, comes, meeting, bram):
    change(bram, **days)

    assert names(queries.invitees(meeting)) == (["Bram Tuinstra"] if comes else [])


def test_a_contact_who_leaves_before_the_meeting_cannot_answer(
    invited, bram, coordinator_here
):
    invitation = of(bram)
    change(bram, last_day=date(2027, 5, 31))

    with pytest.raises(Refused, match="geen contactpersoon meer"):
        actions.answer(invitation, answer="yes")
    assert names(queries.changes(invited).removed) == ["Bram Tuinstra"]


def test_who_left_gets_no_letter_and_who_leaves_later_does(
    invited, bram, coordinator_here, written
):
    change(bram, last_day=date(2027, 5, 2))
    written()
    actions.invite(invited, by=coordinator_here)
    assert written() == []

    successor = factories.PartnerContactFactory(
        organisation=bram.organisation, first_day=date(2027, 5, 4)
    )
    actions.invite(invited, by=coordinator_here)
    assert written() == [("meeting_invited", successor.email)]


def change(contact, **days):
    """As the form does: the contact belongs to its organisation."""
    for name, day in days.items():
        setattr(contact, name, day)
    contact.save()


def of(contact):
    return MeetingInvitation.objects.select_related("contact").get(contact=contact)

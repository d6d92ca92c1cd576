"""Writing, confirming, answering, reporting, closing: outcome, letters and refusals."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from buurtambassadeur_wagtail.ambassadors.absence.rules import Kind
from buurtambassadeur_wagtail.ambassadors.models import Absence
from buurtambassadeur_wagtail.candidacy import mailboxes
from buurtambassadeur_wagtail.contact import actions, queries, replying
from buurtambassadeur_wagtail.contact.models import ContactMessage, ContactReply
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests.contact.conftest import serving

pytestmark = pytest.mark.django_db


def test_a_message_waits_until_its_sender_confirmed_it(write, ambassador, written):
    message = write()

    assert message.recipient == ambassador
    assert message.addressed_to == "ambassador"
    assert message.reference.startswith("B20")
    assert written() == [("contact_received", "henk@winkel.example")]

    assert actions.confirm_message(message)

    assert written()[1:] == [("contact_to_ambassador", "joke@zilverveen.example")]
    assert message.letter == Letter.objects.get(event="contact_to_ambassador")
    assert not actions.confirm_message(message)
    assert len(written()) == 2


def test_without_ambassador_the_office_hears_that_a_message_waits(write, written):
    message = write()
    actions.confirm_message(message)

    assert message.addressed_to == "coordinator"
    assert message.recipient is None
    assert written()[1:] == [("contact_to_office", "noord@zilverveen.example")]
    assert message.text not in Letter.objects.last().body


def test_the_same_form_twice_is_one_message(write, place, answers, written):
    token = uuid4()
    first = write(token=token)

    again = actions.write_message(place, recipient=None, token=token, answers=answers)

    assert again.message == first
    assert not again.created
    assert ContactMessage.objects.count() == 1
    assert len(written()) == 1


def test_blanks_are_no_message(write):
    with pytest.raises(Refused, match="Schrijf uw bericht"):
        write(text=" \u200b\n")
    assert not ContactMessage.objects.exists()


def test_a_mailbox_with_enough_letters_today_gets_no_more(write, monkeypatch):
    monkeypatch.setattr(mailboxes, "PER_DAY", 2)
    write()
    write(email="henk+2@winkel.example")

    with pytest.raises(Refused, match="Probeer het morgen"):
        write(email="HENK@winkel.example")
    assert ContactMessage.objects.count() == 2


def test_who_left_while_the_form_was_open_gets_nothing(place, answers, ambassador):
    (recipient,) = queries.reachable(place)
    ambassador.contact_details.delete()

    with pytest.raises(Refused, match="niet bereikbaar"):
        actions.write_message(
            place, recipient=recipient, token=uuid4(), answers=answers
        )


def test_who_left_before_it_was_confirmed_gets_nothing(write, ambassador, written):
    message = write()
    yesterday = clock.today() - timedelta(days=1)
    appointment = ambassador.appointments.get()
    appointment.last_day = appointment.planned_last_day = yesterday
    appointment.save()

    with pytest.raises(Refused, match="niet meer bereikbaar"):
        actions.confirm_message(message)
    message.refresh_from_db()
    assert message.confirmed_at is None
    assert len(written()) == 1


def test_after_a_week_a_message_cannot_be_confirmed(write, ambassador):
    message = write()

    late = time_machine.travel(clock.now() + timedelta(days=7, minutes=1))
    with late, pytest.raises(Refused, match="te laat"):
        actions.confirm_message(message)


def test_an_answer_goes_to_the_sender_once(write, ambassador, written):
    message, token = confirmed(write()), uuid4()

    for _twice in range(2):
        actions.reply(message, writer="ambassador", text="Ja hoor.", token=token)

    assert written()[2:] == [("contact_answered", "henk@winkel.example")]
    assert ContactReply.objects.count() == 1
    message.refresh_from_db()
    assert message.answered_at


def test_the_sender_writes_back_to_the_ambassador(write, ambassador, written):
    message = confirmed(write())

    actions.reply(message, writer="sender", text="Dank u.", token=uuid4())

    assert written()[2:] == [("contact_written_back", "joke@zilverveen.example")]


def test_what_is_written_back_to_the_office_waits_for_it_again(write, written):
    message = confirmed(write())
    actions.reply(message, writer="coordinator", text="Ja.", token=uuid4())
    assert not queries.for_office(ContactMessage.objects.all()).exists()

    actions.reply(message, writer="sender", text="Nog iets.", token=uuid4())

    assert queries.for_office(ContactMessage.objects.all()).get() == message
    assert written()[-1][0] == "contact_to_office"


def test_refused_answers_change_nothing(write, ambassador, monkeypatch, written):
    message = confirmed(write())
    before = written()

    with pytest.raises(Refused, match="Schrijf uw antwoord"):
        actions.reply(message, writer="ambassador", text=" ", token=uuid4())
    monkeypatch.setattr(replying, "MOST_REPLIES", 0)
    with pytest.raises(Refused, match="al vaak geschreven"):
        actions.reply(message, writer="ambassador", text="Ja", token=uuid4())
    ambassador.contact_details.delete()
    ambassador.refresh_from_db()
    message = ContactMessage.objects.get()
    with pytest.raises(Refused, match="niet meer bereikbaar"):
        actions.reply(message, writer="sender", text="Ja", token=uuid4())
    ContactMessage.objects.update(email="")
    with pytest.raises(Refused, match="niet meer bereikbaar"):
        actions.reply(message, writer="ambassador", text="Ja", token=uuid4())
    assert written() == before
    assert not ContactReply.objects.exists()


def test_what_is_reported_can_be_read_and_closed(write, ambassador, written, editor):
    message = confirmed(write())
    assert not message.office_reads

    assert actions.report(message)
    assert not actions.report(message)

    assert message.office_reads
    assert written()[-1] == ("contact_reported", "noord@zilverveen.example")
    actions.deal_with(message, by=editor)
    assert message.handled_by == editor
    with pytest.raises(Refused, match="al afgehandeld"):
        actions.deal_with(message, by=editor)


def test_the_office_cannot_close_what_it_may_not_read(write, ambassador, editor):
    message = confirmed(write())

    with pytest.raises(Refused, match="alleen voor de ambassadeur") as refused:
        actions.deal_with(message, by=editor)
    assert refused.value.cause == message


def test_what_is_gone_cannot_be_reported(write, ambassador):
    message = confirmed(write())
    ContactMessage.objects.update(text="", cleared_at=clock.now())

    with pytest.raises(Refused, match="hebben dit bericht niet meer"):
        actions.report(message)


def test_what_failed_goes_to_the_address_of_now(write, ambassador, written):
    message = confirmed(write())
    Letter.objects.filter(pk=message.letter_id).update(failed_at=clock.now())
    ambassador.contact_details.email = "nieuw@zilverveen.example"
    ambassador.contact_details.save()

    message = ContactMessage.objects.get()
    actions.deliver_again(message)

    assert written()[-1] == ("contact_to_ambassador", "nieuw@zilverveen.example")
    assert message.letter.failed_at is None
    with pytest.raises(Refused, match="dat niet aankwam"):
        actions.deliver_again(message)


def test_without_an_address_nothing_is_sent_again(write, ambassador):
    message = confirmed(write())
    Letter.objects.filter(pk=message.letter_id).update(failed_at=clock.now())
    ambassador.contact_details.delete()

    with pytest.raises(Refused, match="geen e-mailadres"):
        actions.deliver_again(ContactMessage.objects.get())


@pytest.mark.parametrize("count", [1, 3])
def test_finding_who_can_be_reached_is_one_query(
    count, place, django_assert_num_queries
):
    for number in range(count):
        serving(place, email=f"{number}@zilverveen.example")

    with django_assert_num_queries(1):
        found = queries.reachable(place)

    assert len(found) == count


def test_who_has_no_address_left_or_was_erased_is_not_reachable(place):
    today = clock.today()
    serving(place, email="")
    serving(place, last_day=today - timedelta(days=1))
    serving(place, person__erased_at=clock.now())
    last = serving(place, last_day=today)

    assert [one.person_id for one in queries.reachable(place)] == [last.pk]


@pytest.mark.parametrize("kind", list(Kind))
def test_who_is_away_for_a_while_gets_nothing_meanwhile(kind, place, ambassador):
    today = clock.today()
    Absence.objects.create(
        appointment=ambassador.appointments.get(),
        kind=kind.value,
        first_day=today,
        last_day=today,
    )

    assert queries.reachable(place) == []
    tomorrow = queries.reachable(place, on=today + timedelta(days=1))
    assert [one.person_id for one in tomorrow] == [ambassador.pk]


def test_the_letters_show_neither_address(write, ambassador):
    message = confirmed(write(text="Kijk op https://casino.example en bel."))
    actions.reply(message, writer="ambassador", text="Nee.", token=uuid4())
    actions.reply(message, writer="sender", text="Jammer.", token=uuid4())

    bodies = dict(Letter.objects.values_list("event", "body"))
    assert len(bodies) == 4
    to_henk = bodies["contact_received"] + bodies["contact_answered"]
    to_joke = bodies["contact_to_ambassador"] + bodies["contact_written_back"]
    assert "joke@" not in to_henk
    assert "henk@" not in to_joke
    assert "casino" not in to_joke
    assert "Bel 112" in bodies["contact_to_ambassador"]


def test_the_receipt_repeats_nothing_that_was_typed(write, ambassador):
    write(text="speldintekst", name="speldinnaam")

    letter = Letter.objects.get()
    assert "speldin" not in letter.subject + letter.body + letter.name


def test_one_link_each_and_none_of_another(write, ambassador):
    message = confirmed(write())

    purposes = Link.objects.about(message).values_list("purpose", flat=True)
    assert sorted(purposes) == ["contact-confirm", "contact-reply", "contact-report"]


def confirmed(message):
    actions.confirm_message(message)
    return message

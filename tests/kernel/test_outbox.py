"""Letters reach a real mail server once, or wait, or fail where it can be seen."""

import logging
import socket
import time
from datetime import timedelta
from email.utils import parsedate_to_datetime
from io import StringIO

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import transaction
from django.utils import translation

from buurtambassadeur_wagtail.kernel import clock, delivery, links, mailing, outbox
from buurtambassadeur_wagtail.kernel.models import Letter

pytestmark = pytest.mark.urls("tests.kernel.link_urls")
Outcome = delivery.Outcome


@pytest.fixture
def post(record, django_capture_on_commit_callbacks):
    """Write a letter about the record, as an action does, and commit."""

    def write(**changes):
        letter = {
            "event": "application-received",
            "to": "fatima@zilverveen.example",
            "name": "Fatima el Amrani",
            "subject": "Wij hebben uw aanmelding",
            "body": "Beste Fatima,\n\nDank u wel.\nTot snel.",
            "about": record,
        }
        with django_capture_on_commit_callbacks(execute=True):
            stored = outbox.post(**letter | changes)
        stored.refresh_from_db()
        return stored

    return write


@pytest.fixture
def no_server(send_to):
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        send_to(taken.getsockname()[1])
        yield


def later(letter):
    letter.refresh_from_db()
    return time_machine.travel(letter.next_attempt_at + timedelta(seconds=1))


# What arrives ------------------------------------------------------------------------


def test_letter_arrives_after_commit(post, postman):
    letter = post()

    [message] = postman.received
    assert postman.recipients == [["fatima@zilverveen.example"]]
    assert message["Subject"] == "Wij hebben uw aanmelding"
    assert message["To"] == "fatima@zilverveen.example"
    assert message["Message-ID"] == letter.message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert parsedate_to_datetime(message["Date"])
    assert set(message) == {"Content-Type", "MIME-Version", "Subject", "From"} | {
        "To",
        "Date",
        "Auto-Submitted",
        "Message-ID",
    }
    assert (letter.state, letter.attempts, letter.error) == ("sent", 1, "")


def test_letter_has_a_plain_and_an_html_part(post, postman):
    post(body="Beste <b>Jan</b>,\n\nRegel een\nRegel twee")

    [message] = postman.received
    plain = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    assert plain.replace("\r\n", "\n").strip() == (
        "Beste <b>Jan</b>,\n\nRegel een\nRegel twee"
    )
    assert '<html lang="nl">' in html
    assert html.count("<p>") == 2
    assert "Beste &lt;b&gt;Jan&lt;/b&gt;," in html
    assert "Regel een<br>Regel twee" in html
    assert "<h1>Wij hebben uw aanmelding</h1>" in html


def test_long_line_is_not_cut(post, postman):
    line = "woord " * 400

    post(body=line)

    [message] = postman.received
    assert message.get_body(("plain",)).get_content().strip() == line.strip()


def test_sender_is_the_setting(post, postman, settings):
    settings.BUURTAMBASSADEUR_SENDER = "Gemeente Zilverveen <buurt@b\u00fccher.example>"

    letter = post()

    assert letter.message_id.endswith("@xn--bcher-kva.example>")
    assert str(postman.received[0]["From"]).startswith("Gemeente Zilverveen <buurt@")


def test_link_is_in_the_delivered_letter_only(post, postman, record):
    valid = clock.now() + timedelta(days=1)
    link = links.issue("confirm", record, expires_at=valid)

    letter = post(body=f"Klik hier: {link.marker}.\n\nDag.")

    address, token = links.url_of(link), links.token_of(link)
    plain, html = (
        postman.received[0].get_body((kind,)).get_content()
        for kind in ("plain", "html")
    )
    assert f"Klik hier: {address}." in plain
    assert f'Klik hier: <a href="{address}">{address}</a>.' in html
    assert token not in letter.body
    with translation.override("en"):
        assert letter.shown_body == "Klik hier: [personal link].\n\nDag."


def test_only_pages_of_the_site_become_links(post, postman, settings):
    settings.BUURTAMBASSADEUR_BASE_URL = "https://zilverveen.example"
    own = "https://zilverveen.example/buurten/weide/"
    other = "https://zilverveen.example.kwaad.example/ http://kwaad.example"

    post(body=f"Kijk op {own}. Of op {other}")

    html = postman.received[0].get_body(("html",)).get_content()
    assert f'Kijk op <a href="{own}">{own}</a>. Of op {other}' in html
    assert html.count("<a ") == 1


@pytest.mark.parametrize("guess", ["{{link:{0}}}", "{{link:{0}-0000000000000000}}"])
def test_nobody_gets_the_link_of_another_by_a_clever_name(guess, post, postman, record):
    valid = clock.now() + timedelta(days=1)
    link = links.issue("confirm", record, expires_at=valid)

    post(body="Beste " + guess.format(link.pk))

    plain = postman.received[0].get_body(("plain",)).get_content()
    assert "http" not in plain


@pytest.mark.parametrize(
    "end", ["\r\nBcc: x@y.example", "\n\nHoi", "\u2028Cc: z", "\x00", "\x85"]
)
@pytest.mark.parametrize("field", ["subject", "name"])
def test_no_header_can_be_slipped_in(field, end, post, postman):
    letter = post(**{field: f"Fatima{end}", "body": "Dag."})

    [message] = postman.received
    assert postman.recipients == [["fatima@zilverveen.example"]]
    assert {"Bcc", "Cc"}.isdisjoint(message)
    assert letter.state == "sent"
    assert message.get_body(("plain",)).get_content().strip() == "Dag."


@pytest.mark.parametrize(
    "to",
    [
        "a@b.example\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "Naam <a@b.example>",
        "\u00e9@b.example",
        "geen adres",
        "@",
    ],
)
def test_wrong_address_fails_where_it_can_be_seen(to, post, postman):
    letter = post(to=to)

    assert postman.recipients == []
    assert letter.state == "failed"
    assert letter.error == "Undeliverable: ValidationError"


def test_header_that_no_message_can_hold_fails(record, postman):
    letter = Letter.objects.create(
        to="a@b.example",
        subject="x\nBcc: c@d.example",
        about=record,
        message_id="<1@b>",
    )

    assert outbox.deliver(letter.pk) is Outcome.FAILED
    assert postman.recipients == []


def test_any_mail_backend_will_do(post, mailoutbox):
    letter = post()

    assert letter.state == "sent"
    assert [message.to for message in mailoutbox] == [[letter.to]]


def test_address_with_a_foreign_domain_arrives(post, postman):
    post(to="jan@b\u00fccher.example")

    assert postman.recipients == [["jan@xn--bcher-kva.example"]]


# What is refused ---------------------------------------------------------------------


@pytest.mark.parametrize("to", ["", "  ", "a" * 250 + "@b.example"])
def test_letter_without_address_is_refused(to, post):
    with pytest.raises(ValueError, match="address"):
        post(to=to)


def test_letter_outside_a_transaction_is_refused(committed):
    record = Group.objects.create(name="A record")
    words = dict.fromkeys(["event", "to", "name", "subject", "body"], "a@b.example")

    with pytest.raises(transaction.TransactionManagementError):
        outbox.post(**words, about=record)


def test_letter_of_an_action_that_fails_is_gone(committed, postman):
    record = Group.objects.create(name="A record")
    words = dict.fromkeys(["event", "to", "name", "subject", "body"], "a@b.example")

    with transaction.atomic():
        outbox.post(**words, about=record)
        transaction.set_rollback(True)

    assert not Letter.objects.exists()
    assert postman.received == []


def test_letter_of_an_action_that_succeeds_is_sent(committed, postman):
    record = Group.objects.create(name="A record")
    words = dict.fromkeys(["event", "to", "name", "subject", "body"], "a@b.example")

    with transaction.atomic():
        outbox.post(**words, about=record)
        assert postman.received == []

    assert len(postman.received) == 1


# What the mail server may do ---------------------------------------------------------


@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_refusal_for_good_fails_at_once(step, post, postman, caplog):
    postman.answers[step] = "550 No such user"

    letter = post()

    assert letter.state == "failed"
    assert letter.error.startswith("Undeliverable: SMTP")
    assert letter.problem
    assert "fatima" not in caplog.text


@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_refusal_for_now_is_tried_again(step, post, postman, caplog):
    postman.answers[step] = "451 Greylisted"
    letter = post()
    assert letter.state == "waiting"
    assert outbox.deliver_due().sent == 0

    postman.answers.clear()
    with later(letter):
        assert outbox.deliver_due().sent == 1

    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == ("sent", 2)
    assert [message["Message-ID"] for message in postman.received] == [
        letter.message_id
    ]
    assert "fatima" not in caplog.text


@pytest.mark.parametrize(
    ("step", "answer"),
    [("MAIL", "550 Not from you"), ("RCPT", "421 Closing"), ("DATA", "421 Closing")],
)
def test_refusal_that_is_not_about_the_letter_costs_it_nothing(
    step, answer, post, postman
):
    postman.answers[step] = answer

    letter = post()

    assert letter.state == "waiting"
    assert letter.error.startswith("ServerUnavailable: SMTP")
    assert letter.next_attempt_at - clock.now() < delivery.UNAVAILABLE_WAIT


def test_letters_wait_for_a_server_that_is_gone(post, no_server, request, caplog):
    letters = [post() for _ in range(5)]

    assert {letter.state.value for letter in letters} == {"waiting"}
    assert [letter.attempts for letter in letters] == [1, 0, 0, 0, 0]
    assert letters[0].error == "ServerUnavailable: ConnectionRefusedError"
    assert "fatima" not in caplog.text

    with later(letters[0]):
        counts = outbox.deliver_due()
        assert (counts.postponed, counts.unavailable) == (3, 3)
    postman = request.getfixturevalue("postman")
    with time_machine.travel(clock.now() + timedelta(minutes=20)):
        call_command("buurtambassadeur_outbox", stdout=StringIO())

    assert len(postman.received) == 5
    assert len({message["Message-ID"] for message in postman.received}) == 5


def test_silent_server_costs_five_seconds_once(post, send_to):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        send_to(silent.getsockname()[1])
        started = time.monotonic()

        letters = [post(), post()]

        took = time.monotonic() - started
    assert 4.5 < took < 7
    assert [letter.state.value for letter in letters] == ["waiting", "waiting"]


def test_lower_timeout_of_the_host_is_kept(post, send_to):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        send_to(silent.getsockname()[1], timeout=1)
        started = time.monotonic()

        post()

        assert time.monotonic() - started < 3


def test_wrong_host_settings_lose_nothing(post, send_to):
    send_to(25, use_tls=True, use_ssl=True)

    assert post().state == "waiting"


# When it is tried --------------------------------------------------------------------


def test_waits_grow_until_a_week_has_passed(post, postman):
    postman.answers["RCPT"] = "451 Not now"
    letter = post()
    waits = []
    while letter.state == "waiting":
        with later(letter):
            tried = clock.now()
            outbox.deliver_due()
            letter.refresh_from_db()
            waits.append((letter.next_attempt_at - tried).total_seconds() / 60)

    assert [round(wait) for wait in waits[:6]] == [5, 30, 120, 360, 1440, 1440]
    assert letter.failed_at - letter.created_at < timedelta(days=7)
    assert letter.failed_at - letter.created_at > timedelta(days=6)


def test_letter_of_a_worker_that_died_goes_out_after_the_lease(post, postman):
    letter = post()
    until = clock.now() + delivery.LEASE
    Letter.objects.filter(pk=letter.pk).update(sent_at=None, leased_until=until)

    assert outbox.deliver_due().sent == 0
    assert outbox.deliver(letter.pk) is Outcome.NOTHING_TO_DO
    with time_machine.travel(until + timedelta(seconds=1)):
        assert outbox.deliver_due().sent == 1

    first, second = postman.received
    assert first["Message-ID"] == second["Message-ID"]


def test_worker_that_overslept_leaves_the_next_one_alone(post, no_server, monkeypatch):
    letter = post()
    next_lease = clock.now() + timedelta(hours=1)

    def oversleep(letter, *, timeout):
        Letter.objects.filter(pk=letter.pk).update(leased_until=next_lease)
        raise mailing.ServerUnavailable

    monkeypatch.setattr(mailing, "send", oversleep)
    with later(letter):
        outbox.deliver(letter.pk)

    letter.refresh_from_db()
    assert letter.leased_until == next_lease


def test_letter_is_delivered_once_by_two_at_a_time(committed, at_once, postman):
    record = Group.objects.create(name="A record")
    letter = Letter.objects.create(
        event="x", to="a@b.example", subject="x", about=record, message_id="<1@b>"
    )

    outcomes = at_once(lambda _: outbox.deliver(letter.pk), 4)

    assert sorted(outcomes) == ["nothing_to_do"] * 3 + ["sent"]
    assert len(postman.received) == 1


def test_two_runs_of_the_command_send_each_letter_once(committed, at_once, postman):
    record = Group.objects.create(name="A record")
    for number in range(20):
        Letter.objects.create(
            event="x", to="a@b.example", about=record, message_id=f"<{number}@b>"
        )

    at_once(lambda _: call_command("buurtambassadeur_outbox", stdout=StringIO()), 2)

    assert len(postman.received) == 20
    assert Letter.objects.sent().count() == 20


def test_failed_letters_are_tried_again_when_asked(post, postman):
    postman.answers["RCPT"] = "550 Relaying denied"
    post()
    postman.answers.clear()
    out = StringIO()

    with translation.override("en"):
        call_command("buurtambassadeur_outbox", stdout=out)
        call_command("buurtambassadeur_outbox", "--retry-failed", stdout=out)

    assert out.getvalue().splitlines() == [
        "Sent: 0. Waiting: 0. Failed: 1.",
        "Sent: 1. Waiting: 0. Failed: 0.",
    ]


def test_command_keeps_looking_until_interrupted(post, no_server, monkeypatch):
    post()
    naps = []

    def nap(seconds):
        naps.append(seconds)
        if len(naps) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", nap)
    out = StringIO()

    call_command("buurtambassadeur_outbox", watch=60, stdout=out)

    assert naps == [60, 60]
    assert len(out.getvalue().splitlines()) == 2


# What is kept ------------------------------------------------------------------------


def test_forgotten_letters_are_blank_and_stopped(post, postman, record):
    sent = post()
    postman.answers["RCPT"] = "451 Not now"
    waiting = post()
    other = post(about=Group.objects.create(name="Another"))

    assert outbox.forget(record) == 2

    for letter in (sent, waiting):
        letter.refresh_from_db()
        words = (letter.to, letter.name, letter.subject, letter.body)
        assert words == ("", "", "", "")
    assert (sent.state, waiting.state) == ("sent", "failed")
    other.refresh_from_db()
    assert other.to == "fatima@zilverveen.example"
    assert outbox.retry_failed() == 0


def test_label_is_a_reference(post, postman):
    letter = post()

    with translation.override("en"):
        assert str(letter) == f"Letter {letter.pk}"
        assert letter.state.label == "Sent"
        assert letter.problem == ""


def test_log_holds_numbers_only(post, postman, caplog):
    caplog.set_level(logging.DEBUG)

    letter = post()

    lines = [r.getMessage() for r in caplog.records if r.name != "mail.log"]
    assert f"Letter {letter.pk} was sent." in lines
    assert "fatima" not in " ".join(lines).lower()

"""One letter as an e-mail message: composed, handed over, and a refusal judged.

The recipient stands in the message without a name, because that name was typed by
whoever filled in a form: a stranger's words would reach an address of their choice.
"""

from __future__ import annotations

import re
import smtplib
from contextlib import suppress
from typing import Any

from django.conf import settings as django_settings
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email
from django.template.loader import render_to_string

from buurtambassadeur_wagtail.conf import settings
from buurtambassadeur_wagtail.kernel import links, markers
from buurtambassadeur_wagtail.kernel.models import Letter, Link

_TEMPLATE = "buurtambassadeur_wagtail/letters/letter.html"


class ServerUnavailable(Exception):
    """The mail server takes no mail now, this letter or any other."""


class Undeliverable(Exception):
    """This letter can never be delivered to this address."""


def send(letter: Letter, *, timeout: float) -> None:
    """Hand the letter to the mail server, waiting ``timeout`` seconds per answer.

    Raises ``ServerUnavailable`` or ``Undeliverable``; whatever else it raises is a
    fault that may have passed at a next attempt.
    """
    message = compose(letter)
    connection = _connection(timeout)
    try:
        _open(connection)
        _hand_over(connection, message)
    finally:
        with suppress(
            OSError
        ):  # a server that hangs up early has the letter all the same
            connection.close()


def compose(letter: Letter) -> EmailMultiAlternatives:
    """Return the message: plain text, the same in HTML, and a fixed Message-ID."""
    try:
        validate_email(letter.to)
    except ValidationError as fault:
        raise Undeliverable from fault
    addresses = _addresses_by_mark(letter.body)
    message = EmailMultiAlternatives(
        letter.subject,
        _plain(letter.body, addresses),
        sender(),
        [letter.to],
        headers={
            "Auto-Submitted": "auto-generated",  # RFC 3834: no out-of-office replies
            "Message-ID": letter.message_id,
        },
    )
    message.attach_alternative(_html(letter, addresses), "text/html")
    return message


def sender() -> str:
    """Return the From address of letters."""
    return settings.SENDER or django_settings.DEFAULT_FROM_EMAIL


def _addresses_by_mark(text: str) -> dict[str, str]:
    wanted = Link.objects.filter(pk__in=markers.link_numbers(text))
    return {link.marker: links.url_of(link) for link in wanted}


def _plain(text: str, addresses: dict[str, str]) -> str:
    pieces = markers.pieces(text)
    return "".join(addresses.get(piece, markers.hide(piece)) for piece in pieces)


def _html(letter: Letter, addresses: dict[str, str]) -> str:
    paragraphs = [
        [(markers.hide(piece), addresses.get(piece)) for piece in markers.pieces(text)]
        for text in re.split(r"\n\s*\n", letter.body)
    ]
    context = {
        "language": django_settings.LANGUAGE_CODE,
        "subject": letter.subject,
        "paragraphs": paragraphs,
    }
    return render_to_string(_TEMPLATE, context)


def _connection(timeout: float) -> Any:
    # Django 6.1 has MAILERS and deprecates get_connection(); 5.2 has only the latter.
    mailers = getattr(mail, "mailers", None)
    connection = mail.get_connection() if mailers is None else mailers.default
    if hasattr(connection, "timeout"):
        connection.timeout = min(connection.timeout or timeout, timeout)
    return connection


def _open(connection: Any) -> None:
    try:
        connection.open()
    except OSError as fault:
        raise ServerUnavailable from fault


def _hand_over(connection: Any, message: EmailMultiAlternatives) -> None:
    try:
        connection.send_messages([message])
    except smtplib.SMTPSenderRefused as fault:  # our own address: not about this letter
        raise ServerUnavailable from fault
    except smtplib.SMTPRecipientsRefused as fault:
        codes = [code for code, _text in fault.recipients.values()]
        _judge(min(codes), fault)
        raise
    except smtplib.SMTPResponseException as fault:
        _judge(fault.smtp_code, fault)
        raise
    except ValueError as fault:  # an address or header that no message can hold
        raise Undeliverable from fault


def _judge(code: int, fault: Exception) -> None:
    if code == 421:  # RFC 5321: service not available, closing
        raise ServerUnavailable from fault
    if 500 <= code < 600:
        raise Undeliverable from fault

"""One letter handed to the mail server of the host, and its refusal judged."""

from __future__ import annotations

import smtplib
from contextlib import suppress
from typing import Any

from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email

from buurtambassadeur_wagtail.kernel.composing import compose
from buurtambassadeur_wagtail.kernel.models import Letter


class ServerUnavailable(Exception):
    """The mail server takes no mail now, this letter or any other."""


class Undeliverable(Exception):
    """This letter can never be delivered to this address."""


def send(letter: Letter, *, timeout: float) -> None:
    """Hand the letter to the mail server, waiting ``timeout`` seconds per answer.

    Raises ``ServerUnavailable`` or ``Undeliverable``; whatever else it raises is a
    fault that may have passed at a next attempt.
    """
    _check_address(letter.to)
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


def _check_address(address: str) -> None:
    try:
        validate_email(address)
    except ValidationError as fault:
        raise Undeliverable from fault


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

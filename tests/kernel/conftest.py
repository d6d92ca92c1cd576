"""A real mail server, and a database in which threads see each other's rows."""

from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes, policy
from threading import Barrier

import django
import pytest
from aiosmtpd.controller import Controller
from django.contrib.auth.models import Group
from django.db import connection

from buurtambassadeur_wagtail.kernel.models import Letter, Link, RateCount, Sequence

SMTP = "django.core.mail.backends.smtp.EmailBackend"


class Postman:
    """Takes mail in, or answers what the test tells it to."""

    def __init__(self):
        self.received = []
        self.recipients = []
        self.answers = {}

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        envelope.mail_from = address
        return self.answers.get("MAIL", "250 OK")

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if answer := self.answers.get("RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if answer := self.answers.get("DATA"):
            return answer
        self.received.append(
            message_from_bytes(envelope.content, policy=policy.default)
        )
        self.recipients.append(envelope.rcpt_tos)
        return "250 OK"


class MailServer(Controller):
    """Listens on a port that the system picks."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def send_to(settings):
    """Point the host's mail settings at a port of this machine."""

    def point(port, **options):
        host = {"host": "127.0.0.1", "port": port, **options}
        if django.VERSION >= (6, 1):
            settings.MAILERS = {"default": {"BACKEND": SMTP, "OPTIONS": host}}
            return
        settings.EMAIL_BACKEND = SMTP
        for name, value in host.items():
            setattr(settings, f"EMAIL_{name.upper()}", value)

    return point


@pytest.fixture
def postman(send_to):
    """The mail server of the host, running."""
    handler = Postman()
    server = MailServer(handler, hostname="127.0.0.1", port=0)
    server.start()
    send_to(server.port)
    yield handler
    server.stop()


@pytest.fixture
def record(db):
    """Something to write about."""
    return Group.objects.create(name="A record")


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Real transactions, for tests with threads; our own rows are removed after.

    Not pytest-django's ``transaction=True``: that empties every table, the pages of a
    reused database included.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite" and connection.is_in_memory_db():
            pytest.skip("threads share no database in memory: set TEST_DB to a file")
        yield
        for model in (Letter, Link, Sequence, RateCount):
            model.objects.all().delete()
        Group.objects.filter(name="A record").delete()
        connection.close()


@pytest.fixture
def at_once():
    """Run a function in so many threads at the same moment; return what they return."""

    def run(function, threads):
        barrier = Barrier(threads)

        def one(number):
            try:
                barrier.wait()
                return function(number)
            finally:
                connection.close()

        with ThreadPoolExecutor(threads) as pool:
            return list(pool.map(one, range(threads)))

    return run

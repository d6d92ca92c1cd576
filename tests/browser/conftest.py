"""A browser, a server and the municipality Zilverveen, as its people meet them.

The stories share one server in this process: letters land in ``mail.outbox``. Each
module has a municipality of its own, a copy; afterwards the database is as it was.
"""

import os
import shutil
from contextlib import ExitStack
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from buurtambassadeur_wagtail.kernel import clock
from tests.browser.people import DESK, PASSWORD, PHONE, Person, logged_in
from tests.browser.snapshots import Snapshots

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STRICT = "example_site.csp.public_pages_only_from_here"
LANGUAGE = "tests.browser.languages.language_of_the_address"


# Wagtail leaves temporary files of renditions, and Chromium its pipes, to be closed
# by the garbage collector: not ours to mend, and no fault of the story told meanwhile.
LEFT_OPEN = "ignore::ResourceWarning"


def pytest_collection_modifyitems(items):
    """Everything in this folder needs the browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.filterwarnings(LEFT_OPEN))


def missing(what):
    """Skip where the browser may be left out; fail where everything has to run."""
    if os.environ.get("REQUIRE_ALL"):
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, one for all stories."""
    program = shutil.which("chromium")
    if program is None:
        missing("Chromium is not installed: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright runs a loop here
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def server(django_db_setup, django_db_blocker):
    """The site, under a strict content policy for public pages."""
    from pytest_django.live_server_helper import LiveServer

    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        middleware = [STRICT, LANGUAGE, *settings.MIDDLEWARE]
        stack.enter_context(override_settings(MIDDLEWARE=middleware))
        running = LiveServer("localhost")
        yield running.url
        running.stop()


@pytest.fixture(scope="session")
def snapshots(tmp_path_factory):
    return Snapshots(tmp_path_factory.mktemp("snapshots"))


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker, snapshots):
    """The database with real commits, as the server needs; afterwards as it was."""
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite" and connection.is_in_memory_db():
            missing("the server cannot share a database in memory: set TEST_DB")
        if not snapshots.has("empty"):
            snapshots.keep("empty")
        yield
        snapshots.bring_back("empty")
        connection.close()  # under Playwright's loop it is another than outside


@pytest.fixture(scope="module")
def empty_machine(db, server):
    """A site on which only ``migrate`` has run; the address of that site."""
    _answer_at(server)
    return server


@pytest.fixture(scope="module")
def municipality(empty_machine, snapshots):
    """Zilverveen, made by the two commands that a newcomer runs."""
    if snapshots.has("zilverveen"):
        snapshots.bring_back("zilverveen")
        return empty_machine
    call_command("buurtambassadeur_setup", stdout=StringIO())
    call_command("buurtambassadeur_demo", password=PASSWORD, stdout=StringIO())
    if snapshots.are_quick:
        snapshots.keep("zilverveen")
    return empty_machine


@pytest.fixture
def someone(chromium, server):
    """Give a person a window; with a name, logged in already."""
    people = []

    def enter(name=None, *, viewport=DESK, **options):
        known = {"storage_state": logged_in(name)} if name else {}
        person = Person(chromium, server, viewport=viewport, **options, **known)
        people.append(person)
        return person

    yield enter
    for person in people:
        person.leave()
    assert [fault for person in people for fault in person.faults] == []


@pytest.fixture
def resident(someone):
    """Somebody with a telephone of 360 pixels wide."""
    return someone(viewport=PHONE)


@pytest.fixture
def calendar(monkeypatch):
    """Let it be another moment, for the site too."""
    pretended = Calendar()
    monkeypatch.setattr(clock, "_pretended", pretended)
    return pretended


class Calendar:
    """Stands where the demo keeps its pretended moment, but for every thread."""

    moment = None

    def get(self):
        return self.moment

    def turn_to(self, day, hour=10):
        """Let it be this day, ten in the morning in Amsterdam."""
        self.moment = clock.start_of(day).replace(hour=hour)


def _answer_at(url):
    """Tell Wagtail where the site is, as an administrator does."""
    from wagtail.models import Site

    host, port = url.removeprefix("http://").split(":")
    Site.objects.update(hostname=host, port=port)
    Site.clear_site_root_paths_cache()

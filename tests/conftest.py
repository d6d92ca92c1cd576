"""Fixtures for every test: a closed network, the site, and the people with their roles.

Models are imported inside the fixtures: pytest reads this file before Django is set up.
"""

import os
import socket

import pytest
from django.contrib.auth.models import Group, Permission
from hypothesis import settings as habits

from tests import prepared

# The same examples each time, however slow the machine, but for ``make proof``: a gate
# may not be a lottery.
habits.register_profile("steady", derandomize=True, deadline=None)
if not os.environ.get("PROOF"):
    habits.load_profile("steady")

LOCAL = ("127.", "::1", "localhost", "0.0.0.0", "testserver")  # noqa: S104 -- compared


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb, django_db_modify_db_settings):
    """Begin with the database that was migrated before, where there is one."""
    from django.db import connection

    if not prepared.READY or connection.vendor != "sqlite":
        return django_db_keepdb
    prepared.copy_to(connection.settings_dict["TEST"]["NAME"])
    return True


@pytest.fixture(autouse=True)
def _no_other_host(monkeypatch):
    """Fail a test that talks to another machine; sockets on this one are fine."""
    connect = socket.socket.connect

    def local_only(self, address):
        if isinstance(address, tuple) and not str(address[0]).startswith(LOCAL):
            pytest.fail(f"This test wanted to talk to {address[0]}.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)


@pytest.fixture(autouse=True)
def _empty_cache():
    """Let no test find pictures of another: their numbers return, they do not."""
    from django.core.cache import cache

    cache.clear()


def pytest_collection_modifyitems(items):
    """PostgreSQL's own tests say nothing on SQLite, so they are skipped there."""
    if os.environ.get("TEST_POSTGRES"):
        return
    skip = pytest.mark.skip(reason="needs PostgreSQL: make test-postgres")
    for item in items:
        if "postgres" in item.keywords:
            item.add_marker(skip)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    """Where all parts have to run (REQUIRE_ALL), a skipped part is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("REQUIRE_ALL") or reporter is None:
        return
    skipped = [report for report in reporter.stats.get("skipped", ()) if _part(report)]
    if skipped:
        reporter.write_line(f"\nREQUIRE_ALL: {len(skipped)} skipped is a failure.")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _part(report):
    """Say whether this belongs to the browser's or PostgreSQL's part, or to a file."""
    if isinstance(report, pytest.CollectReport):
        return True
    return not {"browser", "postgres"}.isdisjoint(report.keywords)


@pytest.fixture
def site(db):
    """The default site of Wagtail, with its root page."""
    from wagtail.models import Site

    return Site.objects.get(is_default_site=True)


@pytest.fixture
def make_user(db, django_user_model):
    """Make a user who may enter the admin, with the groups given."""

    def make(username, *, groups=(), **fields):
        user = django_user_model.objects.create_user(
            username, f"{username}@zilverveen.example", "geheim", **fields
        )
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        user.groups.set(groups)
        return user

    return make


@pytest.fixture
def administrator(make_user):
    """Runs the site; decides nothing about residents."""
    return make_user("beheerder", is_superuser=True)


@pytest.fixture
def editor(make_user):
    """Writes pages and profiles, in the group of setup; sees no resident's record."""
    from buurtambassadeur_wagtail.publishing import groups
    from buurtambassadeur_wagtail.publishing.setup_report import Report

    ours = groups.make_groups(Report())[groups.EDITORS]
    return make_user("redacteur", groups=[Group.objects.get(name="Editors"), ours])


@pytest.fixture
def district_here(db):
    """The stadsdeel that tests happen in."""
    from buurtambassadeur_wagtail.neighbourhoods.models import District

    return District.objects.get_or_create(name="Noord")[0]


@pytest.fixture
def district_elsewhere(db):
    """Another stadsdeel of the same municipality."""
    from buurtambassadeur_wagtail.neighbourhoods.models import District

    return District.objects.get_or_create(name="Oude Haven")[0]


@pytest.fixture
def make_coordinator(make_user):
    """Make the coordinator of one district; without a district, of all."""
    from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator

    def make(username, district):
        user = make_user(username)
        DistrictCoordinator.objects.create(user=user, district=district)
        return user

    return make


@pytest.fixture
def coordinator_here(make_coordinator, district_here):
    """Runs the programme in ``district_here``."""
    return make_coordinator("sanne", district_here)


@pytest.fixture
def coordinator_elsewhere(make_coordinator, district_elsewhere):
    """Runs the programme in another stadsdeel: a stranger here."""
    return make_coordinator("bram", district_elsewhere)

"""Each system check names the line to add, and is silent where nothing is missing."""

import os
import subprocess
import sys

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core import checks as django_checks
from django.test import override_settings
from django.urls import include, path
from wagtail import urls as wagtail_urls

from buurtambassadeur_wagtail import checks

ours = [path("buurt/", include("buurtambassadeur_wagtail.urls"))]
wagtail = [path("", include(wagtail_urls))]


class Urls:
    """A module of addresses, for ``ROOT_URLCONF``."""

    def __init__(self, *lists):
        self.urlpatterns = [pattern for one in lists for pattern in one]


def test_nothing_is_missing_here():
    messages = django_checks.run_checks(include_deployment_checks=False)

    assert [one for one in messages if one.id.startswith(checks.ID)] == []


@pytest.fixture
def without(monkeypatch):
    """Take an app away; Django's own way of that disturbs Wagtail's API."""
    is_installed = apps.is_installed

    def leave_out(left_out):
        monkeypatch.setattr(
            apps, "is_installed", lambda name: name != left_out and is_installed(name)
        )

    return leave_out


@pytest.mark.parametrize("name", checks.NEEDED)
def test_an_app_that_is_missing_is_named(name, without):
    without(name)

    (message,) = checks.installed_apps(None)

    assert (message.id, message.level) == (f"{checks.ID}.E001", django_checks.ERROR)
    assert name in message.msg
    assert f'"{name}",' in message.hint


def test_a_real_host_reads_the_line_to_add():
    program = (
        "import django, tests.settings.plain as host\n"
        "host.INSTALLED_APPS.remove('wagtail.contrib.forms')\n"
        "from django.conf import settings\n"
        "django.setup()\n"
        "from django.core.management import call_command\n"
        "call_command('check')\n"
    )

    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        text=True,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings.plain"},
    )

    assert result.returncode == 1
    assert '"wagtail.contrib.forms",' in result.stderr


def test_leaving_out_our_pages_is_only_told(without):
    without(checks.PAGES)

    (message,) = checks.installed_apps(None)

    assert (message.id, message.level) == (f"{checks.ID}.I001", django_checks.INFO)
    assert checks.PAGES in message.hint


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (Urls(ours, wagtail), []),
        (Urls(wagtail), ["E002"]),
        (Urls(wagtail, ours), ["E003"]),
    ],
    ids=["right", "no include", "below Wagtail's"],
)
def test_the_include_that_is_missing_is_named(urls, expected):
    with override_settings(ROOT_URLCONF=urls):
        messages = checks.addresses(None)

    assert [one.id.rpartition(".")[2] for one in messages] == expected
    assert all(checks.INCLUDE in one.hint for one in messages)


def test_a_template_that_is_missing_is_named(settings):
    settings.BUURTAMBASSADEUR_BASE_TEMPLATE = "nergens.html"

    (message,) = checks.base_template(None)

    assert message.id == f"{checks.ID}.W001"
    assert "nergens.html" in message.msg
    assert "BUURTAMBASSADEUR_BASE_TEMPLATE" in message.hint


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<html>{% block content %}{% endblock %}</html>", []),
        ("{% extends 'parent.html' %}{% block title %}{% endblock %}", []),
        ("<html>{% block main %}{% endblock %}</html>", ["W002"]),
        ("{% extends parent %}", ["W002"]),
        ("{% nonsense %}", ["W001"]),
    ],
)
def test_a_template_needs_a_block_for_our_pages(source, expected, settings):
    templates = {
        "host.html": source,
        "parent.html": "<body>{% block content %}{% endblock %}</body>",
    }
    loader = ("django.template.loaders.locmem.Loader", templates)
    settings.TEMPLATES = [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [loader]},
        }
    ]
    settings.BUURTAMBASSADEUR_BASE_TEMPLATE = "host.html"

    messages = checks.base_template(None)

    assert [one.id.rpartition(".")[2] for one in messages] == expected


@pytest.mark.parametrize(
    ("sender", "default", "expected"),
    [
        (None, "webmaster@localhost", 1),
        ("buurt@zilverveen.example", "webmaster@localhost", 0),
        (None, "post@zilverveen.example", 0),
    ],
)
def test_letters_need_an_address_of_their_own(sender, default, expected, settings):
    settings.BUURTAMBASSADEUR_SENDER = sender
    settings.DEFAULT_FROM_EMAIL = default

    messages = checks.sender(None)

    assert [one.id for one in messages] == [f"{checks.ID}.W003"] * expected


def test_a_group_that_may_change_users_is_named(db):
    user = get_user_model()._meta
    group = Group.objects.create(name="Helpdesk")
    group.permissions.add(
        Permission.objects.get(
            content_type__app_label=user.app_label, codename=f"change_{user.model_name}"
        )
    )

    (message,) = checks.groups(None, databases=["default"])

    assert message.id == f"{checks.ID}.W004"
    assert "Helpdesk" in message.msg


def test_groups_are_looked_at_with_the_database_only(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert checks.groups(None) == []


def test_other_groups_are_fine(db):
    Group.objects.create(name="Redactie")

    assert checks.groups(None, databases=["default"]) == []


@pytest.mark.parametrize(
    ("code", "expected"), [("nl", []), ("nl-nl", []), ("en-us", ["W005"])]
)
def test_residents_are_spoken_to_in_dutch(code, expected, settings):
    settings.LANGUAGE_CODE = code

    assert [message.id.split(".")[-1] for message in checks.language(None)] == expected


@pytest.mark.parametrize(
    ("header", "proxies", "expected"),
    [
        (None, 0, []),
        (("HTTP_X_FORWARDED_PROTO", "https"), 1, []),
        (("HTTP_X_FORWARDED_PROTO", "https"), 0, ["W006"]),
    ],
)
def test_residents_behind_a_proxy_are_told_apart(header, proxies, expected, settings):
    settings.SECURE_PROXY_SSL_HEADER = header
    settings.BUURTAMBASSADEUR_TRUSTED_PROXIES = proxies

    assert [message.id.split(".")[-1] for message in checks.proxies(None)] == expected

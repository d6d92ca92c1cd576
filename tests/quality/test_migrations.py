"""A host's settings change nothing in our schema, and it migrates from nothing.

Each host is a process of its own: settings can be loaded only once. The plain one is
the host of all tests, which migrates from nothing before they begin.
"""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command

HOSTS = ["custom", "hostile"]
OURS = ("buurtambassadeur_wagtail", "buurtambassadeur_pages")
DATABASE = "migrate_from_nothing"
MIGRATE_AND_CHECK = """
import django
django.setup()
from django.core.management import call_command
from django.db import connection

creation, name = connection.creation, connection.settings_dict["NAME"]
creation.create_test_db(verbosity=0, autoclobber=True)
call_command(
    "makemigrations", "buurtambassadeur_wagtail", "buurtambassadeur_pages", check=True
)
call_command("check", fail_level="WARNING")
creation.destroy_test_db(name, verbosity=0)
"""


def test_a_plain_host_finds_nothing_to_add(db, capsys):
    call_command("makemigrations", *OURS, check=True, dry_run=True)
    call_command("check", fail_level="WARNING")

    assert "No changes detected" in capsys.readouterr().out


@pytest.mark.parametrize("host", HOSTS)
def test_host_migrates_from_nothing_and_finds_nothing_to_add(host):
    environment = _without_template() | {
        "DJANGO_SETTINGS_MODULE": f"tests.settings.{host}",
        "TEST_DB": f"{DATABASE}_{host}"
        if os.environ.get("TEST_POSTGRES")
        else ":memory:",
    }

    ran = subprocess.run(
        [sys.executable, "-c", MIGRATE_AND_CHECK],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "No changes detected" in ran.stdout


def _without_template():
    return {key: value for key, value in os.environ.items() if key != "TEST_MIGRATED"}

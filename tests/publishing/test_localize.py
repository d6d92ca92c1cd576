"""wagtail-localize is an app of the host: what it does is played in such a host."""

import os
import subprocess
import sys
from pathlib import Path

from buurtambassadeur_wagtail.publishing import translating

STORY = Path(__file__).with_name("localize_story.py")
HOST = "tests.settings.localized"


def run(*words):
    """Run Python in that host, with a database in memory of its own."""
    ours = ("TEST_", "PYTEST", "COV_", "PG")
    known = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    ran = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-m", *words],
        env=known | {"DJANGO_SETTINGS_MODULE": HOST},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_pages_and_questions_are_translated_with_wagtail_localize():
    options = ("-p", "no:cacheprovider", "--nomigrations", f"--ds={HOST}")

    assert "5 passed" in run("pytest", "-q", *options, str(STORY))


def test_it_changes_nothing_in_our_schema():
    ours = ("buurtambassadeur_wagtail", "buurtambassadeur_pages")

    assert "No changes" in run("django", "makemigrations", "--check", *ours)


def test_without_it_nobody_asks_what_to_translate(monkeypatch):
    monkeypatch.setitem(sys.modules, "wagtail_localize.fields", None)

    assert translating.the_same("neighbourhood") == []

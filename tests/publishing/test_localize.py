"""wagtail-localize is an app of the host: what it does is played in such a host."""

import os
import subprocess
import sys
from pathlib import Path

from buurtambassadeur_wagtail.publishing import translating

STORY = Path(__file__).with_name("localize_story.py")
HOST = "tests.settings.localized"
WITHOUT = ("-p", "no:cacheprovider", "--nomigrations")
COMMAND = (sys.executable, "-m", "pytest", "-q", *WITHOUT)


def test_pages_and_questions_are_translated_with_wagtail_localize():
    """With a database in memory of its own."""
    ours = ("TEST_", "PYTEST", "COV_", "PG")
    known = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    ran = subprocess.run(  # noqa: S603 -- our own words
        [*COMMAND, f"--ds={HOST}", str(STORY)],
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "6 passed" in ran.stdout


def test_without_it_nobody_asks_what_to_translate(monkeypatch):
    monkeypatch.setitem(sys.modules, "wagtail_localize.fields", None)

    assert translating.the_same("neighbourhood") == []

"""The wheel in a new site of `wagtail start`, installed by the README's own lines."""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON_BLOCK = re.compile(r"^ *```python\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
INHERITED = {"PATH", "HOME", "LANG", "TMPDIR"}
PAGES = "buurtambassadeur_wagtail.pages"
FETCH = """
from django.test import Client
from wagtail.models import Page
programme = Page.objects.get(content_type__app_label="buurtambassadeur_pages", depth=3)
response = Client().get(programme.url)
print(response.status_code, response.content.decode())
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel with what is installed here; nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def manage(wheel, tmp_path_factory):
    """Return a runner of ``manage.py`` in a new site with the wheel installed."""
    site = tmp_path_factory.mktemp("site")
    code = "from wagtail.bin.wagtail import main; main()"
    run("-c", code, "start", "gastsite", str(site), cwd=site)
    # beside manage.py: found before the editable install of these tests
    pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    run(*pip, "--target", str(site), str(wheel), cwd=site)
    follow_readme(site)
    return lambda *arguments: run("manage.py", *arguments, cwd=site)


def follow_readme(site: Path) -> None:
    """Do what the README asks: its lines in INSTALLED_APPS and in urls.py."""
    apps, url, *_more = PYTHON_BLOCK.findall(
        (ROOT / "README.md").read_text(encoding="utf-8")
    )
    settings = site / "gastsite" / "settings" / "base.py"
    written = settings.read_text(encoding="utf-8")
    needed = [line for line in apps.splitlines() if not is_there(line, written)]
    block = textwrap.dedent("\n".join(needed))
    settings.write_text(f"{written}\n{block}\n", encoding="utf-8")

    urls = site / "gastsite" / "urls.py"
    last = '    path("", include(wagtail_urls)),'
    with_ours = urls.read_text(encoding="utf-8").replace(
        last, f"    {url.strip()}\n{last}"
    )
    assert url.strip() in with_ours
    urls.write_text(with_ours, encoding="utf-8")

    base = site / "gastsite" / "templates" / "base.html"
    marked = base.read_text(encoding="utf-8").replace(
        "</body>", "<i>Gastsite</i></body>"
    )
    base.write_text(marked, encoding="utf-8")


def is_there(line: str, written: str) -> bool:
    """Say whether this app is in ``INSTALLED_APPS`` already."""
    return line.strip().startswith('"') and line.strip() in written


def run(*arguments: str, cwd: Path) -> str:
    """Run this interpreter and return what it printed; fail with all it said.

    It inherits neither these tests' settings nor their path.
    """
    ran = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={name: os.environ[name] for name in INHERITED & os.environ.keys()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_wheel_brings_translations_and_no_tests(wheel):
    names = run("-m", "zipfile", "-l", str(wheel), cwd=ROOT)

    assert "buurtambassadeur_wagtail/locale/nl/LC_MESSAGES/django.mo" in names
    assert "tests/" not in names
    assert "example_site/" not in names
    assert "hatch_build" not in names


def test_new_site_with_the_readme_followed(manage):
    code = f"import {PAGES} as ours; print(ours.__file__)"
    assert str(ROOT) not in manage("shell", "-v", "0", "-c", code)

    manage("check", "--fail-level", "WARNING")
    manage("migrate", "-v", "0")
    manage("makemigrations", "--check")
    first = manage("buurtambassadeur_setup")
    second = manage("buurtambassadeur_setup")
    page = manage("shell", "-v", "0", "-c", FETCH)

    assert first != second  # the second time there is nothing left to do
    assert page.startswith("200 ")
    assert "<i>Gastsite</i>" in page
    assert page.count("<h1") == 1

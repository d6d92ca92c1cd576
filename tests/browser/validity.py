"""Valid HTML: html-validate from npm, at one version, each package with its hash.

Run once over all pages that were seen: what the standard asks, no matters of taste.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.browser.conftest import missing

HERE = Path(__file__).parent / "validity"
FOLDER = Path("var/html-validate")
CHECKER = FOLDER / "node_modules/.bin/html-validate"
PACKAGES = ("package.json", "package-lock.json")


def faults(pages, but=()):
    """Return what is wrong, with the names of the pages; ``pages``: name to HTML.

    ``but``: names of rules that do not count here.
    """
    _install()
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        for number, html in enumerate(pages.values()):
            (Path(folder) / f"{number:03d}.html").write_text(html)
        found = _checked(folder)
    names = list(pages)
    told = {names[int(Path(one["filePath"]).stem)]: _told(one, but) for one in found}
    return {name: lines for name, lines in told.items() if lines}


def _told(report, but):
    return [
        f"{one['line']}: {one['ruleId']}: {one['message']}"
        for one in report["messages"]
        if one["ruleId"] not in but
    ]


def _checked(folder):
    """Return the reports with faults; by a file, because a pipe would cut them off."""
    rules, told = f"--config={HERE / 'rules.json'}", Path(folder) / "told.json"
    done = subprocess.run(  # noqa: S603 -- names that stand above
        [CHECKER.resolve(), f"--formatter=json={told}", rules, f"{folder}/*.html"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.exists(), done.stderr
    return [one for one in json.loads(told.read_text()) if one["messages"]]


def _install():
    """Fetch the packages once; npm fails when one is not what it was."""
    kept = FOLDER / PACKAGES[1]
    if CHECKER.exists() and kept.read_bytes() == (HERE / PACKAGES[1]).read_bytes():
        return
    npm = shutil.which("npm")
    if npm is None:
        missing("npm is not installed: apt-get install npm")
    FOLDER.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER.parent) as fresh:
        for name in PACKAGES:
            shutil.copy(HERE / name, fresh)
        subprocess.run(  # noqa: S603 -- npm itself
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"],
            cwd=fresh,
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=180,
        )
        shutil.rmtree(FOLDER, ignore_errors=True)
        os.replace(fresh, FOLDER)
        Path(fresh).mkdir()  # what leaves the block wants to remove it

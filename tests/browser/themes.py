"""Real themes of municipalities, from npm, to look at our pages in.

Fetched by whoever runs the tests, each at one version with one hash; never shipped:
the licence of a theme is for its own municipality.
"""

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from tests.browser.conftest import missing

FOLDER = Path("var/themes")
ADDRESS = "theme/"  # under the static files, but no file of ours


@dataclass(frozen=True)
class Package:
    """One package at npm, and the style sheet in it that a site would load."""

    name: str
    sha512: str
    sheet: str = "package/dist/theme.css"

    @property
    def css(self):
        return tarfile.open(_fetched(self)).extractfile(self.sheet).read().decode()


@dataclass(frozen=True)
class Theme:
    """What a municipality puts in ``BUURTAMBASSADEUR_THEME``."""

    classname: str
    packages: tuple[Package, ...]

    @property
    def setting(self):
        return {"class": self.classname, "stylesheets": list(self.sheets)}

    @property
    def sheets(self):
        """Return the packages by the address that the page asks for."""
        return {
            f"{ADDRESS}{number}.css": one for number, one in enumerate(self.packages)
        }


COMPONENTS = Package(
    "@utrecht/component-library-css@9.0.4",
    "gVA7D6GfP9/+fzehkYLSBR+0UPUTA97PZmgvTYQE88lPQhHGMlUk8FjmCpLKRsRC"
    "9hAYd32JuF/KzG6fmBfjJA==",
    sheet="package/dist/index.css",
)
UTRECHT = Package(
    "@utrecht/design-tokens@5.0.1",
    "53LuK23GxgnYL06MtLAeNGazXtskV0OEWYDKuwBHNKyosXivzVZZzL5E7ulbA6Pt"
    "1WNTFRbUkhi4za7oEapmeg==",
)
ROTTERDAM = Package(
    "@gemeente-rotterdam/design-tokens@1.0.0-alpha.51",
    "BhF3vm35446MspitaVgoUQgdndOpMiQIYs2l6KLNxzTXMxcIbgQlIIGpJZV1EOhm"
    "QPN+gg3VwLFiZ6fuQNgQfQ==",
)
#: Utrecht with the style sheet of the components after ours; Rotterdam its tokens only.
THEMES = {
    "utrecht": Theme("utrecht-theme", (UTRECHT, COMPONENTS)),
    "rotterdam": Theme("rods-theme", (ROTTERDAM,)),
}


def dress(page, theme):
    """Answer for the style sheets of a theme, as the host's server would."""
    for sheet, package in theme.sheets.items():
        page.route(f"**/static/{sheet}", _answer(package.css))


def _answer(css):
    return lambda route: route.fulfill(body=css, content_type="text/css")


def _fetched(package):
    """Return the archive, fetched once; fail when it is not what it was."""
    archive = FOLDER / f"{package.name.replace('/', '-')}.tgz"
    if not archive.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
            os.replace(_packed(package, folder), archive)
    found = b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert found == package.sha512, f"{package.name} is not what it was."
    return archive


def _packed(package, folder):
    npm = shutil.which("npm")
    if npm is None:
        missing("npm is not installed: apt-get install npm")
    subprocess.run(  # noqa: S603 -- names that stand above
        [npm, "pack", "--silent", package.name, f"--pack-destination={folder}"],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=60,
    )
    (archive,) = Path(folder).glob("*.tgz")
    return archive

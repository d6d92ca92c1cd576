"""Compiles the translations while the package is built or installed editable.

Not part of the wheel. Run as a script it compiles in place.
"""

from pathlib import Path

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path(__file__).resolve().parent


def compile_catalogues(locale: Path = LOCALE) -> list[Path]:
    """Write a ``.mo`` beside each ``.po`` and say which were written."""
    written = []
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        polib.pofile(str(source)).save_as_mofile(str(target))
        written.append(target)
    return written


class CompileMessages(BuildHookInterface):
    """Makes a wheel and an editable install speak Dutch without gettext tools."""

    def initialize(self, version: str, build_data: dict) -> None:
        compile_catalogues()


if __name__ == "__main__":
    compile_catalogues()

"""The word is "weigering"; "bezwaar" is one of the Awb, and only used there (R17)."""

from pathlib import Path

import polib

import buurtambassadeur_wagtail

PACKAGE = Path(buurtambassadeur_wagtail.__file__).parent
CATALOGUE = PACKAGE / "locale" / "nl" / "LC_MESSAGES" / "django.po"


def about_the_awb(entry):
    """The remedies clause, and the setting that adds it, have to use its word."""
    return any(
        word in entry.msgid
        for word in ("Awb", "6 weeks", "local regulation", "Then you can object.")
    )


def test_nowhere_bezwaar_but_where_the_awb_is_meant():
    wrong = [
        text
        for entry in polib.pofile(str(CATALOGUE))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]
        if "bezwaar" in text.lower() and not about_the_awb(entry)
    ]

    assert wrong == []


def test_nor_in_a_template_or_a_style():
    files = [*PACKAGE.rglob("*.html"), *PACKAGE.rglob("*.css")]

    assert [file.name for file in files if "bezwaar" in file.read_text().lower()] == []

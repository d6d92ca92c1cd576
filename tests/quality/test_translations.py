"""Everything on screen is Dutch: each text in the code is in the catalogue."""

from pathlib import Path

import polib
import pytest

import buurtambassadeur_wagtail
from tests.quality.messages import messages_in

PACKAGE = Path(buurtambassadeur_wagtail.__file__).parent
CATALOGUE = PACKAGE / "locale" / "nl" / "LC_MESSAGES" / "django.po"


@pytest.fixture(scope="module")
def dutch():
    return polib.pofile(str(CATALOGUE))


@pytest.fixture(scope="module")
def in_use():
    return messages_in(PACKAGE)


def test_no_entry_is_empty_or_fuzzy(dutch):
    unfinished = [entry.msgid for entry in dutch if not entry.translated()]

    assert unfinished == []


def test_every_text_in_code_and_templates_is_in_the_catalogue(dutch, in_use):
    known = {(entry.msgctxt, entry.msgid) for entry in dutch}

    assert sorted(in_use - known, key=str) == []


def test_catalogue_holds_nothing_that_is_no_longer_said(dutch, in_use):
    known = {(entry.msgctxt, entry.msgid) for entry in dutch if not entry.obsolete}

    assert sorted(known - in_use, key=str) == []


def test_placeholders_survive_translation(dutch):
    wrong = [
        entry.msgid
        for entry in dutch
        if entry.translated()
        for text in [entry.msgstr, *entry.msgstr_plural.values()]
        if text and _placeholders(entry) != _names(text)
    ]

    assert wrong == []


def _placeholders(entry):
    return _names(entry.msgid_plural or entry.msgid)


def _names(text):
    return {part.split(")")[0] for part in text.split("%(")[1:]}

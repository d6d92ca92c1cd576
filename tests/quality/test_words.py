"""Dutch that everybody reads (B1): no jargon, "u", and "weigering" for a refusal (R17).

The words are in jargon.txt, the exceptions with their reasons in jargon_allowed.txt.
"""

from pathlib import Path

import polib
import pytest

import buurtambassadeur_wagtail
from tests.quality.plain_dutch import (
    HERE,
    bare,
    jargon_in,
    lines,
    longest_words,
    passives,
    read_jargon,
    sentences,
    texts_in_python,
    words,
)

PACKAGE = Path(buurtambassadeur_wagtail.__file__).parent
ROOT = PACKAGE.parent
CATALOGUE = PACKAGE / "locale" / "nl" / "LC_MESSAGES" / "django.po"
JARGON = read_jargon((HERE / "jargon.txt").read_text())
PATTERNS = [(one.word, one.pattern) for one in JARGON]
ALLOWED = [
    tuple(part.strip() for part in line.split("|"))
    for line in lines((HERE / "jargon_allowed.txt").read_text())
]
LONGEST_SENTENCE = 20  # words
LONGEST_WORD = 20  # letters
#: Names of the programme and of the law that are longer, in the plural.
LONG = {
    "buurtbeheeroverleggen",
    "ondernemersverenigingen",
    "samenwerkingspartners",
    "weigeringsformulieren",
}


def of_screens_and_letters():
    return [
        text
        for entry in polib.pofile(str(CATALOGUE))
        for text in (entry.msgstr, *entry.msgstr_plural.values())
    ]


def of_the_demo():
    paths = (PACKAGE / "demo").glob("*.py")
    return [text for path in paths for text in texts_in_python(path.read_text())]


def of_the_readme():
    """Return what it begins with, and what stands there to be copied."""
    readme = (ROOT / "README.md").read_text()
    copied = [line.lstrip("> ") for line in readme.split("\n") if line.startswith(">")]
    return [readme.partition("\n![")[0], " ".join(copied)]


@pytest.fixture(scope="module")
def texts():
    return [*of_screens_and_letters(), *of_the_demo(), *of_the_readme()]


def not_allowed(text):
    """Return the jargon in ``text`` for which no reason was given."""
    known = {word for word, part, _why in ALLOWED if part in text}
    return [word for word in jargon_in(text, PATTERNS) if word not in known]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Middels dit formulier", ["middels"]),
        ("De monitoring van het plan", ["monitor*"]),
        ("Een nieuw verkeerstraject", ["*traject"]),
        ("In het kader\nvan de wet", ["in het kader van"]),
        ("%(record)s van {token} <b class='items'>", []),
        ("Hij is jarig en dient soep op", []),
        ("Zet in urls.py: uw adres", []),
        ("U hebt jouw bezwaar niet nodig", ["bezwaar*", "jouw"]),
    ],
)
def test_the_list_finds_forms_of_a_word_and_no_others(text, found):
    assert jargon_in(text, PATTERNS) == found


def test_the_list_is_well_kept():
    known = [one.word for one in JARGON]

    assert len(known) > 500
    assert sorted({word for word in known if known.count(word) > 1}) == []
    assert [one.word for one in JARGON if not one.instead] == []
    assert all(len(line) == 3 and all(line) for line in ALLOWED)


def test_no_jargon(texts):
    wrong = {text: found for text in texts if (found := not_allowed(text))}

    assert wrong == {}


def test_each_exception_is_needed(texts):
    patterns = dict(PATTERNS)
    idle = [
        (word, part)
        for word, part, _why in ALLOWED
        if not any(part in one and patterns[word].search(bare(one)) for one in texts)
    ]

    assert idle == []


def test_nowhere_bezwaar_in_a_template_or_a_style():
    files = [*PACKAGE.rglob("*.html"), *PACKAGE.rglob("*.css")]

    assert [file.name for file in files if "bezwaar" in file.read_text().lower()] == []


def test_sentences_are_short(texts):
    """As a whole 15 words are advised; ours are shorter, and stay so."""
    lengths = {one: len(words(one)) for text in texts for one in sentences(text)}
    running = [count for one, count in lengths.items() if one.endswith((".", "?"))]

    assert [one for one, count in lengths.items() if count > LONGEST_SENTENCE] == []
    assert sum(running) / len(running) < 9


def test_words_are_short(texts):
    found = {word for text in texts for word in longest_words(text, LONGEST_WORD)}

    assert found - LONG == set()


def test_who_does_it_is_said(texts):
    assert [one for text in texts for one in sentences(text) if passives(one) > 1] == []


def test_the_measures_find_what_is_too_much():
    long = "Wij " + "en wij " * 10 + "gaan."

    assert [len(words(one)) for one in sentences(f"Ja. {long}\nNee")] == [1, 22, 1]
    assert longest_words("Een verantwoordelijkheidsgevoel", 20) != []
    assert passives("Er wordt gezegd dat dit werd gedaan") == 2


def test_marks_are_the_same_everywhere():
    """Single quotation marks, and a curly apostrophe: zo’n, foto’s."""
    found = of_screens_and_letters()

    assert [text for text in found if set("“”„") & set(text)] == []
    straight = ("'s ", "zo'n")
    assert [
        one for one in found + of_the_demo() if any(x in one for x in straight)
    ] == []

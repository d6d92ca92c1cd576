"""Texts in code and templates are English: Dutch stands in ``locale/nl`` alone.

What is seen of every state that no test shows is found here. The demo is left out: it
plays a Dutch municipality, and what it makes are records.
"""

import ast
import re
from pathlib import Path

import pytest

import buurtambassadeur_wagtail
from tests.dutch import dutch_in

PACKAGE = Path(buurtambassadeur_wagtail.__file__).parent
#: What Dutch words are there for, by file. Names of places are examples in both.
ALLOWED = {
    "ambassadors/importing/columns.py": "recognises Dutch headings of a file",
    "candidacy/decision_rules.py": "parts of Dutch family names",
    "dossier/rules.py": "words that are no names, in what Dutch people write",
    "kernel/forgiving.py": "reads days as Dutch people write them",
    "kernel/written_names.py": "parts of Dutch family names",
    "templatetags/buurtambassadeur.py": "where a long Dutch word may break",
    "programme/identity.py": "the word that is stored when nobody chose one",
    "programme/texts.py": "words that take “de” in Dutch",
    "checks.py": "an example of an address",
}
#: Names in code begin with that of the package.
KEY = re.compile(r"\bbuurtambassadeurs?(?:[.:_-]\S*|$)")
NAMES = ["Buurthuis De Merel", "Merelplein", "Zaal", "Buurtavond Vogelbuurt"]


def dutch_literals(source):
    """Return the Dutch texts in Python, but for docstrings and addresses."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (
        KEY.sub("", node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docs
    )
    return {line for text in texts for line in dutch_in(text, NAMES)}


def dutch_in_template(source):
    """Return the Dutch in a template, but for what stands in tags and comments."""
    bare = re.sub(
        r"(?s){% comment.*?endcomment %}|{[%{#].*?[%}#]}|<[^>]*>", " ", source
    )
    return dutch_in(bare)


def test_the_finder_finds_dutch():
    assert dutch_literals('"""Wat is het?"""\nx = "Wat is het?"') == {"Wat is het?"}
    assert dutch_in_template("{# wat het is #}<p>Wij zijn er.</p>") == {"Wij zijn er."}


def test_no_dutch_in_python():
    found = {}
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(("demo/", "migrations/")) and name not in ALLOWED:
            found[name] = dutch_literals(path.read_text())

    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("name", ALLOWED)
def test_the_list_holds_nothing_that_is_not_needed(name):
    assert dutch_literals((PACKAGE / name).read_text())


def test_no_dutch_in_templates():
    found = {
        path.name: dutch_in_template(path.read_text())
        for path in PACKAGE.rglob("templates/**/*.html")
    }

    assert {name: lines for name, lines in found.items() if lines} == {}

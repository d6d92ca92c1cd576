"""Finds every text for translation in code and templates, without gettext's tools."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

# name of the function -> which arguments are (context, text)
CALLS: dict[str, tuple[int | None, int]] = {
    "_": (None, 0),
    "gettext": (None, 0),
    "gettext_lazy": (None, 0),
    "gettext_noop": (None, 0),
    "ngettext": (None, 0),
    "ngettext_lazy": (None, 0),
    "pgettext": (0, 1),
    "pgettext_lazy": (0, 1),
    "npgettext": (0, 1),
    "npgettext_lazy": (0, 1),
}
IN_TEMPLATE = re.compile(r"\b(_|n?p?gettext)\((?=\s*u?['\"])")


def messages_in(package: Path) -> set[tuple[str | None, str]]:
    """Return (context, text) of everything that asks to be translated."""
    found = set()
    for path in package.rglob("*.py"):
        found.update(_in_code(ast.parse(path.read_text(encoding="utf-8"))))
    for pattern in ("*.html", "*.txt"):
        for path in package.rglob(pattern):
            found.update(_in_template(templatize(path.read_text(encoding="utf-8"))))
    return found


def _in_code(tree: ast.AST) -> Iterator[tuple[str | None, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (places := CALLS.get(_name(node.func))):
            texts = [_text(argument) for argument in node.args]
            context, text = places
            if len(texts) > text and texts[text] is not None:
                yield texts[context] if context is not None else None, texts[text]


def _in_template(source: str) -> Iterator[tuple[str | None, str]]:
    """Read the calls that Django writes for tags; everything else is blanked out."""
    for start in IN_TEMPLATE.finditer(source):
        for end in re.finditer(r"\)", source[start.end() :]):
            try:
                call = ast.parse(source[start.start() : start.end() + end.end()])
            except SyntaxError:  # a bracket inside the text: look for the next
                continue
            yield from _in_code(call)
            break


def _name(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def _text(argument: ast.expr) -> str | None:
    return argument.value if isinstance(argument, ast.Constant) else None

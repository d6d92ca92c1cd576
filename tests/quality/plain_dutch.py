"""Measures Dutch: jargon, long sentences, long words and passives."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_HOLE = re.compile(r"%\(\w+\)[sd]|%s|\{\w+\}|</?\w[^>]*>|https?://\S+|BUURT\w+")
_PASSIVE = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Jargon:
    """One word that we do not use, and what we write instead."""

    word: str
    instead: str

    @property
    def pattern(self):
        letters = re.escape(self.word).replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+")
        return re.compile(rf"(?<![\w.-]){letters}(?![\w-]|\.\w)", re.IGNORECASE)


def read_jargon(text):
    """Read the list: "word, other form, stem* = plain word" on each line."""
    return [
        Jargon(word.strip(), instead.strip())
        for line in lines(text)
        if not line.startswith("[")
        for words, _is, instead in [line.partition(" = ")]
        for word in words.split(",")
    ]


def lines(text):
    """Return the lines that say something, without notes."""
    kept = (line.strip() for line in text.splitlines())
    return [line for line in kept if line and not line.startswith("#")]


def bare(text):
    """Return a text without what is filled in, marks and addresses."""
    return _HOLE.sub(" … ", text)


def jargon_in(text, patterns):
    """Return the jargon in ``text``; ``patterns`` pairs a word with its pattern."""
    text = bare(text)
    return [word for word, pattern in patterns if pattern.search(text)]


def sentences(text):
    """Cut a text into sentences and headings."""
    return [one for one in re.split(r"(?<=[.?!:])\s+|\n+", text) if one.strip()]


def words(sentence):
    return [word for word in sentence.split() if re.search(r"\w", word)]


def longest_words(text, most):
    """Return the words of more than ``most`` letters, a hyphen or soft one cuts."""
    found = re.findall(r"[^\W\d_]+", bare(text))
    return [word.lower() for word in found if len(word) > most]


def passives(sentence):
    return len(_PASSIVE.findall(sentence))


def texts_in_python(source):
    """Return what Python holds of running text, without docstrings."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [
        node.value
        for node in constants
        if isinstance(node.value, str)
        and id(node) not in docs
        and len(node.value.split()) > 2
    ]

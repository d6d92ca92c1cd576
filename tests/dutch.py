"""Finds Dutch where a screen or a letter should be in another language."""

import html
import re

from django.apps import apps

#: Words of which a Dutch sentence has at least one, and an English one none.
_WORDS = (
    "aan aanmelding afspraak ambassadeur bent bewoner bewoners beslissing bij brief "
    "buurt buurtambassadeur buurtambassadeurs dag deze dit een gemeente geen heeft het "
    "hij hoe ik ja kandidaat kunt maar mag met naar nee niet nog om ons ook overleg "
    "stadsdeel staat tot uit uur uw van vanaf voor waar wanneer weigering wij wilt "
    "wordt zich zij zijn"
)
DUTCH = frozenset(_WORDS.split())
_UNSEEN = re.compile(r"(?s)<(script|style)\b.*?</\1>|<!--.*?-->")
_SPOKEN = re.compile(r'\b(?:aria-label|alt|title|placeholder|content|value)="([^"]+)"')
_ADDRESS = re.compile(r"\S*/(?:[\w.-]+/)*\S*")
#: Wagtail makes these once, in the language of the process, not of the screen.
_OF_WAGTAIL = {"Kies buurt", "Wijzig buurt"}


def words_in(text):
    return DUTCH & set(re.findall(r"\b[^\W\d_]+\b", text.lower()))


def visible(page):
    """Return what a page shows and what it reads out, each piece on its own line."""
    page = _UNSEEN.sub(" ", page)
    tags = re.findall(r"<[^>]+>", page)
    spoken = [text for tag in tags for text in _SPOKEN.findall(tag)]
    return html.unescape("\n".join([re.sub(r"<[^>]+>", "\n", page), *spoken]))


def typed_by_people():
    """Return what is in the records: names of places, and words that people wrote."""
    models = apps.get_app_config("buurtambassadeur_wagtail").get_models()
    rows = (row for model in models for row in model._base_manager.values())
    found = {text for row in rows for text in _texts(row)}
    return sorted(found, key=len, reverse=True)


def dutch_in(text, typed=()):
    """Return the lines of ``text`` that hold Dutch, but for what people typed."""
    for words in typed:
        text = text.replace(words, "")
    lines = (_ADDRESS.sub("", line).strip() for line in text.split("\n"))
    return {line for line in lines if words_in(line) and line not in _OF_WAGTAIL}


def _texts(value):
    if isinstance(value, str) and words_in(value):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)

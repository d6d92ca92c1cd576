"""One question in several languages: under one name, with one text in the register.

Translations of a page have translations of its questions. Conditions are judged with
the words of any of them, so that who translates has the labels to do and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings
from wagtail.coreutils import get_supported_content_language_variant

from buurtambassadeur_wagtail.kernel.forms import Original

from .question_options import options

#: The same questions on the other pages, by what a question keeps in each language.
Others = Mapping[Any, Sequence[Any]]


def in_other_languages(rows: Sequence[Any]) -> Others:
    """Return what these questions are called elsewhere, that of the site first.

    One query, however many questions; none where the host has one language. What is
    saved of this page stands among them: a draft may have new words already.
    """
    if not rows or not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return {}
    model = type(rows[0])
    keys = [row.translation_key for row in rows]
    found = model._default_manager.filter(translation_key__in=keys)
    others: dict[Any, list[Any]] = {}
    for one in sorted(found.select_related("locale"), key=_order):
        others.setdefault(one.translation_key, []).append(one)
    return others


def original_of(row: Any, others: Others) -> Original | None:
    """Return label and choices in the language of the site; none for that one itself.

    Without a page in that language the oldest one counts.
    """
    first = next(iter(others.get(row.translation_key, ())), None)
    if first is None or first.locale_id == row.locale_id:
        return None
    return Original(first.label, words_of(first, row))


def in_own_words(row: Any, answers: Iterable[str], others: Others) -> frozenset[str]:
    """Return answers to a question, chosen on any of the pages, in the words of this.

    Choices belong together by their place; not where there are more of them elsewhere.
    """
    own = set(options(row))
    known: dict[str, str] = {}
    for one in reversed(others.get(row.translation_key, ())):
        known |= words_of(row, one)
    return frozenset(one if one in own else known.get(one, one) for one in answers)


def words_of(wanted: Any, given: Any) -> dict[str, str]:
    """Return the choices of one question as another language has them."""
    theirs, ours = options(given), options(wanted)
    return dict(zip(theirs, ours, strict=True)) if len(theirs) == len(ours) else {}


def _order(row: Any) -> tuple[bool, int]:
    return row.locale.language_code != _site_language(), row.pk


def _site_language() -> str:
    try:
        return get_supported_content_language_variant(settings.LANGUAGE_CODE)
    except LookupError:  # nothing is written in it
        return ""

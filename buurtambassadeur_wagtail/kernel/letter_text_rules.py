"""What an own text of a letter must hold and may not hold."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from wagtail.models import Site

from .addresses import base_url
from .letter_texts import LetterSpec
from .own_texts import LONGEST_BODY, LONGEST_SUBJECT
from .placeholders import names_in
from .texts import addresses_in

_SENTENCE_END = re.compile(r"[.?!:]\s+|\n\s*\n")


def problems_of_subject(spec: LetterSpec, subject: str) -> list[str]:
    """Return what is wrong with a subject: own lines such as links do not fit there."""
    allowed = [name for name, fact in spec.facts.items() if not fact.own_line]
    found = _unknown(spec, subject, allowed) + _foreign(subject)
    return found + _too_long(subject, LONGEST_SUBJECT)


def problems_of_body(spec: LetterSpec, body: str) -> list[str]:
    """Return what is wrong with a body: unknown places, missing ones, other sites."""
    found = _unknown(spec, body, list(spec.facts)) + _missing(spec, body)
    return found + _foreign(body) + _too_long(body, LONGEST_BODY)


def words_per_sentence(text: str) -> int:
    """Return the average length of a sentence; B1 asks for 15 words at most or so."""
    sentences = [one.split() for one in _SENTENCE_END.split(text)]
    lengths = [len(words) for words in sentences if len(words) > 1]
    return round(sum(lengths) / len(lengths)) if lengths else 0


def _unknown(spec: LetterSpec, text: str, allowed: Collection[str]) -> list[str]:
    known = ", ".join(f"{{{spec.labels[name]}}}" for name in allowed)
    message = _("%(place)s does not exist here. You can use: %(known)s.")
    return [
        message % {"place": f"{{{spec.labels.get(name, name)}}}", "known": known}
        for name in names_in(text)
        if name not in allowed
    ]


def _missing(spec: LetterSpec, body: str) -> list[str]:
    message = _("%(place)s is missing. This letter cannot do without it.")
    present = names_in(body)
    return [
        message % {"place": f"{{{fact.label}}}"}
        for name, fact in spec.facts.items()
        if fact.required and name not in present
    ]


def _foreign(text: str) -> list[str]:
    own = _own_hosts()
    message = _("Leave out %(address)s. Letters lead to pages of this website only.")
    return [
        message % {"address": address}
        for address in addresses_in(text)
        if _host(address) not in own
    ]


def _own_hosts() -> set[str]:
    sites = Site.objects.values_list("hostname", flat=True)
    return {_bare(name) for name in (_host(base_url()), *sites)}


def _host(address: str) -> str:
    full = address if "://" in address else f"https://{address}"
    try:
        return _bare(urlsplit(full).hostname or "")
    except ValueError:
        return ""


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.").rstrip(".")


def _too_long(text: str, longest: int) -> list[str]:
    if len(text) <= longest:
        return []
    message = _("Make this shorter: there is room for %(count)d characters.")
    return [message % {"count": longest}]

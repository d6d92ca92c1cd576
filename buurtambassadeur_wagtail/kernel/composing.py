"""One letter as an e-mail message: plain text, the same in HTML, and its headers.

The recipient stands in the message without a name, because that name was typed by
whoever filled in a form: a stranger's words would reach an address of their choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.conf import settings as django_settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from buurtambassadeur_wagtail.conf import settings
from buurtambassadeur_wagtail.kernel import enclosures, links, markers
from buurtambassadeur_wagtail.kernel.addresses import base_url
from buurtambassadeur_wagtail.kernel.models import Letter, Link

_TEMPLATE = "buurtambassadeur_wagtail/letters/letter.html"


def compose(letter: Letter) -> EmailMultiAlternatives:
    """Return the message, with the address of each personal link filled in."""
    urls = _urls_by_mark(letter.body)
    message = EmailMultiAlternatives(
        letter.subject,
        _plain(letter.body, urls),
        sender(),
        [letter.to],
        headers={
            "Auto-Submitted": "auto-generated",  # RFC 3834: no out-of-office replies
            "Message-ID": letter.message_id,
        },
    )
    message.attach_alternative(_html(letter, urls), "text/html")
    enclosures.attach_to(message, letter)
    return message


def sender() -> str:
    """Return the From address of letters."""
    return settings.SENDER or django_settings.DEFAULT_FROM_EMAIL


def _urls_by_mark(text: str) -> dict[str, str]:
    wanted = Link.objects.filter(pk__in=markers.link_numbers(text))
    return {link.marker: links.url_of(link) for link in wanted}


def _plain(text: str, urls: dict[str, str]) -> str:
    pieces = markers.pieces(text)
    return "".join(urls.get(piece, markers.hide(piece)) for piece in pieces)


def _html(letter: Letter, urls: dict[str, str]) -> str:
    paragraphs = re.split(r"\n\s*\n", letter.body)
    context = {
        "language": django_settings.LANGUAGE_CODE,
        "subject": letter.subject,
        "paragraphs": [list(_linked(paragraph, urls)) for paragraph in paragraphs],
    }
    return render_to_string(_TEMPLATE, context)


def _linked(text: str, urls: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    """Cut a paragraph into texts, each with the address it leads to, if any."""
    for piece in markers.pieces(text):
        if piece in urls:
            yield piece, urls[piece]
        else:
            yield from _own_pages(markers.hide(piece))


def _own_pages(text: str) -> Iterator[tuple[str, str | None]]:
    # Pages of the site only: what a resident typed is never made into a link.
    if "://" not in text:
        yield text, None
        return
    page = rf"({re.escape(base_url())}/(?:\S*[^\s.,;:!?)])?)"
    for number, part in enumerate(re.split(page, text)):
        yield part, part if number % 2 else None

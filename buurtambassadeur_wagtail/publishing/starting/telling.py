"""What is said after a neighbourhood or its page was made, and what comes next."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page


def told(place: Any, page: Page | None) -> str:
    """Return the sentence after making a neighbourhood."""
    if page is None:
        text = _("The neighbourhood “%(place)s” is there, without a page.")
    elif page.live:
        text = _("The neighbourhood “%(place)s” and its page are on the website.")
    else:
        text = _("The neighbourhood “%(place)s” is there; its page is a draft.")
    return text % {"place": place}


def told_of_many(pages: list[Page]) -> str:
    """Return the sentence after making pages for neighbourhoods that were there."""
    live = sum(page.live for page in pages)
    if not pages:
        return _("No page was made: each of these has one, or is archived.")
    if live:
        text = ngettext(
            "%(count)d page is on the website.",
            "%(count)d pages are on the website.",
            len(pages),
        )
    else:
        text = ngettext(
            "%(count)d page is made, as a draft.",
            "%(count)d pages are made, as drafts.",
            len(pages),
        )
    return text % {"count": len(pages)}


def buttons(page: Page | None, record_url: str) -> list[Any]:
    """Return what comes next: look at the page, write on, or the record."""
    if page is None:
        return [messages.button(record_url, _("Edit"))]
    write = messages.button(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Write on")
    )
    if page.live:
        return [messages.button(page.full_url, _("View the page")), write]
    return [write]

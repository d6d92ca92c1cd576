"""The way through the tree of pages: Wagtail walked it already to find the page."""

from __future__ import annotations

from wagtail.models import Page

HOME = 2  # how deep a home page is: above it stands only the root of the tree


def above(page: Page) -> list[Page]:
    """Return the live pages above a page, the home page first.

    A page found by its address knows its parent, and that one its own: no query.
    """
    found: list[Page] = []
    while (page.depth or 0) > HOME:
        page = page.get_parent()
        found.append(page)
    return [one for one in reversed(found) if one.live]

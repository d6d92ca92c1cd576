"""The way through the tree of pages: Wagtail walked it already to find the page."""

from __future__ import annotations

from wagtail.models import Page

ROOT = 1  # how deep the root of the tree is: nobody reads that one


def above(page: Page, home: str) -> list[Page]:
    """Return the live pages above a page, from the one at ``home`` downwards.

    A page found by its address knows its parent, and that one its own: no query.
    """
    found: list[Page] = []
    while page.url_path != home and (page.depth or ROOT) > ROOT:
        page = page.get_parent()
        found.append(page)
    return [one for one in reversed(found) if one.live and one.depth > ROOT]

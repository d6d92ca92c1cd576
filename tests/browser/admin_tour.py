"""Every screen of the admin that somebody is offered: found by following each link.

Whoever offers a new button finds its screen here, on the tour, without a line of work.
"""

import re
from collections import deque
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve

from tests.browser.people import (
    ADMINISTRATOR,
    COORDINATOR_HARBOUR,
    COORDINATOR_NORTH,
    EDITOR,
)

PEOPLE = (COORDINATOR_NORTH, COORDINATOR_HARBOUR, ADMINISTRATOR, EDITOR)
HOME = "/admin/"
#: In a page, and in the menu that a page carries as data.
LINK = re.compile(r'(?:href=|"url": )"(/admin/[^"?#]*)"')
#: Part of the page that is ours, on a screen or on paper.
OURS = re.compile(r'class="(ba-admin|ba-paper|sheet-note)\b')
ASKS = re.compile(r'<form method="post"')
#: All of these are opened: each offers what may be done with it at this moment.
OFFERING = re.compile(r"_home|_index|ambassador:edit|(?<!letter_modeladmin)_inspect")


@dataclass(frozen=True)
class Screen:
    """One screen as one person gets it, and what comes when its form is sent empty."""

    who: str
    url: str
    html: str
    mistakes: str = ""


class Tour:
    """What was met: ``screens`` of ours and names of screens ``without`` us."""

    def __init__(self, *more):
        """``more``: addresses that are led to by a letter or a file, not by a link."""
        self.screens, self.without = {}, set()
        for who in PEOPLE:
            client = Client()
            client.force_login(get_user_model().objects.get(username=who))
            self._follow(client, who, [HOME, *more])

    def _follow(self, client, who, urls):
        waiting, met = deque(urls), set(urls)
        while waiting:
            url = waiting.popleft()
            if url not in urls and not self._is_news(_name(url)):
                continue
            html = _page(client, url)
            self._note(client, who, url, html)
            new = LINK.findall(html.replace("&quot;", '"'))
            waiting.extend(one for one in new if one not in met)
            met.update(new)

    def _is_news(self, name):
        known = name in self.screens or name in self.without
        return name and (not known or OFFERING.search(name))

    def _note(self, client, who, url, html):
        name = _name(url)
        if not OURS.search(html):
            self.without |= {name} if html else set()
        elif name not in self.screens:
            mistakes = _mistakes(client, url, html)
            self.screens[name] = Screen(who, url, html, mistakes)


def _name(url):
    try:
        name = resolve(url).view_name
    except Resolver404:
        return ""
    return name if url == HOME or "buurtambassadeur" in url else ""


def _page(client, url):
    response = client.get(url, follow=True)
    if response.status_code != 200:
        return ""
    return b"".join(response).decode("utf-8", "replace")


def _mistakes(client, url, html):
    """Send the form with nothing in it; whatever that does is undone."""
    if not ASKS.search(html):
        return ""
    with transaction.atomic():
        response = client.post(url)
        transaction.set_rollback(True)
    return response.content.decode() if response.status_code == 200 else ""

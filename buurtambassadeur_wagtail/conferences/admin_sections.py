"""The parts of the page of a conference, as a coordinator reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.register_parts import Section
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full
from buurtambassadeur_wagtail.meetings.admin_words import on_behalf_of, who

from . import admin_words, queries, words
from .models import Conference, SignUp
from .rules import Status

TEMPLATES = "buurtambassadeur_wagtail/admin/conferences/"
Sections = Callable[[Conference, Any], list[Section]]


def sections(conference: Conference, user: Any) -> list[Section]:
    """Return the parts of the page, in the order of the work."""
    found = (parts(conference, user) for parts in SECTIONS)
    return [part for parts in found for part in parts if part]


def standing(conference: Conference, user: Any) -> list[Section]:
    """When and where it is, where it stands, and how many were there."""
    rows: list[tuple[str, Any]] = [
        (_("State"), admin_words.status(conference)),
        (_("When"), words.when(conference)),
        (_("Where"), words.where(conference)),
        (_("Neighbourhoods"), words.names(conference.neighbourhoods.all())),
        *_why(conference),
        *_counts(conference),
        (_("Programme"), conference.programme),
    ]
    return [Section(_("Conference"), rows)]


def coming(conference: Conference, user: Any) -> list[Section]:
    """Who signed up; some days after it how many they were."""
    there = queries.coming_to(conference)
    context = {
        "rows": [_row(one) for one in there if one.erased_at is None],
        "forgotten": any(one.erased_at for one in there),
        "standing": how_many(conference),
        "closes": _closes(conference),
    }
    template = TEMPLATES + "_coming.html"
    return [Section(_("Who signed up"), template=template, context=context)]


def guests(conference: Conference, user: Any) -> list[Section]:
    """The ambassadors and partners who were invited, and who are not yet."""
    invited = [
        {
            "name": one.name or on_behalf(one),
            "role": on_behalf(one),
            "note": day_month_year(clock.local(one.sent_at).date()),
        }
        for one in queries.invited_to(conference)
    ]
    waiting = []
    if conference.stands is Status.PLANNED and clock.now() < conference.starts_at:
        waiting = [
            {
                "name": who(one),
                "role": on_behalf_of(one),
                "note": one.email or _("no e-mail address: call"),
            }
            for one in queries.not_invited(conference)
        ]
    context = {"invited": invited, "waiting": waiting}
    template = TEMPLATES + "_guests.html"
    return [Section(_("Ambassadors and partners"), template=template, context=context)]


def on_behalf(invitation: Any) -> str:
    """Return where an ambassador serves, or for whom somebody comes and as what."""
    if invitation.appointment is not None:
        text = _("ambassador of %(neighbourhood)s")
        return text % {"neighbourhood": invitation.appointment.neighbourhood}
    parts = [invitation.contact.role, invitation.contact.organisation]
    return ", ".join(str(part) for part in parts if part)


def how_many(conference: Conference) -> str:
    """Return how many people come, of how many that fit in."""
    people = queries.people_coming(conference)
    if conference.max_sign_ups is None:
        return _("%(people)d people come.") % {"people": people}
    return _("%(people)d people come; %(most)d fit in.") % {
        "people": people,
        "most": conference.max_sign_ups,
    }


def _why(conference: Conference) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    if conference.moved_from:
        was = in_full(clock.local(conference.moved_from).date())
        rows.append((_("Was to be on"), was))
    if conference.reason:
        rows.append((_("Why"), conference.reason))
    return rows


def _counts(conference: Conference) -> list[tuple[str, Any]]:
    if conference.stands is not Status.HELD:
        return []
    noted = in_full(clock.local(conference.held_at).date())
    if conference.held_by is not None:
        text = _("%(day)s, by %(name)s")
        noted = text % {"day": noted, "name": colleague(conference.held_by)}
    return [
        (_("Residents who were there"), conference.residents),
        (_("People of partners who were there"), conference.partners),
        (_("Others who were there"), conference.others),
        (_("Noted on"), noted),
    ]


def _closes(conference: Conference) -> str:
    if conference.sign_up_closes_at is None:
        return ""
    return in_full(clock.local(conference.sign_up_closes_at).date())


def _row(sign_up: SignUp) -> dict[str, Any]:
    ways = [sign_up.email, sign_up.phone]
    day = day_month_year(clock.local(sign_up.received_at).date())
    return {
        "name": sign_up.name,
        "people": sign_up.people,
        "reach": ", ".join(way for way in ways if way),
        "received": f"{day}, {sign_up.get_received_via_display()}",
        "place": sign_up.neighbourhood,
    }


#: Each gets the conference and the user, and returns its parts of the page.
SECTIONS: list[Sections] = [standing, coming, guests]

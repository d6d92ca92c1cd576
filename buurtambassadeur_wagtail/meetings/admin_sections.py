"""The parts of the page of a meeting, as a coordinator reads them."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.letter_register import letter_state
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.register_parts import Section, as_cell
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full

from . import admin_words, queries, words
from .models import ManagementMeeting, MeetingInvitation
from .queries import Invitee
from .rules import State

TEMPLATES = "buurtambassadeur_wagtail/admin/meetings/"


def standing(meeting: ManagementMeeting) -> Section:
    """When and where it is, and where it stands."""
    rows: list[tuple[str, Any]] = [
        (_("State"), admin_words.state(meeting)),
        (_("When"), words.when(meeting)),
        (_("Where"), meeting.place),
        (_("Neighbourhoods"), words.names(meeting.neighbourhoods.all())),
    ]
    if meeting.reason:
        rows.append((_("Why"), meeting.reason))
    if meeting.invited_at is None:
        rows.append((_("Invite at the latest on"), in_full(meeting.invite_by)))
    else:
        rows.append((_("Invited"), _invited(meeting)))
    rows.append((_("Agenda"), meeting.agenda))
    return Section(_("The meeting"), rows)


def people(meeting: ManagementMeeting, user: Any) -> list[Section]:
    """Who is to be invited as things stand, or who was and what they say."""
    there = queries.invited(meeting)
    parts = []
    if meeting.stands is State.PLANNED:
        parts.append(_list(_("Who will be invited"), queries.invitees(meeting)))
    elif meeting.stands is State.INVITED and clock.now() < meeting.starts_at:
        parts += _changes(meeting)
    if there:
        context = {"rows": _rows(there, user)}
        template = TEMPLATES + "_invited.html"
        parts.append(Section(_("Invited"), template=template, context=context))
    return parts


def points(meeting: ManagementMeeting, user: Any) -> Section:
    """The attention points on the agenda, and those that were answered there."""
    rows = [
        {
            "url": admin_url_for(one, user),
            "point": one,
            "where": f"{one.neighbourhood}, {one.get_theme_display()}",
            "badge": as_cell(admin_words.status(one)),
        }
        for one in queries.agenda_of(meeting)
    ]
    return Section(
        _("Attention points"),
        template=TEMPLATES + "_points.html",
        context={"rows": rows},
    )


def summary(meeting: ManagementMeeting) -> Section | None:
    """What the neighbourhood reads of it."""
    if meeting.stands is not State.HELD:
        return None
    return Section(
        _("Public summary"),
        [
            (_("State"), admin_words.public(meeting.published_at)),
            (_("Text"), meeting.summary),
        ],
    )


def _changes(meeting: ManagementMeeting) -> list[Section]:
    found = queries.changes(meeting)
    parts = []
    if found.added:
        parts.append(_list(_("Came on the list, not invited yet"), found.added))
    if found.removed:
        parts.append(_list(_("Went off the list, still invited"), found.removed))
    return parts


def _list(title: str, found: list[Any]) -> Section:
    rows = [
        {
            "name": admin_words.who(one),
            "role": admin_words.on_behalf_of(one),
            "email": _reached(one),
        }
        for one in found
    ]
    template = TEMPLATES + "_to_invite.html"
    return Section(title, template=template, context={"rows": rows})


def _reached(one: MeetingInvitation | Invitee) -> str:
    return one.email or _("on paper: no e-mail address")


def _rows(there: list[MeetingInvitation], user: Any) -> list[dict[str, Any]]:
    """The evidence: who was invited when and how, the letter, the answer, who came."""
    letters = _last_letters(there)
    return [_row(one, letters.get(one.pk), user) for one in there]


def _row(one: MeetingInvitation, letter: Letter | None, user: Any) -> dict[str, Any]:
    came = admin_words.attendance(one)
    day = day_month_year(clock.local(one.sent_at).date())
    return {
        "name": admin_words.who(one),
        "role": admin_words.on_behalf_of(one),
        "sent": f"{day}, {one.get_sent_via_display()}",
        "letter": as_cell(letter_state(letter)) if letter else None,
        "letter_url": admin_url_for(letter, user) if letter else None,
        "answer": as_cell(admin_words.answer(one)),
        "attendance": as_cell(came) if came else None,
    }


def _last_letters(there: list[MeetingInvitation]) -> dict[int, Letter]:
    kind = ContentType.objects.get_for_model(MeetingInvitation)
    numbers = [one.pk for one in there]
    found = Letter.objects.filter(content_type=kind, object_id__in=numbers)
    # Whose letters these are is known: no query for each, to ask the policy.
    about = {one.pk: one for one in there}
    letters = {}
    for letter in found.order_by("created_at", "pk"):
        letter.about = about[letter.object_id]
        letters[letter.object_id] = letter
    return letters


def _invited(meeting: ManagementMeeting) -> str:
    day = in_full(clock.local(meeting.invited_at).date())
    if meeting.invited_by is None:
        return day
    return _("%(day)s, by %(name)s") % {
        "day": day,
        "name": colleague(meeting.invited_by),
    }

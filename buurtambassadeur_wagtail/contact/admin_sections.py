"""The parts of the page of a message: the words only for who may read them."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.admin_rows import place
from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Section

from . import admin_words
from .models import ContactMessage

Rows = list[tuple[str, Any]]


def standing_part(message: ContactMessage) -> Section:
    """What everybody in the district may know: that it came, and whether it arrived."""
    letter = message.letter
    rows: Rows = [
        (_("State"), admin_words.standing(message)),
        (_("For"), admin_words.reader(message)),
        (_("From"), capfirst(message.get_audience_display())),
        (_("Neighbourhood"), place(message.neighbourhood)),
        (_("Joins in with"), message.joins),
        (_("Received"), message.received_at),
        (_("Confirmed by the sender"), message.confirmed_at),
        (_("Delivered"), letter and letter.sent_at),
        (_("What went wrong"), letter and letter.failed_at and letter.problem),
        (_("Answered"), message.answered_at),
        (_("Reported as abuse"), message.reported_at),
        (_("Dealt with"), message.handled_at),
        (_("Dealt with by"), message.handled_by and colleague(message.handled_by)),
    ]
    return Section(_("Where it stands"), [row for row in rows if row[1]])


def words_part(message: ContactMessage, user: Any) -> Section:
    """The message and its answers; else the sentence that says why not."""
    title = _("What was written")
    if not policy.may(user, "read", message):
        why = _("Only the ambassador reads this. We see that it was sent.")
        if message.office_reads:
            why = _("Only the coordinator of this district reads this.")
        return Section(title, [(_("Not to be read here"), why)])
    if message.cleared_at and not message.text:
        gone = _("We delete a message some days after it was dealt with.")
        return Section(title, [*_sender(message), (_("Text deleted"), gone)])
    rows = [*_sender(message), (_("Message"), message.text)]
    return Section(title, rows + _replies(message))


def _sender(message: ContactMessage) -> Rows:
    if message.erased_at:
        return []
    return [(_("Name"), message.name), (_("E-mail address"), message.email)]


def _replies(message: ContactMessage) -> Rows:
    return [
        (capfirst(one.get_writer_display()), one.text) for one in message.replies.all()
    ]

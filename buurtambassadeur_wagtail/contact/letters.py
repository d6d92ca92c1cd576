"""Letters that carry a message on: nobody's address is in them. Named by the event."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.letter_parts import send, with_address
from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import (
    in_full,
    site_language,
    without_addresses,
)
from buurtambassadeur_wagtail.programme.queries import current

from .models import ContactMessage, ContactReply
from .queries import shown_name
from .rules import CONFIRM_DAYS, SENDER_DAYS, AddressedTo
from .texts import JOINS, READ_HERE

PAGE = "buurtambassadeur_contactmessage_modeladmin_inspect"


def received(message: ContactMessage) -> Letter | None:
    """Ask the sender to confirm. Repeats nothing: anybody can type any address."""
    with site_language():
        facts = {
            "reader": _reader(message, message.addressed_to),
            "day": in_full(_days_ahead(CONFIRM_DAYS - 1).date()),
            "confirm": _link("contact-confirm", message),
        }
        return _send("contact_received", message, message.email, "", facts)


def to_ambassador(message: ContactMessage) -> Letter | None:
    """Bring the words to the ambassador, with links to answer and to report."""
    settings = current()
    with site_language():
        facts = _to_answer(message, message.text) | {
            "audience": str(message.get_audience_display()),
            "joins": JOINS % {"title": message.joins} if message.joins else "",
            "emergency": settings.emergency,
            "police": settings.police,
        }
        return _send_to_ambassador("contact_to_ambassador", message, facts)


def to_office(message: ContactMessage) -> Letter | None:
    """Tell the office that a message waits; the words stay in the register."""
    return _send_to_office("contact_to_office", message)


def reported(message: ContactMessage) -> Letter | None:
    """Tell the office that an ambassador reported a message."""
    return _send_to_office("contact_reported", message)


def answered(reply: ContactReply) -> Letter | None:
    """Bring an answer to the sender, with a link to write back."""
    message = reply.message
    with site_language():
        facts = {
            "writer": capfirst(_reader(message, reply.writer)),
            "words": without_addresses(reply.text),
            "answer": _link("contact-write-back", message),
        }
        to, name = message.email, message.name
        return _send("contact_answered", message, to, name, facts)


def written_back(reply: ContactReply) -> Letter | None:
    """Bring what the sender wrote back to the ambassador."""
    with site_language():
        facts = _to_answer(reply.message, reply.text)
        return _send_to_ambassador("contact_written_back", reply.message, facts)


def _to_answer(message: ContactMessage, words: str) -> dict[str, str]:
    return {
        "name": without_addresses(message.name),
        "words": without_addresses(words),
        "answer": _link("contact-reply", message),
        "report": _link("contact-report", message),
    }


def _send_to_ambassador(
    event: str, message: ContactMessage, facts: dict[str, str]
) -> Letter | None:
    person = message.recipient
    details = getattr(person, "contact_details", None)
    to, name = (details.email if details else ""), (person.full_name if person else "")
    return _send(event, message, to, name, facts)


def _send_to_office(event: str, message: ContactMessage) -> Letter | None:
    district = message.neighbourhood.district
    to = (district and district.contact_email) or current().contact_email
    with site_language():
        page = addresses.absolute(reverse(PAGE, args=[message.pk]))
        facts = {"page": with_address(str(READ_HERE), page)}
        return _send(event, message, to, "", facts)


def _send(
    event: str, message: ContactMessage, to: str, name: str, facts: dict[str, str]
) -> Letter | None:
    place = message.neighbourhood
    facts |= {"reference": message.reference, "neighbourhood": place.name}
    return send(event, to=to, name=name, about=message, place=place, facts=facts)


def _reader(message: ContactMessage, reader: str) -> str:
    """Return who reads or wrote it, as a letter says that."""
    if reader != AddressedTo.AMBASSADOR:
        return _("the coordinator")
    return shown_name(message.recipient)


def _link(purpose: str, message: ContactMessage) -> str:
    """Issue a link that lasts as long as the two can answer each other."""
    expires_at = _days_ahead(SENDER_DAYS)
    return links.issue(purpose, message, expires_at=expires_at).marker


def _days_ahead(days: int) -> datetime:
    return clock.end_of(clock.today() + timedelta(days=days))

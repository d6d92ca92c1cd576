"""Pieces that several letters share: who to ask, and the copy of what was sent."""

from __future__ import annotations

from django.db.models import Model
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.outbox import post
from buurtambassadeur_wagtail.kernel.texts import paragraphs, without_addresses
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current


def send(
    *, event: str, to: str, name: str, about: Model, subject: str, parts: list[str]
) -> Letter | None:
    """Put a letter in the outbox; who has no e-mail address is told otherwise."""
    if not to:
        return None
    greeting = _("Dear %(name)s,") % {"name": name} if name else _("Hello,")
    body = paragraphs(greeting, *parts, signature())
    return post(event=event, to=to, name=name, subject=subject, body=body, about=about)


def signature() -> str:
    """Return the closing lines with the name of the municipality."""
    name = current().municipality_name
    closing = _("Kind regards,")
    return f"{closing}\n{name}" if name else closing


def whom_to_ask(neighbourhood: Neighbourhood) -> str:
    """Tell whom to call or mail, or nothing when the municipality filled in nobody."""
    place, settings = neighbourhood.district, current()
    name = (place and place.contact_name) or settings.contact_name
    phone = (place and place.contact_phone) or settings.contact_phone
    email = (place and place.contact_email) or settings.contact_email
    ways = _(" or ").join(way for way in (phone, email) if way)
    if not ways:
        return ""
    if not name:
        return _("Do you have a question? Contact us: %(ways)s.") % {"ways": ways}
    return _("Do you have a question? Ask for %(name)s: %(ways)s.") % {
        "name": name,
        "ways": ways,
    }


def copy_of(rows: list[tuple[str, str]]) -> str:
    """Return the copy of what was sent, question by question, without web addresses."""
    return paragraphs(
        _("This is what you sent us:"),
        *(f"{label}\n{without_addresses(value)}" for label, value in rows),
    )

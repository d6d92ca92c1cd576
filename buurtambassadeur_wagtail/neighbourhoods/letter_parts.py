"""Pieces that several letters share: who to ask, and the copy of what was sent."""

from __future__ import annotations

from django.db.models import Model
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import letter_texts
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.texts import paragraphs, without_addresses
from buurtambassadeur_wagtail.programme.queries import current

from .models import Neighbourhood


def send(
    event: str,
    *,
    to: str,
    name: str,
    about: Model,
    place: Neighbourhood,
    facts: dict[str, str],
) -> Letter | None:
    """Write the declared letter of ``event``, with greeting, signature and whom to ask.

    Who has no e-mail address is told otherwise: ``None``.
    """
    facts = _framed(name, place, facts)
    return letter_texts.send(event, to=to, name=name, about=about, facts=facts)


def on_paper(
    event: str, *, name: str, place: Neighbourhood, facts: dict[str, str]
) -> tuple[str, str]:
    """Return subject and words of the same letter, to print. Nothing is sent."""
    return letter_texts.written(event, _framed(name, place, facts))[:2]


def _framed(name: str, place: Neighbourhood, facts: dict[str, str]) -> dict[str, str]:
    frame = {
        "greeting": _greeting(name),
        "question": whom_to_ask(place),
        "signature": signature(),
    }
    return {**frame, **facts}


def signature() -> str:
    """Return the closing lines with the name of the municipality."""
    name = current().municipality
    return "\n".join([_("Kind regards,"), name[:1].upper() + name[1:]])


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


def with_link(text: str, link: Link) -> str:
    """Put a personal link on a line of its own below the sentence that leads to it."""
    return f"{text}\n{link.marker}"


def with_address(text: str, address: str) -> str:
    """Put a public address below the sentence; without an address, say neither."""
    return f"{text}\n{address}" if address else ""


def _greeting(name: str) -> str:
    """Greet by name. Somebody typed it in a form: no web addresses go out with it."""
    if not name:
        return _("Hello,")
    return _("Dear %(name)s,") % {"name": without_addresses(name)}

"""Letters about own words: to the ambassador, and to who asked for them."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.candidacy.letter_parts import (
    send,
    with_address,
    with_link,
)
from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .models import ProfileProposal
from .rules import ASK_DAYS
from .texts import LOOK_HERE, WITHDRAW_WITH

EDIT = "wagtailsnippets_buurtambassadeur_wagtail_ambassador:edit"


def asked(proposal: ProfileProposal) -> Letter | None:
    """Ask for words, with a link that works once."""
    last_day = clock.today() + timedelta(days=ASK_DAYS)
    link = links.issue("own-words", proposal, expires_at=clock.end_of(last_day))
    with site_language():
        facts = {
            "neighbourhood": proposal.neighbourhood.name,
            "day": in_full(last_day),
            "link": link.marker,
        }
        return _to_ambassador("own_words_asked", proposal, facts)


def received(proposal: ProfileProposal) -> Letter | None:
    """Thank for the words; who gave a portrait can take it off with a link."""
    withdraw = ""
    if proposal.portrait_id:
        end = max(proposal.appointment.last_day, clock.today())
        expires_at = clock.end_of(end + timedelta(days=ASK_DAYS))
        link = links.issue("portrait-withdraw", proposal, expires_at=expires_at)
        withdraw = with_link(str(WITHDRAW_WITH), link)
    with site_language():
        return _to_ambassador("own_words_received", proposal, {"withdraw": withdraw})


def proposed(proposal: ProfileProposal, profile: Ambassador) -> Letter | None:
    """Tell who asked that there is something to look at."""
    with site_language():
        page = addresses.absolute(reverse(EDIT, args=[profile.pk]))
        ready = _("They are the newest draft of the profile.")
        waiting = _("Another draft is being worked on, so these words wait beside it.")
        place = proposal.neighbourhood
        return send(
            "own_words_proposed",
            to=getattr(proposal.asked_by, "email", ""),
            name="",
            about=proposal,
            place=place,
            facts={
                "neighbourhood": place.name,
                "state": ready if proposal.drafted_at else waiting,
                "page": with_address(str(LOOK_HERE), page),
            },
        )


def _to_ambassador(
    event: str, proposal: ProfileProposal, facts: dict[str, str]
) -> Letter | None:
    person = proposal.appointment.person
    details = getattr(person, "contact_details", None)
    return send(
        event,
        to=details.email if details else "",
        name=person.full_name,
        about=proposal,
        place=proposal.neighbourhood,
        facts=facts,
    )

"""What a page or a profile still misses. Plain Python: no Django, no clock."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

#: So long before the last day somebody has to think of who comes after.
SOON = timedelta(weeks=8)


class Gap(StrEnum):
    """One thing that is not there."""

    NEIGHBOURHOOD = "neighbourhood"
    LEAD = "lead"
    TOPICS = "topics"
    SUCCESSOR = "successor"
    CONTACT = "contact"
    POLICE = "police"
    CORPORATION = "corporation"
    AGREEMENT = "agreement"
    PRIVACY = "privacy"
    CLOSED = "closed"
    CONFERENCE = "conference"
    NAME = "name"
    WORDS = "words"
    PORTRAIT = "portrait"
    PORTRAIT_ALT = "portrait_alt"
    UNPUBLISHED = "unpublished"


#: Mended for all pages at once, in the settings: a list names it once.
FOR_ALL_PAGES = frozenset({Gap.PRIVACY})


@dataclass(frozen=True)
class Place:
    """What a neighbourhood page shows. ``last_days``: of who serves now or later."""

    has_record: bool = True
    has_lead: bool = True
    has_topics: bool = True
    has_contact: bool = True
    has_agreement: bool = True
    partners: frozenset[str] = frozenset({Gap.POLICE, Gap.CORPORATION})
    last_days: Collection[date] = ()


@dataclass(frozen=True)
class Profile:
    """What an ambassador shows."""

    has_name: bool = True
    has_words: bool = True
    has_portrait: bool = True
    has_portrait_alt: bool = True
    is_live: bool = True


def of_place(place: Place, *, today: date) -> list[Gap]:
    """Return what a neighbourhood page misses; without a record only that."""
    if not place.has_record:
        return [Gap.NEIGHBOURHOOD]
    return _absent(
        {
            Gap.LEAD: place.has_lead,
            Gap.TOPICS: place.has_topics,
            Gap.SUCCESSOR: not ends_soon(place.last_days, today=today),
            Gap.CONTACT: place.has_contact,
            Gap.POLICE: Gap.POLICE in place.partners,
            Gap.CORPORATION: Gap.CORPORATION in place.partners,
            Gap.AGREEMENT: place.has_agreement,
        }
    )


def ends_soon(last_days: Collection[date], *, today: date) -> bool:
    """Tell whether everybody who serves has gone within weeks; nobody is not soon."""
    return bool(last_days) and max(last_days) <= today + SOON


def of_profile(profile: Profile) -> list[Gap]:
    """Return what a profile misses; without a portrait nobody asks to describe it."""
    return _absent(
        {
            Gap.NAME: profile.has_name,
            Gap.WORDS: profile.has_words,
            Gap.PORTRAIT: profile.has_portrait,
            Gap.PORTRAIT_ALT: profile.has_portrait_alt or not profile.has_portrait,
            Gap.UNPUBLISHED: profile.is_live,
        }
    )


def of_form(*, has_privacy: bool, is_closed: bool) -> list[Gap]:
    """Return what a form page misses; one that closed waits for new days."""
    return _absent({Gap.PRIVACY: has_privacy, Gap.CLOSED: not is_closed})


def of_conference(*, has_record: bool, has_privacy: bool) -> list[Gap]:
    """Return what the page of a conference misses."""
    return _absent({Gap.CONFERENCE: has_record, Gap.PRIVACY: has_privacy})


def not_told(gaps: Iterable[Gap], told: set[Gap]) -> list[Gap]:
    """Return the gaps but those for all pages that were told; keep what is told now."""
    found = [gap for gap in gaps if gap not in told]
    told |= FOR_ALL_PAGES.intersection(found)
    return found


def of_programme(*, has_contact: bool, has_privacy: bool) -> list[Gap]:
    """Return what the programme page misses."""
    return _absent({Gap.CONTACT: has_contact, Gap.PRIVACY: has_privacy})


def _absent(there: dict[Gap, bool]) -> list[Gap]:
    return [gap for gap, is_there in there.items() if not is_there]

"""What the public reads of a conference that was held: summaries that were agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood


@dataclass(frozen=True)
class Summary:
    """What was said, in words that may be read; about whom or where is the title."""

    title: str
    text: str
    day: date


def of(conference: Conference) -> list[Summary]:
    """Return the published summaries of a conference, in the order to read them."""
    return []


def last_of(neighbourhood: Neighbourhood) -> list[Summary]:
    """Return the published summaries of the last conference of a neighbourhood."""
    return []

"""What the public reads of a conference that was held: summaries that were agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from buurtambassadeur_wagtail.conferences.assess_queries import published
from buurtambassadeur_wagtail.conferences.assess_words import outcome_lines
from buurtambassadeur_wagtail.conferences.models import AssessmentSummary, Conference
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood


@dataclass(frozen=True)
class Summary:
    """What was said, in words that may be read; about whom or where is the title."""

    title: str
    text: str
    day: date


def of(conference: Conference) -> list[Summary]:
    """Return the published summaries of a conference, in the order to read them."""
    return [_shown(one) for one in published(conference=conference)]


def last_of(neighbourhood: Neighbourhood) -> list[Summary]:
    """Return the published summaries of the last conference of a neighbourhood."""
    return [_shown(one) for one in published(neighbourhood=neighbourhood)]


def _shown(summary: AssessmentSummary) -> Summary:
    """Outcomes only where the municipality publishes them, as the ambassador knows."""
    lines = outcome_lines(summary.assessment) if summary.with_scores else ()
    text = "\n".join([summary.text, *lines])
    return Summary(_name(summary), text, summary.assessment.conference.day)


def _name(summary: AssessmentSummary) -> str:
    person = summary.appointment.person
    profile = getattr(person, "ambassador", None)
    shown = profile.name if profile is not None and profile.live else ""
    return shown or person.full_name

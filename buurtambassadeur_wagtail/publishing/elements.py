"""What blocks and template tags show of the programme, on any page of the site.

Each function returns what its template needs, in a constant number of queries; only
what the pages of the programme show too. A neighbourhood is a record or ``None``; with
a request its links stay on the site and in the language of the reader.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import figures, next_dates
from .addresses import (
    application_page,
    application_url,
    contact_url,
    full_url,
    page_of,
    plain_url,
)
from .finder import FinderForm
from .frame import dial
from .profile import contact_of, people
from .sides import who
from .texts import the


def ambassadors(
    neighbourhood: Neighbourhood | None, request: HttpRequest | None = None
) -> dict[str, Any]:
    """Return who serves there today, and where one reads more."""
    if neighbourhood is None:
        return {"heading": _("Ambassadors"), "ambassadors": [], "neighbourhood": None}
    page = page_of(neighbourhood.pk, request)
    return {
        "heading": _("Ambassadors in %(place)s") % {"place": neighbourhood.name},
        "ambassadors": people(neighbourhood, contact_url(neighbourhood, page, request)),
        "neighbourhood": neighbourhood,
        "area_url": full_url(page, request)
        or plain_url("neighbourhood", neighbourhood.pk, request=request),
    }


def finder(number: int = 0) -> dict[str, Any]:
    """Return the form; ``number`` keeps two of them on one page apart."""
    return {
        "heading": "",  # the question is heading enough
        "form": FinderForm(auto_id=f"ba-find-{number}-%s"),
    }


def who_does_what(neighbourhood: Neighbourhood | None) -> dict[str, Any]:
    """Return the sides, there or in general, and whom to call in an emergency."""
    settings = current()
    heading = _("Who does what?")
    if neighbourhood:
        heading = _("Who does what in %(place)s") % {"place": neighbourhood.name}
    return {
        "heading": heading,
        "who": who(neighbourhood, settings),
        "neighbourhood": neighbourhood,
        "programme": settings,
        "the_district": the(settings.district_word),
        "emergency_tel": dial(settings.emergency),
        "police_tel": dial(settings.police),
        "level": 3,
    }


def dates(
    neighbourhood: Neighbourhood | None,
    most: int = 5,
    request: HttpRequest | None = None,
) -> dict[str, Any]:
    """Return the first ``most`` dates that come, there or anywhere."""
    return {
        "heading": _("Dates to come"),
        "dates": next_dates.of(neighbourhood, most, request),
        "neighbourhood": neighbourhood,
    }


def call(
    neighbourhood: Neighbourhood | None, request: HttpRequest | None = None
) -> dict[str, Any]:
    """Return where to sign up, or why that is not possible now."""
    settings = current()
    url = application_url(application_page(request), neighbourhood, request)
    shut = gates.recruiting(neighbourhood) if url and neighbourhood else None
    return {
        "heading": _("Become an ambassador yourself?"),
        "apply_url": "" if shut else url,
        "shut_because": shut.message if shut else "",
        "neighbourhood": neighbourhood,
        "programme": settings,
        "contact": contact_of(neighbourhood, settings),
    }


def in_figures() -> dict[str, Any]:
    """Return the programme in a few numbers, counted today."""
    return {"heading": _("The programme in figures"), "figures": figures.now()}

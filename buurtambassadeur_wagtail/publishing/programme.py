"""What the programme page shows besides its own texts."""

from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.addresses import (
    application_page,
    application_url,
)
from buurtambassadeur_wagtail.publishing.descriptions import shortened
from buurtambassadeur_wagtail.publishing.finder import FinderForm
from buurtambassadeur_wagtail.publishing.frame import frame
from buurtambassadeur_wagtail.publishing.maps import map_of
from buurtambassadeur_wagtail.publishing.places import grouped, places
from buurtambassadeur_wagtail.publishing.sides import who


def context(request, page) -> dict:
    """Return finder, neighbourhoods, agreements and tasks for a programme page."""
    about = shortened(page.shown_lead)
    around = frame(request, page=page, description=about)
    settings = around["programme"]
    shown = places(request)
    return around | {
        "finder": FinderForm(),
        "places": shown,
        "groups": grouped(shown),
        "map": map_of(shown),
        "agreements": agreements(page, settings),
        "approach": page.shown_approach,
        "who": who(None, settings),
        "apply_url": application_url(application_page(request), request=request),
    }


def agreements(page, settings) -> list[dict[str, str]]:
    """Return the page's agreements, or the eight that always count (R10)."""
    own = [{"title": row.title, "text": row.text} for row in page.agreements.all()]
    standard = texts.agreements(settings.district_shown)
    return own or [{"title": title, "text": text} for title, text in standard]

"""The page of each neighbourhood of the demo, with what is going on there."""

from __future__ import annotations

from wagtail.models import Page

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import add_months
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.pages.models import (
    NeighbourhoodPage,
    NeighbourhoodTopic,
    ProgrammePage,
)

from .data_pages import BODIES, LEADS, TOPICS
from .models import mark
from .places import slug_of


def make_pages(places: dict[str, Neighbourhood]) -> None:
    """Publish a page for each neighbourhood under the programme page."""
    programme = ProgrammePage.objects.order_by("pk").first()
    for place in places.values():
        mark(_publish(programme, place))


def _publish(programme: ProgrammePage, place: Neighbourhood) -> Page:
    page = NeighbourhoodPage(
        title=place.name,
        slug=slug_of(place),
        neighbourhood=place,
        lead=LEADS[place.name],
        body=BODIES.get(place.name, []),
    )
    page.topics = [_topic(*row) for row in TOPICS[place.name]]
    programme.add_child(instance=page)
    page.save_revision().publish()
    return page


def _topic(theme: str, title: str, text: str, status: str, months_ago: int):
    since = add_months(clock.today(), -months_ago)
    return NeighbourhoodTopic(
        theme=theme, title=title, text=text, status=status, since=since
    )

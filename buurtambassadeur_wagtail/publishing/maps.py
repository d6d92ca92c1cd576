"""The map of the neighbourhoods: drawn here, the same facts as the list beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from buurtambassadeur_wagtail.neighbourhoods.drawing import draw
from buurtambassadeur_wagtail.neighbourhoods.queries import outlines
from buurtambassadeur_wagtail.publishing.places import Place

STAR = "M0-19l5.6 12.2L19-5.3 9.2 4.2 11.8 18 0 11.2-11.8 18-9.2 4.2-19-5.3-5.6-6.8z"
#: From how many neighbourhoods the numbers on the map are smaller.
CROWD = 16


@dataclass(frozen=True)
class Area:
    """One neighbourhood on the map; its number returns in the list."""

    path: str
    x: int
    y: int
    number: int
    is_served: bool
    has_candidate: bool
    radius: int

    @property
    def baseline(self) -> int:
        return self.y + round(self.radius * 0.4)

    @property
    def star_x(self) -> int:
        return self.x + self.radius

    @property
    def star_y(self) -> int:
        return self.y - self.radius


@dataclass(frozen=True)
class Map:
    """Everything the picture needs."""

    view_box: str
    areas: list[Area]
    radius: int
    star: str = STAR

    @property
    def is_crowded(self) -> bool:
        return len(self.areas) > CROWD


def map_of(places: Sequence[Place]) -> Map | None:
    """Draw the places whose outline is known, in one query; ``None``: there is none."""
    known = {place.neighbourhood.pk: place for place in places}
    if not known:
        return None
    drawing = draw(outlines().filter(neighbourhood__in=list(known)))
    if not drawing.shapes:
        return None
    radius = 14 if len(drawing.shapes) > CROWD else 25
    areas = [
        _area(shape, known[shape.neighbourhood.pk], radius) for shape in drawing.shapes
    ]
    return Map(drawing.view_box, sorted(areas, key=lambda area: area.number), radius)


def _area(shape, place: Place, radius: int) -> Area:
    return Area(
        path=shape.path,
        x=shape.label_x,
        y=shape.label_y,
        number=place.number,
        is_served=place.is_served,
        has_candidate=place.has_candidate,
        radius=radius,
    )

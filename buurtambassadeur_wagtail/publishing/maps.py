"""The map of the neighbourhoods: drawn here, the same facts as the list beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from buurtambassadeur_wagtail.neighbourhoods.drawing import draw
from buurtambassadeur_wagtail.neighbourhoods.queries import outlines
from buurtambassadeur_wagtail.publishing.places import Place, State

STAR = "M0-19l5.6 12.2L19-5.3 9.2 4.2 11.8 18 0 11.2-11.8 18-9.2 4.2-19-5.3-5.6-6.8z"
#: From how many neighbourhoods the numbers on the map are smaller.
CROWD = 16
#: From how many there is no room for a number; the name shows when it is pointed at.
THRONG = 60


@dataclass(frozen=True)
class Area:
    """One neighbourhood on the map: a link that says what the list says."""

    path: str
    x: int
    y: int
    place: Place
    radius: int

    @property
    def fill(self) -> str:
        """The pattern of the picture; "" where the style sheet fills it."""
        return (
            "" if self.place.state == State.SERVED else f"url(#ba-{self.place.state})"
        )

    @property
    def baseline(self) -> int:
        return self.y + round(self.radius * 0.4)

    @property
    def star_at(self) -> str:
        """Where the star goes: at the corner of the number, or on the spot itself."""
        return f"translate({self.x + self.radius} {self.y - self.radius})"


@dataclass(frozen=True)
class Map:
    """Everything the picture needs."""

    view_box: str
    areas: list[Area]
    radius: int
    star: str = STAR

    @property
    def is_numbered(self) -> bool:
        return len(self.areas) <= THRONG

    @property
    def is_crowded(self) -> bool:
        return len(self.areas) > CROWD

    @property
    def grain(self) -> int:
        """How coarse stripes and dots are: small areas have to show them too."""
        return 16 if self.is_numbered else 7

    @property
    def star_size(self) -> str:
        return "" if self.is_numbered else " scale(.4)"


def map_of(places: Sequence[Place]) -> Map | None:
    """Draw the places whose outline is known, in one query; ``None``: there is none."""
    known = {place.neighbourhood.pk: place for place in places}
    if not known:
        return None
    drawing = draw(outlines().filter(neighbourhood__in=list(known)))
    if not drawing.shapes:
        return None
    radius = _radius(len(drawing.shapes))
    areas = [
        _area(shape, known[shape.neighbourhood.pk], radius) for shape in drawing.shapes
    ]
    areas.sort(key=lambda area: area.place.number)
    return Map(drawing.view_box, areas, radius)


def _radius(count: int) -> int:
    if count > THRONG:
        return 0
    return 14 if count > CROWD else 25


def _area(shape, place: Place, radius: int) -> Area:
    return Area(shape.path, shape.label_x, shape.label_y, place, radius)

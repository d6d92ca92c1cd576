"""The neighbourhoods of the programme: who serves there, is there a candidate."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.candidacy.queries import open_publications
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing.addresses import neighbourhood_pages

#: From how many days before the end a last day stands in the list.
SOON = timedelta(days=60)
#: From how many neighbourhoods the list is divided by district.
MANY = 40


class State(StrEnum):
    """How a neighbourhood is drawn: one of three, whoever else comes."""

    SERVED = "served"
    CANDIDATE = "candidate"
    VACANT = "vacant"


@dataclass(frozen=True)
class Place:
    """One neighbourhood in the list and on the map, under one number."""

    number: int
    neighbourhood: Neighbourhood
    url: str
    ambassadors: list
    has_candidate: bool

    @property
    def district(self) -> str:
        district = self.neighbourhood.district
        return district.name if district else ""

    @property
    def is_served(self) -> bool:
        return bool(self.ambassadors)

    @property
    def state(self) -> State:
        if self.is_served:
            return State.SERVED
        return State.CANDIDATE if self.has_candidate else State.VACANT

    @property
    def in_words(self) -> str:
        """The name and the state in one line, as the list says it; nobody's name."""
        words = [self.served_by] if self.is_served else []
        if self.has_candidate:
            words.append(_("There is a candidate"))
        return f"{self.neighbourhood.name}: {'. '.join(words or [_('Place vacant')])}"

    @property
    def served_by(self) -> str:
        count = len(self.ambassadors)
        text = ngettext("%(count)d ambassador", "%(count)d ambassadors", count)
        return text % {"count": count}

    @property
    def names(self) -> str:
        """The names in one line; with the last day for who leaves soon."""
        names = [_name(row) for row in self.ambassadors]
        if len(names) < 2:
            return "".join(names)
        return _("%(names)s and %(last)s") % {
            "names": ", ".join(names[:-1]),
            "last": names[-1],
        }


@dataclass(frozen=True)
class Group:
    """The neighbourhoods of a district; without a name: all of them."""

    name: str
    places: list[Place]


def grouped(shown: Sequence[Place]) -> list[Group]:
    """Divide a long list by district, those without a district last."""
    names = {place.district for place in shown}
    if len(shown) <= MANY or len(names) == 1:
        return [Group("", list(shown))]
    order = sorted(names, key=lambda name: (not name, name))
    return [
        Group(
            name or _("Elsewhere"),
            [place for place in shown if place.district == name],
        )
        for name in order
    ]


def places(request) -> list[Place]:
    """Return the neighbourhoods that take part, in a constant number of queries.

    That is: those in use that have a page, an ambassador or a candidate.
    """
    pages = neighbourhood_pages(request)
    people: dict[int, list] = {}
    for row in sitting(on=clock.today()):
        people.setdefault(row.neighbourhood_id, []).append(row)
    candidates = set(
        open_publications().values_list("candidacy__neighbourhood", flat=True)
    )
    taking_part = Q(pk__in={*pages, *people, *candidates})
    found = Neighbourhood.objects.active().filter(taking_part)
    found = found.select_related("district")
    return [
        Place(
            number=number,
            neighbourhood=one,
            url=address_of(request, pages.get(one.pk), one),
            ambassadors=people.get(one.pk, []),
            has_candidate=one.pk in candidates,
        )
        for number, one in enumerate(found, start=1)
    ]


def address_of(request, page, neighbourhood: Neighbourhood) -> str:
    """Return the path of the page, or else of the plain view of ours."""
    url = page.get_url(request) if page else ""
    return url or reverse("buurtambassadeur:neighbourhood", args=[neighbourhood.pk])


def _name(row) -> str:
    if row.last_day - clock.today() > SOON:
        return row.name
    return _("%(name)s (through %(day)s)") % {
        "name": row.name,
        "day": day_month_year(row.last_day),
    }

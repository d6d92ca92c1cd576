"""The programme in a few numbers, counted when they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.ambassadors.sitting import named_on
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.conferences.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings.models import ManagementMeeting
from buurtambassadeur_wagtail.meetings.rules import State
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood


@dataclass(frozen=True)
class Figure:
    """One number and what was counted."""

    number: int
    text: str


def now() -> list[Figure]:
    """Return who serves today, where, and what was held this calendar year.

    Four queries. Nobody is named and nothing is stored; what has not happened yet this
    year is left out.
    """
    served = set(named_on(clock.today()).values_list("person", "neighbourhood"))
    everywhere = Neighbourhood.objects.active().count()
    return [
        _ambassadors(len({person for person, _place in served})),
        _places(len({place for _person, place in served}), everywhere),
        *(one for one in _this_year(clock.today().year) if one.number),
    ]


def _ambassadors(count: int) -> Figure:
    return Figure(
        count, ngettext("neighbourhood ambassador", "neighbourhood ambassadors", count)
    )


def _places(count: int, everywhere: int) -> Figure:
    text = ngettext(
        "of %(all)d neighbourhoods has an ambassador",
        "of %(all)d neighbourhoods have an ambassador",
        count,
    )
    return Figure(count, text % {"all": everywhere})


def _this_year(year: int) -> list[Figure]:
    held = Conference.objects.filter(status=Status.HELD, starts_at__year=year)
    met = ManagementMeeting.objects.filter(state=State.HELD, starts_at__year=year)
    conferences, meetings = held.count(), met.count()
    return [
        Figure(
            conferences,
            ngettext(
                "neighbourhood conference in %(year)d",
                "neighbourhood conferences in %(year)d",
                conferences,
            )
            % {"year": year},
        ),
        Figure(
            meetings,
            ngettext(
                "meeting with police and corporations in %(year)d",
                "meetings with police and corporations in %(year)d",
                meetings,
            )
            % {"year": year},
        ),
    ]


def sample() -> list[Figure]:
    """Return figures of nobody, for a preview."""
    text = _("neighbourhood conferences this year")
    return [_ambassadors(12), _places(8, 10), Figure(3, text)]

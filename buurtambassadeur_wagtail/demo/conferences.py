"""Neighbourhood conferences of the demo, by the real actions, with their pages."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.utils.text import slugify

from buurtambassadeur_wagtail.conferences import actions
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import add_months
from buurtambassadeur_wagtail.pages.models import (
    NeighbourhoodConferencePage,
    NeighbourhoodPage,
)

from . import data_conferences as words
from .moments import days_ago
from .serving import Places

BIRDS, MILLS, GARDENS = "Vogelbuurt", "De Weverij", "Tuindorp Lindehof"
STATION, HARBOUR = "Stationsplein e.o.", "Havenkwartier-Oost"
POLDER = "Kasteelpolder"
MOST = 25


def make_conferences(places: Places, north: Any, harbour: Any) -> list[Conference]:
    """Make one that was held, one long ago, one that is nearly full, one cancelled."""
    return [
        _held(places, north),
        _long_ago(places, harbour),
        _in_the_polder(places, harbour),
        _coming(places, north),
        _cancelled(places, harbour),
        _last_year(places, north),
    ]


def make_conference_pages(conferences: list[Conference]) -> None:
    """Publish a page for the recent ones, below that of the first neighbourhood."""
    for conference in conferences:
        lead = words.LEADS.get(conference.title)
        if lead is None:
            continue
        places = conference.neighbourhoods.all()
        above = NeighbourhoodPage.objects.filter(neighbourhood__in=places).first()
        page = NeighbourhoodConferencePage(
            title=conference.title,
            slug=slugify(conference.title),
            conference=conference,
            lead=lead,
        )
        above.add_child(instance=page)
        page.save_revision().publish()


def _held(places: Places, by: Any) -> Conference:
    day = _tuesday(clock.today() - timedelta(days=50))
    title = "Buurtavond Vogelbuurt"
    evening = _plan(title, [places[BIRDS]], day, (words.HALL, words.STREET), by)
    _hold(evening, by, residents=34, partners=4, others=2)
    return evening


def _last_year(places: Places, by: Any) -> Conference:
    day = _tuesday(add_months(clock.today(), -11))
    title = "Buurtavond De Weverij"
    hall = (words.HALL, words.STREET)
    evening = _plan(title, [places[MILLS]], day, hall, by)
    _hold(evening, by, residents=19, partners=3, others=1)
    return evening


def _long_ago(places: Places, by: Any) -> Conference:
    day = add_months(clock.today(), -13)
    title = "Buurtavond Stationsplein"
    evening = _plan(title, [places[STATION]], day, (words.SHED, words.QUAY), by)
    _hold(evening, by, residents=12, partners=3, others=0)
    return evening


def _in_the_polder(places: Places, by: Any) -> Conference:
    day = _tuesday(clock.today() - timedelta(days=140))
    title = "Buurtavond Kasteelpolder"
    evening = _plan(title, [places[POLDER]], day, (words.SHED, words.QUAY), by)
    _hold(evening, by, residents=9, partners=2, others=1)
    return evening


def _coming(places: Places, by: Any) -> Conference:
    where = [places[MILLS], places[GARDENS]]
    day = _tuesday(clock.today() + timedelta(days=24))
    title = "Buurtavond De Weverij en Lindehof"
    hall = (words.HALL, words.STREET)
    evening = _plan(title, where, day, hall, by, max_sign_ups=MOST)
    with days_ago(9):
        actions.invite(evening, by=by)
    with days_ago(6):
        for name, people, place in words.COMING:
            _sign_up(evening, name, people, where[place])
    return evening


def _cancelled(places: Places, by: Any) -> Conference:
    day = _tuesday(clock.today() + timedelta(days=12))
    title = "Buurtavond Havenkwartier"
    evening = _plan(title, [places[HARBOUR]], day, (words.SHED, words.QUAY), by)
    with days_ago(3):
        actions.cancel_conference(evening, reason=words.CANCELLED, by=by)
    return evening


def _plan(
    title: str,
    where: list[Any],
    day: date,
    hall: tuple[str, str],
    by: Any,
    max_sign_ups: int | None = None,
) -> Conference:
    """Plan it some weeks before the day, or some weeks ago when it is to come."""
    begin = datetime.combine(day, time(19, 30), tzinfo=clock.AMSTERDAM)
    place, address = hall
    with days_ago(max(10, (clock.today() - day).days + 40)):
        return actions.plan_conference(
            uid=uuid4(),
            neighbourhoods=where,
            title=title,
            starts_at=begin,
            ends_at=begin + timedelta(hours=2),
            place=place,
            address=address,
            programme=words.PROGRAMME,
            max_sign_ups=max_sign_ups,
            sign_up_closes_at=None,
            by=by,
        )


def _hold(evening: Conference, by: Any, **numbers: int) -> None:
    with days_ago((clock.today() - evening.day).days - 1):
        actions.hold_conference(evening, **numbers, by=by)


def _sign_up(evening: Conference, name: str, people: int, place: Any) -> None:
    mailbox = slugify(name).replace("-", ".")
    answers = {
        "name": name,
        "email": f"{mailbox}@zilverveen.example",
        "people": people,
        "neighbourhood": place,
    }
    actions.sign_up(evening, token=uuid4(), answers=answers)


def _tuesday(day: date) -> date:
    return day - timedelta(days=(day.weekday() - 1) % 7)

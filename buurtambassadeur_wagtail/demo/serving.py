"""Make ambassadors who came in with the register: terms in the past and profiles."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from wagtail.models import Collection

from buurtambassadeur_wagtail.ambassadors.former import decide_naming
from buurtambassadeur_wagtail.ambassadors.joining import join_people
from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import email_key
from buurtambassadeur_wagtail.kernel.periods import ONE_DAY, add_months
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing.groups import PORTRAITS
from buurtambassadeur_wagtail.publishing.setup_records import made

from .avatars import Look, draw
from .data_people import (
    AGREED,
    FORMER,
    LAST_TERM,
    MARRIED,
    MOVED,
    SITTING,
    STEPPED_BACK,
    WHY_ONE,
)
from .leaving import be_away, leave_early, move_out, serve
from .models import mark

Places = dict[str, Neighbourhood]
FACE = {"focal_point_x": 300, "focal_point_y": 330}


def make_sitting(places: Places, by: Any) -> None:
    """Make everybody whose terms need no procedure in the demo."""
    for one in [*SITTING, STEPPED_BACK]:
        person = _reachable(_person(one.name))
        if one.left_early:
            leave_early(person, places[one.neighbourhood], one.left_early, by)
        for months_ago, length in one.terms:
            serve(person, places[one.neighbourhood], *_term(months_ago, length))
        publish_profile(person, one.look, one.why, one.proud, one.languages)
    _last_term(places)
    _former(places)
    move_out(_person(MOVED[0]), places[MOVED[1]], MOVED[2:], by)
    be_away(by)


def publish_profile(
    person: Person, look: Look, why: str, proud: str, languages: str
) -> None:
    """Publish words and a drawn portrait, as an editor would."""
    profile = Ambassador.objects.filter(person=person).first() or Ambassador(
        person=person, live=False
    )
    profile.name, profile.languages = person.full_name, languages
    profile.why, profile.proud = why, proud
    profile.portrait = _portrait(person, look)
    profile.portrait_alt = f"Getekend portret van {person.full_name}"
    profile.save()
    profile.save_revision().publish()


def _last_term(places: Places) -> None:
    """A second term that ends in 45 days; after it four years are full."""
    last_day = clock.today() + timedelta(days=45)
    second = add_months(last_day + ONE_DAY, -24)
    person, where = _person(LAST_TERM.name), places[LAST_TERM.neighbourhood]
    serve(person, where, add_months(second, -24), second - ONE_DAY)
    serve(person, where, second, last_day)
    one = LAST_TERM
    publish_profile(person, one.look, one.why, one.proud, one.languages)


def _former(places: Places) -> None:
    people: dict[tuple[str, str, str], Person] = {}
    for name, where, term in FORMER:
        person = people.get(name) or people.setdefault(name, _person(name))
        if isinstance(term[0], str):
            days = [date.fromisoformat(day) for day in term]
        else:
            days = list(_term(*term))
        serve(person, places[where], *days)
    for one in people[AGREED].appointments.all():
        decide_naming(one, named=True, by=None)
    other, keep = (people[name] for name in MARRIED)
    join_people(keep, other, reason=WHY_ONE, by=None)


def _person(name: tuple[str, str, str]) -> Person:
    given_name, name_prefix, family_name = name
    person = Person.objects.create(
        given_name=given_name, name_prefix=name_prefix, family_name=family_name
    )
    return mark(person)


def _reachable(person: Person) -> Person:
    """Give the person an address that nobody reads."""
    name = f"{person.given_name}.{person.family_name}".lower()
    email = f"{name}@zilverveen.example"
    ContactDetails.objects.create(
        person=person, email=email, email_key=email_key(email)
    )
    return person


def _term(months_from_today: int, length: int) -> tuple[date, date]:
    first_day = add_months(clock.today(), months_from_today)
    return first_day, add_months(first_day, length) - ONE_DAY


def _portrait(person: Person, look: Look):
    name = f"demo-{person.pk}.png"
    image = get_image_model()(
        title=f"Portret van {person.full_name} (demo)",
        file=ContentFile(draw(look), name=name),
        collection=_collection(),
        **FACE,
        focal_point_width=240,
        focal_point_height=320,
    )
    image.save()
    return mark(image)


def _collection() -> Collection:
    """Return the collection for portraits that setup made, else the root."""
    return made(PORTRAITS) or Collection.get_first_root_node()

"""Procedures of the demo, played by the real actions at moments in the past."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock

from . import data_people as who
from .models import mark
from .serving import Places, publish_profile


def play(places: Places, north: Any, harbour: Any) -> None:
    """Play all procedures; ``north`` and ``harbour`` are the coordinators."""
    _appointed(who.MEHMET, places, by=north, days_ago=200)
    _appointed(who.THIJS, places, by=north, days_ago=130, objected=True)
    _in_the_window(places, north)
    _ready_to_appoint(places, harbour)
    _waiting(places, harbour)
    _ended(places, harbour)


def _appointed(
    person: who.Applying, places: Places, *, by: Any, days_ago: int, objected=False
) -> None:
    candidacy = _known(person, places, by=by, days_ago=days_ago)
    if objected:
        _decided(_object(candidacy, days_ago - 20, *NOISE), MOTIVATION, days_ago, by)
        _decided(_object(candidacy, days_ago - 26, *TIME), ENOUGH_TIME, days_ago, by)
    with _days_ago(days_ago - 42):
        appointment = appoint(
            candidacy, first_day=clock.today() + timedelta(days=7), by=by
        )
    look, why, proud = who.PORTRAITS[person.name]
    mark(appointment.person)
    publish_profile(appointment.person, look, why, proud, person.languages)


def _decided(objection: Objection, motivation: str, days_ago: int, by: Any) -> None:
    """Decide when the reaction period is over that this does not stop the candidate."""
    with _days_ago(days_ago - 40):
        actions.decide_objection(
            objection, outcome=Outcome.NOT_UPHELD, motivation=motivation, by=by
        )


def _in_the_window(places: Places, by: Any) -> None:
    """De Weverij: a candidate, two refusals, one of them withdrawn."""
    candidacy = _known(who.NAIMA, places, by=by, days_ago=16)
    _object(candidacy, 2, *WORRIED)
    withdrawn = _object(candidacy, 1, *SORRY)
    with _days_ago(0):
        actions.withdraw_objection(withdrawn)


def _ready_to_appoint(places: Places, by: Any) -> None:
    """Stationsplein e.o.: the period is over, and one refusal waits for a decision."""
    candidacy = _known(who.MARIEKE, places, by=by, days_ago=40)
    _object(candidacy, 20, *BUSY, postcode=who.MARIEKE.postcode)


def _waiting(places: Places, by: Any) -> None:
    """Havenkwartier-Oost: one new application, and one ready to be made known."""
    with _days_ago(3):
        _submit(who.YARED, places)
    candidacy = _confirmed(who.LIESBETH, places, days_ago=12)
    with _days_ago(6):
        publication = _ask(candidacy, who.LIESBETH, by)
    with _days_ago(5):
        actions.approve_publication(publication, text=publication.text)


def _ended(places: Places, by: Any) -> None:
    rejected = _confirmed(who.REJECTED, places, days_ago=40)
    with _days_ago(30):
        reasons = "U woont nog niet in Kasteelpolder. Verhuist u? Meld u dan weer aan."
        actions.reject_application(rejected, reasons=reasons, by=by)
    withdrawn = _confirmed(who.WITHDRAWN, places, days_ago=25)
    with _days_ago(20):
        actions.withdraw_application(withdrawn)


def _known(
    person: who.Applying, places: Places, *, by: Any, days_ago: int
) -> Candidacy:
    """Play an application until the candidate is known in the neighbourhood."""
    candidacy = _confirmed(person, places, days_ago=days_ago)
    with _days_ago(days_ago - 10):
        publication = _ask(candidacy, person, by)
        actions.approve_publication(publication, text=publication.text)
    with _days_ago(days_ago - 13):
        actions.publish_candidate(candidacy, by=by)
    return candidacy


def _confirmed(person: who.Applying, places: Places, *, days_ago: int) -> Candidacy:
    with _days_ago(days_ago):
        candidacy = _submit(person, places)
    with _days_ago(days_ago - 1):
        actions.confirm_application(candidacy)
    return candidacy


def _submit(person: who.Applying, places: Places) -> Candidacy:
    receipt = actions.submit_application(
        neighbourhood=places[person.neighbourhood],
        token=uuid4(),
        answers=person.answers(),
    )
    return receipt.application.candidacy


def _ask(candidacy: Candidacy, person: who.Applying, by: Any):
    name = candidacy.application.full_name
    text = person.introduction
    return actions.ask_approval(candidacy, name_shown=name, text=text, by=by)


def _object(
    candidacy: Candidacy,
    days_ago: int,
    name: str,
    email: str,
    reasons: str,
    postcode: str = "1234AJ",
) -> Objection:
    answers = {
        "name": name,
        "email": email,
        "telephone": "",
        "postcode": postcode,
        "reasons": reasons,
        "is_old_enough": True,
    }
    with _days_ago(days_ago):
        receipt = actions.object_to(
            candidacy.publication, token=uuid4(), answers=answers
        )
        actions.confirm_objection(receipt.objection)
    return receipt.objection


def _days_ago(days: int):
    """Let it be ten in the morning, so many days ago."""
    day = clock.today() - timedelta(days=days)
    morning = datetime(day.year, day.month, day.day, 10, tzinfo=clock.AMSTERDAM)
    return clock.pretend(min(morning, clock.now()))


NOISE = (
    "Gerda Postma",
    "gerda.postma@zilverveen.example",
    "Hij maakt vaak lawaai met feesten in de straat. Dat vind ik geen goed voorbeeld.",
)
MOTIVATION = (
    "De straatspeeldag was met toestemming en eindigde op tijd. Wij zien hierin geen "
    "reden om deze kandidaat te weigeren."
)
TIME = (
    "Johan Meesters",
    "johan.meesters@zilverveen.example",
    "Hij heeft een baan en drie kinderen. Wanneer kan hij dan in de buurt zijn?",
)
ENOUGH_TIME = (
    "De kandidaat heeft elke woensdag vrij en is in het weekend in de buurt. Dat is "
    "genoeg tijd voor dit werk."
)
WORRIED = (
    "Ruud van Elk",
    "ruud.van.elk@zilverveen.example",
    "Zij heeft al veel andere taken in de buurt. Ik ben bang dat zij geen tijd heeft.",
)
BUSY = (
    "Henk Velthuis",
    "henk.velthuis@zilverveen.example",
    "Zij heeft zelf een winkel. Ik denk dat zij vooral aan de winkels denkt.",
)
SORRY = (
    "Anja Brouwer",
    "anja.brouwer@zilverveen.example",
    "Ik ken haar niet.",
)

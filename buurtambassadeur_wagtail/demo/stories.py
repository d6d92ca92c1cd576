"""Procedures of the demo, played by the real actions at moments in the past."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock

from . import data_people as who
from .data_intake import GERRIT
from .models import mark
from .moments import days_ago
from .serving import Places, publish_profile
from .stories_intake import after_the_appointment, beside_the_website, on_paper


def play(places: Places, north: Any, harbour: Any) -> None:
    """Play all procedures; ``north`` and ``harbour`` are the coordinators."""
    mehmet = _appointed(who.MEHMET, places, by=north, days_before=200)
    _appointed(who.THIJS, places, by=north, days_before=130, objected=True)
    _in_the_window(places, north)
    _known(who.WIES, places, by=harbour, days_before=17)  # nobody serves there yet
    _ready_to_appoint(places, harbour)
    _waiting(places, harbour)
    _ended(places, harbour)
    on_paper(places, north)
    beside_the_website(_known(GERRIT, places, by=north, days_before=50), north)
    after_the_appointment(mehmet.publication)


def _appointed(
    person: who.Applying, places: Places, *, by: Any, days_before: int, objected=False
) -> Candidacy:
    candidacy = _known(person, places, by=by, days_before=days_before)
    if objected:
        _decided(
            _object(candidacy, days_before - 20, *NOISE), *NO_NOISE, days_before, by
        )
        _decided(
            _object(candidacy, days_before - 26, *TIME), *ENOUGH_TIME, days_before, by
        )
    with days_ago(days_before - 42):
        appointment = appoint(
            candidacy, first_day=clock.today() + timedelta(days=7), by=by
        )
    look, why, proud = who.PORTRAITS[person.name]
    mark(appointment.person)
    publish_profile(appointment.person, look, why, proud, person.languages)
    return candidacy


def _decided(
    objection: Objection, motivation: str, explanation: str, before: int, by: Any
) -> None:
    """Decide when the reaction period is over that this does not stop the candidate."""
    with days_ago(before - 40):
        actions.decide_objection(
            objection,
            outcome=Outcome.NOT_UPHELD,
            motivation=motivation,
            candidate_motivation=explanation,
            by=by,
        )


def _in_the_window(places: Places, by: Any) -> None:
    """De Weverij: a candidate, two refusals: one withdrawn, one to answer."""
    candidacy = _known(who.NAIMA, places, by=by, days_before=16)
    worried = _object(candidacy, 2, *WORRIED)
    with days_ago(1):
        actions.hear_candidate(worried, gist=GIST, by=by)
    withdrawn = _object(candidacy, 1, *SORRY)
    with days_ago(0):
        actions.withdraw_objection(withdrawn)


def _ready_to_appoint(places: Places, by: Any) -> None:
    """Stationsplein e.o.: the period is over, and one refusal waits for a decision."""
    candidacy = _known(who.MARIEKE, places, by=by, days_before=40)
    _object(candidacy, 20, *BUSY, postcode=who.MARIEKE.postcode)


def _waiting(places: Places, by: Any) -> None:
    """Havenkwartier-Oost: one new application, and one ready to be made known."""
    with days_ago(3):
        _submit(who.YARED, places)
    candidacy = _confirmed(who.LIESBETH, places, days_before=12)
    with days_ago(6):
        publication = _ask(candidacy, who.LIESBETH, by)
    with days_ago(5):
        actions.approve_publication(publication, text=publication.text)


def _ended(places: Places, by: Any) -> None:
    rejected = _confirmed(who.REJECTED, places, days_before=40)
    with days_ago(30):
        reasons = "U woont nog niet in Kasteelpolder. Verhuist u? Meld u dan weer aan."
        actions.reject_application(rejected, reasons=reasons, by=by)
    withdrawn = _confirmed(who.WITHDRAWN, places, days_before=25)
    with days_ago(20):
        actions.withdraw_application(withdrawn)


def _known(
    person: who.Applying, places: Places, *, by: Any, days_before: int
) -> Candidacy:
    """Play an application until the candidate is known in the neighbourhood."""
    candidacy = _confirmed(person, places, days_before=days_before)
    with days_ago(days_before - 10):
        publication = _ask(candidacy, person, by)
        actions.approve_publication(publication, text=publication.text)
    with days_ago(days_before - 13):
        actions.publish_candidate(candidacy, by=by)
    return candidacy


def _confirmed(person: who.Applying, places: Places, *, days_before: int) -> Candidacy:
    with days_ago(days_before):
        candidacy = _submit(person, places)
    with days_ago(days_before - 1):
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
    days_before: int,
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
    with days_ago(days_before):
        receipt = actions.object_to(
            candidacy.publication, token=uuid4(), answers=answers
        )
        actions.confirm_objection(receipt.objection)
    return receipt.objection


NOISE = (
    "Gerda Postma",
    "gerda.postma@zilverveen.example",
    "Hij maakt vaak lawaai met feesten in de straat. Dat vind ik geen goed voorbeeld.",
)
MOTIVATION = (
    "De straatspeeldag was met toestemming en eindigde op tijd. Wij zien hierin geen "
    "reden om deze kandidaat te weigeren."
)
EXPLANATION = (
    "Iemand schreef over lawaai op straat. Uw straatspeeldag was met toestemming en "
    "eindigde op tijd. Dat is geen reden om u te weigeren."
)
NO_NOISE = (MOTIVATION, EXPLANATION)
GIST = "Iemand is bang dat u te weinig tijd hebt, omdat u al veel andere taken hebt."
TIME = (
    "Johan Meesters",
    "johan.meesters@zilverveen.example",
    "Hij heeft een baan en drie kinderen. Wanneer kan hij dan in de buurt zijn?",
)
ENOUGH_TIME = (
    "De kandidaat heeft elke woensdag vrij en is in het weekend in de buurt. Dat is "
    "genoeg tijd voor dit werk.",
    "Iemand vroeg of u genoeg tijd hebt. U bent elke woensdag en in het weekend in de "
    "buurt. Dat is genoeg.",
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

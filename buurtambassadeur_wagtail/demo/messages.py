"""Messages of the demo, in every state: answered, reported, waiting, not delivered."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from buurtambassadeur_wagtail.contact import actions
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.contact.queries import reachable
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter

from .moments import days_ago
from .serving import Places


@dataclass(frozen=True)
class Message:
    """Who wrote what, about which neighbourhood."""

    neighbourhood: str
    audience: str
    name: str
    email: str
    text: str


WIJKAGENT = Message(
    "Vogelbuurt",
    "police",
    "Bram Tuinstra",
    "b.tuinstra@politie.example",
    "Zaterdag staan wij op de markt. Komt u ook even langs?",
)
ANGRY = Message(
    "De Weverij",
    "resident",
    "Een boze buur",
    "boos@zilverveen.example",
    "U bemoeit zich overal mee. Ik weet waar u woont.",
)
SHOPS = Message(
    "Havenkwartier-Oost",
    "entrepreneur",
    "Latifa Amrani",
    "latifa@havenbakker.example",
    "Wij willen samen het plein opknappen. Bij wie kan ik terecht?",
)
LOST = Message(
    "Stationsplein e.o.",
    "corporation",
    "Els Koopmans",
    "e.koopmans@woonzilver.example",
    "Volgende week schilderen wij de portieken. Wilt u het de buren vertellen?",
)
NEW = Message(
    "Vogelbuurt",
    "other",
    "Jeugdhonk De Spil",
    "info@despil.example",
    "Wij zoeken een plek voor het zomerfeest.",
)


def play(places: Places) -> None:
    """Play the messages; nothing here goes to a real mailbox."""
    with days_ago(3):
        answered = _confirmed(WIJKAGENT, places)
    with days_ago(2):
        text = "Ja, ik kom om elf uur. Ik neem koffie mee."
        actions.reply(answered, writer="ambassador", text=text, token=uuid4())
        _confirmed(SHOPS, places)
        _undelivered(_confirmed(LOST, places))
    with days_ago(1):
        actions.report(_confirmed(ANGRY, places))
    with days_ago(0):
        _written(NEW, places)


def _written(one: Message, places: Places) -> ContactMessage:
    place = places[one.neighbourhood]
    answers = {
        "audience": one.audience,
        "name": one.name,
        "email": one.email,
        "text": one.text,
    }
    recipient = next(iter(reachable(place)), None)
    return actions.write_message(
        place, recipient=recipient, token=uuid4(), answers=answers
    ).message


def _confirmed(one: Message, places: Places) -> ContactMessage:
    message = _written(one, places)
    actions.confirm_message(message)
    return message


def _undelivered(message: ContactMessage) -> None:
    Letter.objects.filter(pk=message.letter_id).update(
        failed_at=clock.now(), error="Undeliverable", attempts=1
    )

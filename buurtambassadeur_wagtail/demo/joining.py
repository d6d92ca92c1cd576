"""Actions of the demo: to join in with, and done, begun by each kind of initiator."""

from __future__ import annotations

from datetime import timedelta

from buurtambassadeur_wagtail.joining.models import NeighbourhoodAction
from buurtambassadeur_wagtail.kernel import clock

from .serving import Places

# Neighbourhood, title, text, theme, days from today, initiator, how many joined in.
ACTIONS = [
    (
        "Vogelbuurt",
        "Opruimdag met koffie",
        "Om tien uur bij het speelveld. Prikkers en koffie zijn er.",
        "liveable",
        9,
        "ambassador",
        None,
    ),
    (
        "Vogelbuurt",
        "Samen naar school fietsen",
        "Elke ochtend om acht uur vanaf de Merelstraat.",
        "safe",
        None,
        "resident",
        None,
    ),
    (
        "Vogelbuurt",
        "Burendag",
        "Lange tafels in de straat, iedereen nam iets mee.",
        "fun",
        -40,
        "resident",
        86,
    ),
    (
        "De Weverij",
        "Moestuin op het fabrieksplein",
        "Wij bouwen twaalf bakken. Ook als u nog nooit hebt getuinierd.",
        "liveable",
        16,
        "resident",
        None,
    ),
    (
        "Stationsplein e.o.",
        "Lampen in de onderdoorgang",
        "De corporatie hing nieuwe lampen op, bewoners kozen de plek.",
        "safe",
        -75,
        "partner",
        14,
    ),
]


def make_actions(places: Places) -> None:
    """Make all of them, with days counted from today."""
    for where, title, text, theme, days, initiator, count in ACTIONS:
        NeighbourhoodAction.objects.create(
            neighbourhood=places[where],
            title=title,
            text=text,
            theme=theme,
            held_on=None if days is None else clock.today() + timedelta(days=days),
            initiator=initiator,
            participants_count=count,
        )

"""The texts a municipality starts with; its own text in the settings goes first."""

from django.utils.text import capfirst
from django.utils.translation import gettext


def limits(emergency_number: str, police_number: str) -> str:
    """Say what an ambassador does not do, and whom to call instead (agreement R12)."""
    return gettext(
        "An ambassador gives no fines and does not step in. Only the police and the "
        "enforcement officers of the municipality may do that. Emergency? Call "
        "%(emergency)s. No emergency? Call %(police)s."
    ) % {"emergency": emergency_number, "police": police_number}


def division_of_tasks(district_word: str) -> list[tuple[str, str]]:
    """Pair each side with what it is responsible for, in the order of the page."""
    return [
        (
            gettext("Neighbourhood ambassador"),
            gettext(
                "Listens to the neighbourhood, brings people together and tells the "
                "partners what is going on."
            ),
        ),
        (
            capfirst(district_word),
            gettext(
                "Is in charge of safety and liveability, appoints the ambassadors and "
                "invites them to the meetings."
            ),
        ),
        (
            gettext("Police"),
            gettext(
                "Enforces the law. Only the police and officers with powers of "
                "investigation take measures."
            ),
        ),
        (
            gettext("Housing corporation"),
            gettext("Provides good and affordable homes, and repairs them."),
        ),
    ]

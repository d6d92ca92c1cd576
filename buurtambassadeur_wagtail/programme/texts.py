"""The texts a municipality starts with; its own text in the settings goes first."""

from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

#: Words a municipality may use for its districts that take "de" in Dutch, not "het".
COMMON_GENDER = {"wijk", "deelgemeente", "gemeente", "kern", "regio", "stad", "buurt"}


def the(word: str) -> str:
    """Return the word for a district with its Dutch article: "het stadsdeel"."""
    if word.lower() in COMMON_GENDER:
        return pgettext("common gender", "the %(word)s") % {"word": word}
    return gettext("the %(word)s") % {"word": word}


def refuse() -> str:
    """Return the text of the button. Never "bezwaar": that is a word of the Awb."""
    return gettext("I do not agree with this candidate")


def limits(district_word: str) -> str:
    """Say what an ambassador does not do (R12); the two numbers stand beside it."""
    return gettext(
        "An ambassador gives no fines and does not step in. Only the police and the "
        "enforcement officers of %(district)s may do that."
    ) % {"district": the(district_word)}


def parts() -> list[str]:
    """Say in a word or two what each side is there for, in the order of the page."""
    return [
        gettext("Connects, and does not enforce"),
        gettext("Directs"),
        gettext("Enforces"),
        gettext("Houses"),
        gettext("Take part"),
    ]


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
        (
            gettext("Residents"),
            gettext("Know what is going on, join in and begin something themselves."),
        ),
    ]

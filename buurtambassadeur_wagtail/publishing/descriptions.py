"""What search engines show under the title, where an editor wrote nothing. No names.

A name would stay in search engines after the last day of who bears it.
"""

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _

#: More is cut off by search engines.
LONGEST = 160


def shortened(text: str) -> str:
    """Return plain text on one line, whole words, short enough to be shown."""
    return Truncator(" ".join(strip_tags(text).split())).chars(LONGEST)


def neighbourhood(place, lead: str) -> str:
    standard = _(
        "Who is the neighbourhood ambassador of %(place)s, what is going on there, and "
        "how you join in."
    )
    return shortened(lead or standard % {"place": place})


def finder() -> str:
    return _("Find your neighbourhood and read who is there for you.")


def application(lead: str) -> str:
    standard = _(
        "Become a neighbourhood ambassador: sign up for your own neighbourhood with "
        "this form."
    )
    return shortened(lead or standard)

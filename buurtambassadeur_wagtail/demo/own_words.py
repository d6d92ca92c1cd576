"""Own words of the demo: asked for, and waiting beside the draft of an editor.

None becomes a draft by itself: that would begin a review, with mails to real editors.
"""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.own_words import actions

from .moments import days_ago

AGNIESZKA = {
    "why": "Nieuwe buren vinden het spannend om aan te bellen. Daarom doe ik dat.",
    "proud": "De buurttafel op vrijdag. Nu ook in de winter.",
    "languages": "Nederlands en Pools",
}


def play(by: Any) -> None:
    """Ask two ambassadors, of whom one sends something in."""
    with days_ago(12):
        agnieszka = actions.ask(_sitting("Nowicka"), by=by)
    with days_ago(4):
        _editor_writes("Nowicka")
        actions.propose(agnieszka, words=AGNIESZKA)
    with days_ago(2):
        actions.ask(_sitting("Verhulst"), by=by)


def _sitting(family_name: str) -> Appointment:
    serving = Appointment.objects.sitting(clock.today())
    return serving.get(person__family_name=family_name)


def _editor_writes(family_name: str) -> None:
    """Leave a draft of an editor on the profile: words wait beside it."""
    profile = Ambassador.objects.get(person__family_name=family_name)
    profile.proud = "De buurttafel op vrijdag. Er komen elke week dertig mensen eten."
    profile.save_revision()

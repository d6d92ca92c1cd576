"""How the register puts conferences in words: badges."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .models import Conference
from .queries import Need
from .rules import Standing, Status

TONES = {
    Status.PLANNED: "waiting",
    Status.POSTPONED: "bad",
    Status.CANCELLED: "quiet",
    Status.HELD: "good",
}
NEED_TONES = {
    Standing.GOOD: "good",
    Standing.SOON: "waiting",
    Standing.OVERDUE: "bad",
}


def status(conference: Conference) -> Badge:
    return Badge(capfirst(conference.get_status_display()), TONES[conference.stands])


def need(found: Need) -> Badge:
    """Say when the last one was, or that it is time for the next."""
    tone = NEED_TONES[found.standing]
    if found.coming is not None and found.standing is not Standing.GOOD:
        text = _("Planned: %(day)s")
        return Badge(text % {"day": day_month_year(found.coming.day)}, "waiting")
    if found.last_held is None:
        return Badge(_("Not held yet"), tone)
    return Badge(_("Last: %(day)s") % {"day": day_month_year(found.last_held)}, tone)

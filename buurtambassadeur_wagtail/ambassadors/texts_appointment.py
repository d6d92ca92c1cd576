"""The standard texts of letters to an ambassador."""

from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.candidacy.letter_facts import (
    NEIGHBOURHOOD,
    REMEDIES,
    page_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare
from buurtambassadeur_wagtail.kernel.texts import in_full

THE_AMBASSADOR = _("The ambassador")
ON_THE_PAGE = _("From the first day you are on the page of the neighbourhood:")

FACTS = {
    "neighbourhood": NEIGHBOURHOOD,
    "first_day": PlaceholderSpec(
        pgettext_lazy("placeholder", "first day"),
        lambda: in_full(date(2026, 7, 1)),
    ),
    "last_day": PlaceholderSpec(
        pgettext_lazy("placeholder", "last day"),
        lambda: in_full(date(2028, 6, 30)),
    ),
    "page": page_line(ON_THE_PAGE),
    "remedies": REMEDIES,
}

declare(
    "appointed",
    name=_("Appointment"),
    chapter=THE_AMBASSADOR,
    when=_("To a new ambassador, after you appointed the candidate."),
    subject=_("You are neighbourhood ambassador in %(neighbourhood)s"),
    body=[
        _(
            "Congratulations! You are neighbourhood ambassador in "
            "%(neighbourhood)s from %(first_day)s until and including "
            "%(last_day)s."
        ),
        "%(page)s",
        _("We contact you to agree on how you begin."),
        "%(remedies)s",
    ],
    facts=FACTS,
)
declare(
    "appointed_again",
    name=_("Appointment of who served before"),
    chapter=THE_AMBASSADOR,
    when=_("To an ambassador, after you appointed that ambassador again."),
    subject=_("You go on as neighbourhood ambassador in %(neighbourhood)s"),
    body=[
        _(
            "Good that you go on! You are neighbourhood ambassador in "
            "%(neighbourhood)s again from %(first_day)s until and including "
            "%(last_day)s."
        ),
        "%(page)s",
        "%(remedies)s",
    ],
    facts=FACTS,
)

"""The standard texts of letters about an end: one for each reason."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.ambassadors.texts_appointment import THE_AMBASSADOR
from buurtambassadeur_wagtail.candidacy.letter_facts import NEIGHBOURHOOD
from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)
from buurtambassadeur_wagtail.kernel.texts import in_full

LAST_DAY = PlaceholderSpec(
    pgettext_lazy("placeholder", "last day"), lambda: in_full(date(2026, 12, 31))
)
FIRST_DAY = PlaceholderSpec(
    pgettext_lazy("placeholder", "first day"), lambda: in_full(date(2026, 7, 1))
)
THANKS = _("Thank you for what you did for the neighbourhood.")
GONE = _("The day after, you are no longer on the page of the neighbourhood.")
DAYS = {"neighbourhood": NEIGHBOURHOOD, "first_day": FIRST_DAY, "last_day": LAST_DAY}


def _declare(
    reason: str,
    *,
    name: Any,
    when: Any,
    subject: Any,
    body: list[Any],
    facts: Mapping[str, PlaceholderSpec] = DAYS,
) -> None:
    declare(
        f"appointment_ended_{reason}",
        name=name,
        chapter=THE_AMBASSADOR,
        when=when,
        subject=subject,
        body=body,
        facts=facts,
    )


_declare(
    "own_request",
    name=_("End at their own request"),
    when=_("To an ambassador who wants to stop."),
    subject=_("You stop as neighbourhood ambassador"),
    body=[
        _(
            "You told us that you want to stop as neighbourhood ambassador in "
            "%(neighbourhood)s. Your last day is %(last_day)s."
        ),
        GONE,
        THANKS,
    ],
)
_declare(
    "moved",
    name=_("End because of moving"),
    when=_("To an ambassador who leaves the neighbourhood."),
    subject=_("You stop as neighbourhood ambassador because you move"),
    body=[
        _(
            "You move out of %(neighbourhood)s. A neighbourhood ambassador lives in "
            "the neighbourhood. That is why your last day is %(last_day)s."
        ),
        GONE,
        THANKS,
    ],
)
_declare(
    "dismissed",
    name=_("Dismissal"),
    when=_("To an ambassador, after a second reader agreed with the dismissal."),
    subject=_("Decision: you stop as neighbourhood ambassador"),
    body=[
        _(
            "We have decided that you stop as neighbourhood ambassador in "
            "%(neighbourhood)s. Your last day is %(last_day)s. Two people of the "
            "municipality looked at this."
        ),
        under(_("This is why:"), "%(reasons)s"),
        GONE,
        _("Do you not agree with this? Tell us. We explain what you can do."),
    ],
    facts={
        **DAYS,
        "reasons": PlaceholderSpec(
            pgettext_lazy("placeholder", "reasons of the dismissal"),
            _("You gave other people data of your neighbours."),
            required=True,
            own_line=True,
        ),
    },
)
_declare(
    "other",
    name=_("End for another reason"),
    when=_("To an ambassador who stops earlier for another reason."),
    subject=_("Your time as neighbourhood ambassador ends earlier"),
    body=[
        _(
            "You stop earlier as neighbourhood ambassador in %(neighbourhood)s. Your "
            "last day is %(last_day)s. We talked about this with you, or do so soon."
        ),
        GONE,
        THANKS,
    ],
)
_declare(
    "not_begun",
    name=_("Appointment does not go ahead"),
    when=_("To somebody whose appointment you cancelled before it began."),
    subject=_("You do not become neighbourhood ambassador now"),
    body=[
        _(
            "You would become neighbourhood ambassador in %(neighbourhood)s on "
            "%(first_day)s. That does not go ahead."
        ),
        _("You need not do anything. You can always apply again later."),
    ],
)
declare(
    "appointment_goes_on",
    name=_("Ending put right"),
    chapter=THE_AMBASSADOR,
    when=_("To an ambassador whose end you undid."),
    subject=_("You remain neighbourhood ambassador in %(neighbourhood)s"),
    body=[
        _(
            "We wrote you that you stop as neighbourhood ambassador in "
            "%(neighbourhood)s. That was a mistake. We are sorry."
        ),
        _("You remain ambassador until and including %(last_day)s."),
    ],
    facts=DAYS,
)

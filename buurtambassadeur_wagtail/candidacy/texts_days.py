"""The standard texts of letters about a day that moved."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

from .letter_facts import (
    CANDIDATE,
    NEIGHBOURHOOD,
    REFERENCE,
    THE_APPLICATION,
    THE_CANDIDATE,
    THE_REFUSAL,
    day,
    link_line,
)

LATE = _("We should have told you this before that day. We are sorry.")
LAST_DAY = day(pgettext_lazy("placeholder", "last day"))
REASON = PlaceholderSpec(
    pgettext_lazy("placeholder", "reason"),
    _("Not every letter box got our letter in time."),
    required=True,
    own_line=True,
)
WHY = _("This is why: %(reason)s")
PERIOD = {"neighbourhood": NEIGHBOURHOOD, "day": LAST_DAY, "reason": REASON}

declare(
    "decision_delayed",
    name=_("Decision comes later"),
    chapter=THE_APPLICATION,
    when=_("To who applied, when you tell that the decision comes later."),
    subject=_("Our decision takes longer (%(reference)s)"),
    body=[
        _(
            "You want to become neighbourhood ambassador in %(neighbourhood)s. We "
            "wrote that you would hear our decision at the latest on %(before)s. It "
            "takes us longer. You hear it at the latest on %(day)s."
        ),
        WHY,
        "%(late)s",
        _("You need not do anything."),
    ],
    facts={
        "reference": REFERENCE,
        "neighbourhood": NEIGHBOURHOOD,
        "before": day(pgettext_lazy("placeholder", "day promised before")),
        "day": day(pgettext_lazy("placeholder", "day of the decision")),
        "reason": REASON,
        "late": PlaceholderSpec(
            pgettext_lazy("placeholder", "sorry when too late"), LATE, own_line=True
        ),
    },
)

declare(
    "period_extended",
    name=_("Longer reaction period, to the candidate"),
    chapter=THE_CANDIDATE,
    when=_("To the candidate, when you make the reaction period longer."),
    subject=_("The neighbourhood has longer to react (%(reference)s)"),
    body=[
        _(
            "You are a candidate in %(neighbourhood)s. Residents and partners can now "
            "react until and including %(day)s."
        ),
        WHY,
        _("You need not do anything. After that we decide. You hear from us."),
    ],
    facts={"reference": REFERENCE, **PERIOD},
)

declare(
    "period_extended_to_partner",
    name=_("Longer reaction period, to a partner"),
    chapter=THE_CANDIDATE,
    when=_("To each partner that may refuse, when the period becomes longer."),
    subject=_("You have longer to react to a candidate in %(neighbourhood)s"),
    body=[
        _(
            "%(candidate)s is a candidate in %(neighbourhood)s. Your organisation can "
            "now react until and including %(day)s."
        ),
        WHY,
        under(_("Does your organisation not agree? Use this link:"), "%(link)s"),
        _("Do you agree? Then you need not do anything."),
    ],
    facts={
        "candidate": CANDIDATE,
        **PERIOD,
        "link": link_line(pgettext_lazy("placeholder", "link to react")),
    },
)

declare(
    "period_extended_to_sender",
    name=_("Longer reaction period, to who refused"),
    chapter=THE_REFUSAL,
    when=_("To who refused already, when the period becomes longer."),
    subject=_("Our answer to your refusal comes later (%(reference)s)"),
    body=[
        _(
            "You do not agree with candidate %(candidate)s in %(neighbourhood)s. "
            "Everybody can now react until and including %(day)s. After that we decide "
            "on your refusal."
        ),
        WHY,
        _("You need not do anything."),
    ],
    facts={"reference": REFERENCE, "candidate": CANDIDATE, **PERIOD},
)

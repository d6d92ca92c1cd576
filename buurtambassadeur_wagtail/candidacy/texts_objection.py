"""The standard texts of letters about a refusal, to the sender and the candidate."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

from .letter_facts import (
    CANDIDATE,
    COPY,
    EXPLAINED,
    NEIGHBOURHOOD,
    REFERENCE,
    REMEDIES,
    THE_REFUSAL,
    TOLD,
    link_line,
)

CONFIRM = _(
    "Please confirm that this is your e-mail address. Your refusal only counts "
    "then. Click on this link, at the latest on %(day)s:"
)
WITHDRAW = _("Did you change your mind? Withdraw your refusal here:")
NEXT = _(
    "What happens next? We look at your reasons and decide. You always get an answer."
)
NO_LONGER_CANDIDATE = _(
    "This person is no longer a candidate. So we do not decide on your refusal any "
    "more."
)
NOT_STOPPED = _("Your refusal does not stop %(candidate)s.")
CASE = {
    "reference": REFERENCE,
    "candidate": CANDIDATE,
    "neighbourhood": NEIGHBOURHOOD,
}

declare(
    "objection_received",
    name=_("Receipt of the refusal"),
    chapter=THE_REFUSAL,
    when=_("At once, to who refuses a candidate."),
    subject=_("We have your refusal (%(reference)s)"),
    body=[
        _(
            "You do not agree with candidate %(candidate)s in %(neighbourhood)s. "
            "Your message has number %(reference)s."
        ),
        "%(supplement)s",
        "%(confirm)s",
        "%(next)s",
        _("We do not mention your name, unless the law demands it."),
        "%(withdraw)s",
    ],
    facts={
        **CASE,
        "supplement": PlaceholderSpec(
            pgettext_lazy("placeholder", "addition to an earlier refusal"),
            "",
            own_line=True,
        ),
        "confirm": link_line(pgettext_lazy("placeholder", "link to confirm"), CONFIRM),
        "next": PlaceholderSpec(
            pgettext_lazy("placeholder", "what happens next"), NEXT, own_line=True
        ),
        "withdraw": link_line(
            pgettext_lazy("placeholder", "link to withdraw"), WITHDRAW
        ),
        "copy": COPY,
    },
)

declare(
    "objection_withdrawn",
    name=_("Refusal withdrawn"),
    chapter=THE_REFUSAL,
    when=_("To who withdrew the refusal."),
    subject=_("You have withdrawn your refusal (%(reference)s)"),
    body=[
        _(
            "You refused candidate %(candidate)s in %(neighbourhood)s. You have "
            "withdrawn that. It does not count any more. You need not do anything."
        ),
    ],
    facts=CASE,
)

declare(
    "objection_lapsed",
    name=_("Refusal lapsed"),
    chapter=THE_REFUSAL,
    when=_("To who refused, when nothing is decided on it any more."),
    subject=_("We have closed your refusal (%(reference)s)"),
    body=[
        _("You refused candidate %(candidate)s in %(neighbourhood)s."),
        "%(reason)s",
    ],
    facts={
        **CASE,
        "reason": PlaceholderSpec(
            pgettext_lazy("placeholder", "why it was closed"),
            NO_LONGER_CANDIDATE,
            required=True,
            own_line=True,
        ),
    },
)

declare(
    "objection_not_confirmed",
    name=_("Refusal was not confirmed"),
    chapter=THE_REFUSAL,
    when=_("To who refused but did not confirm the address in time."),
    subject=_("Your refusal was not confirmed (%(reference)s)"),
    body=[
        _("You refused candidate %(candidate)s in %(neighbourhood)s."),
        _(
            "You did not confirm your e-mail address in time. That is why your "
            "refusal does not count."
        ),
    ],
    facts=CASE,
)

declare(
    "objection_decided",
    name=_("Decision, to the sender"),
    chapter=THE_REFUSAL,
    when=_("To who refused, after your decision."),
    subject=_("Decision on your refusal (%(reference)s)"),
    body=[
        _(
            "You did not agree with candidate %(candidate)s in %(neighbourhood)s. "
            "We have looked at your reasons."
        ),
        "%(effect)s",
        under(_("This is why:"), "%(motivation)s"),
        "%(remedies)s",
    ],
    facts={
        **CASE,
        "effect": PlaceholderSpec(
            pgettext_lazy("placeholder", "decision"),
            lambda: NOT_STOPPED % {"candidate": CANDIDATE.shown_example},
            required=True,
            own_line=True,
        ),
        "motivation": PlaceholderSpec(
            pgettext_lazy("placeholder", "reasons of the decision"),
            _("The council of residents has no say in this."),
            required=True,
            own_line=True,
        ),
        "remedies": REMEDIES,
    },
)

declare(
    "objection_decided_to_candidate",
    name=_("Decision, to the candidate"),
    chapter=THE_REFUSAL,
    when=_("To the candidate, when a refusal does not stop the candidacy."),
    subject=_("Decision on a refusal (%(reference)s)"),
    body=[
        _(
            "Somebody refused you as a candidate in %(neighbourhood)s, with "
            "reasons. We have looked at the reasons. They do not stop you."
        ),
        "%(told)s",
        "%(explained)s",
        _(
            "You need not do anything. You hear from us when everything has been "
            "decided."
        ),
    ],
    facts={
        "reference": REFERENCE,
        "neighbourhood": NEIGHBOURHOOD,
        "told": TOLD,
        "explained": EXPLAINED,
    },
)

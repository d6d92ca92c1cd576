"""The standard texts of letters about a refusal before the decision; and a signal."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare

from .letter_facts import COPY, THE_REFUSAL, page_line
from .texts_objection import CASE

ANSWER = _("We look at your reasons and decide. You always get an answer.")
COMPLAINT = _("Do you have a complaint about conduct? Here you read how:")
CALLED_NEXT = _(
    "What happens next? We call you to hear your reasons. After that we decide. You "
    "always get an answer."
)

declare(
    "reasons_noted",
    name=_("Reasons told by telephone"),
    chapter=THE_REFUSAL,
    when=_("To a partner, after you wrote down what it told by telephone."),
    subject=_("The reasons of your refusal (%(reference)s)"),
    body=[
        _(
            "You told us by telephone why you do not agree with candidate "
            "%(candidate)s in %(neighbourhood)s. Below you read what we wrote down. "
            "Is something wrong? Then tell us at once."
        ),
        ANSWER,
    ],
    facts={**CASE, "copy": COPY},
)

declare(
    "late_accepted",
    name=_("Late refusal that counts"),
    chapter=THE_REFUSAL,
    when=_("To who refused too late, when you let it count all the same."),
    subject=_("Your refusal counts after all (%(reference)s)"),
    body=[
        _(
            "Your refusal of candidate %(candidate)s in %(neighbourhood)s came after "
            "the last day. We take it in all the same."
        ),
        _("This is why: %(reason)s"),
        ANSWER,
    ],
    facts={
        **CASE,
        "reason": PlaceholderSpec(
            pgettext_lazy("placeholder", "reason"),
            _("You were in hospital."),
            required=True,
            own_line=True,
        ),
    },
)

declare(
    "signal_received",
    name=_("Receipt of a signal"),
    chapter=THE_REFUSAL,
    when=_("To who refuses a candidate that was appointed already."),
    subject=_("We have your message (%(reference)s)"),
    body=[
        _(
            "You do not agree with %(candidate)s in %(neighbourhood)s. This person has "
            "become neighbourhood ambassador already. You cannot refuse an ambassador "
            "any more. We keep your message as a signal for the coordinator. It "
            "changes nothing in the appointment."
        ),
        "%(page)s",
    ],
    facts={**CASE, "page": page_line(COMPLAINT), "copy": COPY},
)

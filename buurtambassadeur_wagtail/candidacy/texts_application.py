"""The standard texts of letters to who applies, until there is a candidate."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare

from .letter_facts import (
    COPY,
    NEIGHBOURHOOD,
    REFERENCE,
    REMEDIES,
    THE_APPLICATION,
    day,
    link_line,
)

CONFIRM = _(
    "Please confirm that this is your e-mail address. Click on this link, at the "
    "latest on %(day)s:"
)
WITHDRAW = _("Did you change your mind? Withdraw your application here:")
CASE = {"reference": REFERENCE, "neighbourhood": NEIGHBOURHOOD}
TO_CONFIRM = link_line(pgettext_lazy("placeholder", "link to confirm"), CONFIRM)

declare(
    "application_received",
    name=_("Receipt of the application"),
    chapter=THE_APPLICATION,
    when=_("At once, to who sent an application."),
    subject=_("We have your application (%(reference)s)"),
    body=[
        _(
            "You want to become neighbourhood ambassador in %(neighbourhood)s. "
            "Thank you! Your application has number %(reference)s."
        ),
        "%(confirm)s",
        _(
            "What happens next? We talk with you within 3 weeks. After that the "
            "neighbourhood reads who you are. You hear our decision at the latest "
            "on %(day)s."
        ),
        "%(withdraw)s",
    ],
    facts={
        **CASE,
        "day": day(pgettext_lazy("placeholder", "day of the decision")),
        "confirm": TO_CONFIRM,
        "withdraw": link_line(
            pgettext_lazy("placeholder", "link to withdraw"), WITHDRAW
        ),
        "copy": COPY,
    },
)

declare(
    "application_known",
    name=_("Application that we had already"),
    chapter=THE_APPLICATION,
    when=_("To who sends the form once more."),
    subject=_("We had your application already (%(reference)s)"),
    body=[
        _(
            "You sent the form for %(neighbourhood)s once more. We keep your "
            "earlier application, with number %(reference)s. Nothing in it has "
            "changed."
        ),
        "%(confirm)s",
        _("Do you want to change something? Tell us."),
    ],
    facts={**CASE, "confirm": TO_CONFIRM},
)

declare(
    "application_withdrawn",
    name=_("Application withdrawn"),
    chapter=THE_APPLICATION,
    when=_("To who withdrew the application."),
    subject=_("You have withdrawn your application (%(reference)s)"),
    body=[
        _(
            "You do not want to become neighbourhood ambassador in "
            "%(neighbourhood)s any more. We have stopped your application. You "
            "need not do anything."
        ),
        _("Thank you for wanting to do something for the neighbourhood."),
    ],
    facts=CASE,
)

declare(
    "application_rejected",
    name=_("Application rejected"),
    chapter=THE_APPLICATION,
    when=_("To who does not become a candidate, with your reasons."),
    subject=_("Decision on your application (%(reference)s)"),
    body=[
        _(
            "You wanted to become neighbourhood ambassador in %(neighbourhood)s. "
            "We have decided not to make you a candidate. This is why:"
        ),
        "%(reasons)s",
        "%(remedies)s",
    ],
    facts={
        **CASE,
        "reasons": PlaceholderSpec(
            pgettext_lazy("placeholder", "reasons"),
            _("You do not live in the neighbourhood."),
            required=True,
            own_line=True,
        ),
        "remedies": REMEDIES,
    },
)

"""The standard texts of letters about a neighbourhood agreement."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_facts import (
    NEIGHBOURHOOD,
    link_line,
    page_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

THE_AGREEMENT = _("The neighbourhood agreement")
READ_IT = _("Here you read the agreement:")
ORGANISATION = PlaceholderSpec(
    pgettext_lazy("placeholder", "organisation"), "Woonstichting De Goede Plaats"
)
LINK = link_line(pgettext_lazy("placeholder", "link to answer"))
ANSWER_HERE = under(
    _(
        "With this link you read the text and give your answer. You can change it "
        "until everybody has agreed."
    ),
    "%(link)s",
)
ASKING = {"neighbourhood": NEIGHBOURHOOD, "organisation": ORGANISATION, "link": LINK}

declare(
    "agreement_asked",
    name=_("Request to agree"),
    chapter=THE_AGREEMENT,
    when=_("To the contacts of each partner, when you offer a version."),
    subject=_("Do you agree? The agreement of %(neighbourhood)s"),
    body=[
        _(
            "In %(neighbourhood)s residents become neighbourhood ambassador. How that "
            "works stands in an agreement. The neighbourhood and the partners have to "
            "agree with it."
        ),
        _("We ask %(organisation)s: do you agree with this text?"),
        ANSWER_HERE,
        _(
            "Do you not agree, or does it not apply to you? Then tell us why. Write "
            "nothing about persons."
        ),
    ],
    facts=ASKING,
)
declare(
    "agreement_reminded",
    name=_("Reminder to agree"),
    chapter=THE_AGREEMENT,
    when=_("To who did not answer, two weeks after the request."),
    subject=_("We miss your answer: the agreement of %(neighbourhood)s"),
    body=[
        _(
            "Two weeks ago we asked %(organisation)s to agree with the agreement of "
            "%(neighbourhood)s. We do not have your answer yet."
        ),
        ANSWER_HERE,
    ],
    facts=ASKING,
)
declare(
    "agreement_in_force",
    name=_("Agreement in force"),
    chapter=THE_AGREEMENT,
    when=_("To the partners who were asked, when everybody has agreed."),
    subject=_("Everybody agrees: the agreement of %(neighbourhood)s"),
    body=[
        _(
            "The neighbourhood and all partners agree. From today the agreement of "
            "%(neighbourhood)s counts."
        ),
        "%(page)s",
    ],
    facts={"neighbourhood": NEIGHBOURHOOD, "page": page_line(READ_IT)},
)
declare(
    "agreement_ended",
    name=_("Agreement ended"),
    chapter=THE_AGREEMENT,
    when=_("To the partners who were asked, when an agreement ends."),
    subject=_("Ended: the agreement of %(neighbourhood)s"),
    body=[
        _(
            "The agreement of %(neighbourhood)s does not count any more. You hear from "
            "us how we go on together."
        ),
        _("Ambassadors who serve now stay ambassador until their last day."),
    ],
    facts={"neighbourhood": NEIGHBOURHOOD},
)

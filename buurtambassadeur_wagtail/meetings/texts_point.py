"""The standard texts of letters about an attention point."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.candidacy.letter_facts import (
    COPY,
    NEIGHBOURHOOD,
    day,
    link_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

from .texts_meeting import RAISE_HERE, THE_MEETING

POINT = PlaceholderSpec(
    pgettext_lazy("placeholder", "attention point"),
    _("The underpass is dark."),
    own_line=True,
)

declare(
    "attention_link",
    name=_("Link for attention points"),
    chapter=THE_MEETING,
    when=_("To an ambassador, when you mail the link for attention points."),
    subject=_("Your link for attention points in %(neighbourhood)s"),
    body=[under(RAISE_HERE, "%(link)s")],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "link": link_line(pgettext_lazy("placeholder", "link for attention points")),
    },
)
declare(
    "point_received",
    name=_("Receipt of an attention point"),
    chapter=THE_MEETING,
    when=_("To the ambassador, when the attention point has come in."),
    subject=_("We have your attention point"),
    body=[
        _(
            "At the latest on %(day)s you hear whether it comes on the agenda of a "
            "management meeting, or what our answer is."
        )
    ],
    facts={"day": day(pgettext_lazy("placeholder", "last day")), "copy": COPY},
)
declare(
    "point_answered",
    name=_("Answer to an attention point"),
    chapter=THE_MEETING,
    when=_("To the ambassador, when you answer the attention point."),
    subject=_("Answer to your attention point"),
    body=[
        under(_("You asked for attention for this:"), "%(point)s"),
        under(_("This is our answer:"), "%(answer)s"),
    ],
    facts={
        "point": POINT,
        "answer": PlaceholderSpec(
            pgettext_lazy("placeholder", "answer"),
            _("There will be a lamp in autumn."),
            required=True,
            own_line=True,
        ),
    },
)

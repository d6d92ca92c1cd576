"""The standard text of the letter to who steps back for a while."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.ambassadors.ending.texts import FIRST_DAY
from buurtambassadeur_wagtail.ambassadors.texts_appointment import THE_AMBASSADOR
from buurtambassadeur_wagtail.candidacy.letter_facts import NEIGHBOURHOOD
from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare

WITHOUT_END = _("until we tell you otherwise")

declare(
    "stepped_back",
    name=_("Stepping back for a while"),
    chapter=THE_AMBASSADOR,
    when=_("To an ambassador who steps back for a while."),
    subject=_("You step back for a while as neighbourhood ambassador"),
    body=[
        _(
            "You step back for a while as neighbourhood ambassador in "
            "%(neighbourhood)s, from %(first_day)s %(until)s."
        ),
        _(
            "In that time you are not on the website, and we do not invite you to "
            "meetings. You remain ambassador: these days count."
        ),
    ],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "first_day": FIRST_DAY,
        "until": PlaceholderSpec(
            pgettext_lazy("placeholder", "until when"), WITHOUT_END
        ),
    },
)

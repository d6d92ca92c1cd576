"""The standard text of the letter to a colleague who takes work over."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

WORK_LIST = _("Your work list:")

declare(
    "handed_over",
    name=_("Work handed over"),
    chapter=_("Colleagues"),
    when=_("To the colleague who takes districts over, with the work that waits."),
    subject=_("You take over: %(districts)s"),
    body=[
        _("From today you are the coordinator of: %(districts)s."),
        "%(work)s",
        "%(work_list)s",
        _("Links in letters to residents and partners go on working."),
    ],
    facts={
        "districts": PlaceholderSpec(
            pgettext_lazy("placeholder", "districts"), "Noord", required=True
        ),
        "work": PlaceholderSpec(
            pgettext_lazy("placeholder", "work that waits"),
            _("Nothing waits for you at this moment."),
            required=True,
            own_line=True,
        ),
        "work_list": PlaceholderSpec(
            pgettext_lazy("placeholder", "address of the work list"),
            under(WORK_LIST, "https://…/"),
            own_line=True,
        ),
    },
)

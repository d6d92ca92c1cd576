"""The standard texts of the letters that the daily command writes."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.ambassadors.ending.texts import LAST_DAY
from buurtambassadeur_wagtail.ambassadors.texts_appointment import THE_AMBASSADOR
from buurtambassadeur_wagtail.candidacy.letter_facts import (
    NEIGHBOURHOOD,
    REFERENCE,
    THE_APPLICATION,
    THE_CANDIDATE,
    link_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare

from .rules import Event

CONFIRM = _("Please confirm it here, at the latest on %(day)s:")
APPROVE = _("Read and approve the text here, at the latest on %(day)s:")
WORK_LIST = _("You find it on your work list:")

declare(
    Event.CONFIRM.value,
    name=_("Reminder to confirm"),
    chapter=THE_APPLICATION,
    when=_("Once, a week after an application that nobody confirmed."),
    subject=_("Please confirm your application (%(reference)s)"),
    body=[
        _(
            "You want to become neighbourhood ambassador in %(neighbourhood)s. We do "
            "not know yet whether this is your e-mail address."
        ),
        "%(confirm)s",
        _(
            "Did you not apply, or do you not want to any more? Then you need not do "
            "anything."
        ),
    ],
    facts={
        "reference": REFERENCE,
        "neighbourhood": NEIGHBOURHOOD,
        "confirm": link_line(pgettext_lazy("placeholder", "link to confirm"), CONFIRM),
    },
)
declare(
    Event.APPROVE.value,
    name=_("Reminder to approve the text"),
    chapter=THE_CANDIDATE,
    when=_("Once, a week after you sent the text."),
    subject=_("Your text still waits for you (%(reference)s)"),
    body=[
        _(
            "We sent you a text for the neighbourhood. We can make you known in "
            "%(neighbourhood)s when you have read and approved it."
        ),
        "%(approve)s",
    ],
    facts={
        "reference": REFERENCE,
        "neighbourhood": NEIGHBOURHOOD,
        "approve": link_line(pgettext_lazy("placeholder", "link to the text"), APPROVE),
    },
)
declare(
    Event.ENDS_SOON.value,
    name=_("Appointment ends soon"),
    chapter=THE_AMBASSADOR,
    when=_("Six months and one month before the last day."),
    subject=_("Your appointment ends on %(last_day)s"),
    body=[
        _(
            "You are neighbourhood ambassador in %(neighbourhood)s until and "
            "including %(last_day)s. After that your appointment ends by itself."
        ),
        _(
            "Do you want to go on? That is not automatic: there is a longest time, "
            "and often the neighbourhood may react again. Tell us soon, then we look "
            "together whether it is possible."
        ),
        _("Do you want to stop? Then you need not do anything."),
    ],
    facts={"neighbourhood": NEIGHBOURHOOD, "last_day": LAST_DAY},
)
declare(
    Event.COMPLETED.value,
    name=_("Thanks after the last day"),
    chapter=THE_AMBASSADOR,
    when=_("The day after the last day, to who served to the end."),
    subject=_("Thank you for what you did for %(neighbourhood)s"),
    body=[
        _(
            "On %(last_day)s your time as neighbourhood ambassador in "
            "%(neighbourhood)s ended. Thank you for all you did for the neighbourhood."
        ),
        _("You are no longer on the page of the neighbourhood."),
    ],
    facts={"neighbourhood": NEIGHBOURHOOD, "last_day": LAST_DAY},
)
declare(
    Event.URGENT.value,
    name=_("Work that becomes urgent"),
    chapter=_("The coordinator"),
    when=_("To a coordinator, when something on the work list becomes urgent."),
    subject=_("Work that becomes urgent"),
    body=[_("This is urgent now:"), "%(tasks)s", "%(list)s"],
    facts={
        "tasks": PlaceholderSpec(
            pgettext_lazy("placeholder", "what is urgent"),
            _("- Talk with the applicant (Vogelbuurt, 2026-00007): 2 days left"),
            required=True,
            own_line=True,
        ),
        "list": PlaceholderSpec(
            pgettext_lazy("placeholder", "address of the work list"),
            lambda: f"{WORK_LIST}\nhttps://…",
            own_line=True,
        ),
    },
)

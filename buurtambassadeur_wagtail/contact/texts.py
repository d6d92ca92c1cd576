"""The standard texts of letters about a message; nobody's address is in them."""

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.letter_facts import (
    NEIGHBOURHOOD,
    day,
    link_line,
    page_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare

CHAPTER = _("Messages")
READ_HERE = _("Read it here:")
CASE = {
    "reference": PlaceholderSpec(pgettext_lazy("placeholder", "number"), "B2026-00007"),
    "neighbourhood": NEIGHBOURHOOD,
}
NAME = PlaceholderSpec(pgettext_lazy("placeholder", "sender"), "Henk Velthuis")
AUDIENCE = PlaceholderSpec(
    pgettext_lazy("placeholder", "who the sender is"),
    pgettext_lazy("audience", "entrepreneur"),
)
WORDS = PlaceholderSpec(
    pgettext_lazy("placeholder", "what was written"),
    _("May we use the pavement on Saturday?"),
    required=True,
    own_line=True,
)
JOINS = _("Wants to join in with: %(title)s.")
ANSWER_LINK = link_line(pgettext_lazy("placeholder", "link to answer"))
REPORT_LINK = link_line(pgettext_lazy("placeholder", "link to report"))
ANSWER_WITH = _("Answer with this link. The sender does not see your e-mail address:")
REPORT_WITH = _("Is this message not all right? Then report it to us. We read it then:")
NOBODY_READS = _("Do not reply to this e-mail: nobody reads that.")
ADMIN_PAGE = {"page": page_line(READ_HERE)}

declare(
    "contact_received",
    name=_("Receipt of a message"),
    chapter=CHAPTER,
    when=_("At once, to who writes a message. It repeats nothing of what was typed."),
    subject=_("Your message (%(reference)s): click on the link"),
    body=[
        _(
            "You wrote a message to %(reader)s in %(neighbourhood)s. It has number "
            "%(reference)s."
        ),
        _("Click on this link, at the latest on %(day)s. Then we send it on:"),
        "%(confirm)s",
        _("With the same link you see whether your message has arrived."),
        _("Did you not write this? Then do nothing. We send nothing on."),
    ],
    facts={
        **CASE,
        "reader": PlaceholderSpec(
            pgettext_lazy("placeholder", "who reads it"), "Joke Verhulst"
        ),
        "day": day(pgettext_lazy("placeholder", "last day to confirm")),
        "confirm": link_line(pgettext_lazy("placeholder", "link to confirm")),
    },
)
declare(
    "contact_to_ambassador",
    name=_("Message to an ambassador"),
    chapter=CHAPTER,
    when=_("To the ambassador, once the sender has confirmed."),
    subject=_("A message for you (%(reference)s)"),
    body=[
        _("%(name)s (%(audience)s) writes to you about %(neighbourhood)s:"),
        "%(joins)s",
        "%(words)s",
        ANSWER_WITH,
        "%(answer)s",
        NOBODY_READS,
        REPORT_WITH,
        "%(report)s",
        _(
            "Is somebody in danger? Call %(emergency)s. No emergency? Call %(police)s. "
            "You do not step in yourself."
        ),
    ],
    facts={
        **CASE,
        "name": NAME,
        "audience": AUDIENCE,
        "joins": PlaceholderSpec(
            pgettext_lazy("placeholder", "action to join in with"),
            lambda: JOINS % {"title": gettext("Clean-up day")},
            own_line=True,
        ),
        "words": WORDS,
        "answer": ANSWER_LINK,
        "report": REPORT_LINK,
        "emergency": PlaceholderSpec(_("number for emergencies"), "112"),
        "police": PlaceholderSpec(_("number of the police"), "0900-8844"),
    },
)
declare(
    "contact_to_office",
    name=_("Message to the coordinator"),
    chapter=CHAPTER,
    when=_("To the contact of the district, where no ambassador can be reached."),
    subject=_("A message from %(neighbourhood)s (%(reference)s)"),
    body=[
        _("Somebody sent a message about %(neighbourhood)s. You answer it."),
        "%(page)s",
    ],
    facts={**CASE, **ADMIN_PAGE},
)
declare(
    "contact_reported",
    name=_("Message that was reported"),
    chapter=CHAPTER,
    when=_("To the contact of the district, when an ambassador reports a message."),
    subject=_("A message was reported (%(reference)s)"),
    body=[
        _(
            "An ambassador in %(neighbourhood)s reported a message as abuse. You can "
            "read it now."
        ),
        "%(page)s",
    ],
    facts={**CASE, **ADMIN_PAGE},
)
declare(
    "contact_answered",
    name=_("Answer to a message"),
    chapter=CHAPTER,
    when=_("To the sender, when the ambassador or the coordinator answers."),
    subject=_("Answer to your message (%(reference)s)"),
    body=[
        _("%(writer)s answers your message about %(neighbourhood)s:"),
        "%(words)s",
        _("Do you want to write back? Do so with this link:"),
        "%(answer)s",
        NOBODY_READS,
    ],
    facts={
        **CASE,
        "writer": PlaceholderSpec(
            pgettext_lazy("placeholder", "who answers"), "Joke Verhulst"
        ),
        "words": WORDS,
        "answer": ANSWER_LINK,
    },
)
declare(
    "contact_written_back",
    name=_("Answer of the sender"),
    chapter=CHAPTER,
    when=_("To the ambassador, when the sender writes back."),
    subject=_("Another message for you (%(reference)s)"),
    body=[
        _("%(name)s writes back about %(neighbourhood)s:"),
        "%(words)s",
        ANSWER_WITH,
        "%(answer)s",
        NOBODY_READS,
        REPORT_WITH,
        "%(report)s",
    ],
    facts={
        **CASE,
        "name": NAME,
        "words": WORDS,
        "answer": ANSWER_LINK,
        "report": REPORT_LINK,
    },
)

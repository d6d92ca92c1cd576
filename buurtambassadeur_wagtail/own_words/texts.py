"""The standard texts of letters about the own words of an ambassador."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.candidacy.letter_facts import (
    NEIGHBOURHOOD,
    day,
    link_line,
    page_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec, declare

CHAPTER = _("The profile")
LOOK_HERE = _("Look at it here:")
WITHDRAW_WITH = _("Do you want your portrait off the website? Click here:")

declare(
    "own_words_asked",
    name=_("Question for own words"),
    chapter=CHAPTER,
    when=_("When you ask an ambassador to write something for the website."),
    subject=_("What do you want to tell the neighbourhood?"),
    body=[
        _(
            "You are on the page of %(neighbourhood)s. There you can tell why you do "
            "this and what you are proud of. You may add a portrait."
        ),
        _("Do that with this link, at the latest on %(day)s:"),
        "%(link)s",
        _("A web editor reads it first. Nothing comes on the website by itself."),
    ],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "day": day(pgettext_lazy("placeholder", "last day of the link")),
        "link": link_line(pgettext_lazy("placeholder", "link to write")),
    },
)
declare(
    "own_words_received",
    name=_("Receipt of own words"),
    chapter=CHAPTER,
    when=_("To the ambassador who sent in words or a portrait."),
    subject=_("We have your text"),
    body=[
        _("Thank you. A web editor reads your text and puts it on the website."),
        "%(withdraw)s",
    ],
    facts={
        "withdraw": PlaceholderSpec(
            pgettext_lazy("placeholder", "link to take the portrait off"),
            WITHDRAW_WITH,
            own_line=True,
        ),
    },
)
declare(
    "own_words_proposed",
    name=_("Own words to look at"),
    chapter=CHAPTER,
    when=_("To who asked for it, when an ambassador has sent in words."),
    subject=_("Words of an ambassador in %(neighbourhood)s"),
    body=[
        _("An ambassador in %(neighbourhood)s sent in words for the profile."),
        "%(state)s",
        "%(page)s",
    ],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "state": PlaceholderSpec(
            pgettext_lazy("placeholder", "what happened with it"),
            _("They are the newest draft of the profile."),
            own_line=True,
        ),
        "page": page_line(LOOK_HERE),
    },
)

"""The standard texts of letters around an assessment."""

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.letter_facts import (
    NEIGHBOURHOOD,
    day,
    link_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

CHAPTER = _("The assessment")
AGREED_ON = _("This is what we agree on:")
PUBLISHED = _("Only this text comes on the website. The outcomes do not.")
PUBLISHED_TOO = _("These outcomes come on the website too:")
CONFERENCE_DAY = day(pgettext_lazy("placeholder", "day of the conference"))

declare(
    "look_back_asked",
    name=_("Question to look back"),
    chapter=CHAPTER,
    when=_("To each ambassador of the neighbourhood, before the conference."),
    subject=_("Do you look back with us? Conference of %(neighbourhood)s"),
    body=[
        _(
            "The neighbourhood conference of %(neighbourhood)s is on %(day)s. There we "
            "talk about your work as an ambassador."
        ),
        _(
            "We would like to know how you look back. What did you do, what are you "
            "proud of, and what did you need? Half a page is enough."
        ),
        under(
            _(
                "Write it with this link. You can change it until the conference "
                "begins:"
            ),
            "%(link)s",
        ),
        _("The coordinator reads it. It does not come on the website."),
    ],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "day": CONFERENCE_DAY,
        "link": link_line(pgettext_lazy("placeholder", "link to look back")),
    },
)
declare(
    "summary_sent",
    name=_("Summary to agree with"),
    chapter=CHAPTER,
    when=_("To the ambassador, when you send the summary of the conference."),
    subject=_("Do you agree with this text? Conference of %(neighbourhood)s"),
    body=[
        _(
            "On %(day)s the conference of %(neighbourhood)s talked about your work. We "
            "want to put this on the website:"
        ),
        "%(summary)s",
        "%(published)s",
        under(
            _(
                "Do you agree, or should something be different? Tell us with this "
                "link, at the latest on %(last_day)s:"
            ),
            "%(link)s",
        ),
        _("Do we hear nothing? After that day we may publish it."),
    ],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "day": CONFERENCE_DAY,
        "summary": PlaceholderSpec(
            pgettext_lazy("placeholder", "summary"),
            _("The neighbourhood is happy with the clean-up days."),
            required=True,
            own_line=True,
        ),
        "published": PlaceholderSpec(
            pgettext_lazy("placeholder", "what is published"),
            PUBLISHED,
            required=True,
            own_line=True,
        ),
        "last_day": day(pgettext_lazy("placeholder", "last day to answer")),
        "link": link_line(pgettext_lazy("placeholder", "link to answer")),
    },
)
declare(
    "assessment_decided",
    name=_("Decision after the conference"),
    chapter=CHAPTER,
    when=_("To the ambassador, when you decide after a negative outcome."),
    subject=_("What we decide after the conference of %(neighbourhood)s"),
    body=[
        _(
            "On %(day)s the conference of %(neighbourhood)s assessed your effort and "
            "your support. This is what came of it:"
        ),
        "%(outcome)s",
        "%(decision)s",
        under(_("This is why:"), "%(reasons)s"),
        "%(agreements)s",
    ],
    facts={
        "neighbourhood": NEIGHBOURHOOD,
        "day": CONFERENCE_DAY,
        "outcome": PlaceholderSpec(
            pgettext_lazy("placeholder", "outcome"),
            _("Effort: sufficient"),
            required=True,
            own_line=True,
        ),
        "decision": PlaceholderSpec(
            pgettext_lazy("placeholder", "decision"),
            _("You go on as ambassador, as you do now."),
            required=True,
            own_line=True,
        ),
        "reasons": PlaceholderSpec(
            pgettext_lazy("placeholder", "reasons"),
            _("Few people voted, and you were ill for some time."),
            required=True,
            own_line=True,
        ),
        "agreements": PlaceholderSpec(
            pgettext_lazy("placeholder", "agreements"),
            lambda: f"{AGREED_ON}\n" + gettext("You walk through the quarter monthly."),
            own_line=True,
        ),
    },
)

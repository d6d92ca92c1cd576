"""The standard texts of letters about a conference."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.candidacy.letter_facts import link_line
from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)
from buurtambassadeur_wagtail.meetings.texts_meeting import (
    OUT_OF_THE_CALENDAR,
    PLACES,
    REASON,
    WHEN,
)

THE_CONFERENCE = _("The neighbourhood conference")
INTO_THE_CALENDAR = _("With this e-mail comes an entry for your calendar.")
IN_THE_CALENDAR = _("With this e-mail you change the entry in your calendar.")
WHEN_AND_WHERE = _("When: %(when)s\nWhere: %(place)s")
CANNOT_COME = _("Can you not come? Tell us here. Then somebody else can:")
TAKE_BACK = under(CANNOT_COME, "%(link)s")
NOT_ME = _(
    "Did you not sign up? Then somebody filled in your address. With the same link you "
    "have it deleted."
)
LINK = link_line(pgettext_lazy("placeholder", "link to take it back"))
LINK_IF_ANY = PlaceholderSpec(
    pgettext_lazy("placeholder", "link to take it back"),
    CANNOT_COME,
    own_line=True,
)
TITLE = {
    "title": PlaceholderSpec(
        pgettext_lazy("placeholder", "title"), _("Neighbourhood evening Vogelbuurt")
    )
}
WHERE = {
    "place": PlaceholderSpec(
        pgettext_lazy("placeholder", "place"), "Buurthuis De Merel, Merelplein 1"
    )
}
PROGRAMME = PlaceholderSpec(
    pgettext_lazy("placeholder", "programme"),
    _("This is on the programme:"),
    own_line=True,
)
PEOPLE = PlaceholderSpec(
    pgettext_lazy("placeholder", "how many people"), _("You come with 2 people.")
)

declare(
    "conference_signed_up",
    name=_("Receipt of a sign-up"),
    chapter=THE_CONFERENCE,
    when=_("To who signs up for the conference."),
    subject=_("You signed up: %(title)s"),
    body=[
        _("Good that you come! %(people)s"),
        WHEN_AND_WHERE,
        "%(programme)s",
        INTO_THE_CALENDAR,
        TAKE_BACK,
        NOT_ME,
    ],
    facts={
        **TITLE,
        **WHEN,
        **WHERE,
        "people": PEOPLE,
        "programme": PROGRAMME,
        "link": LINK,
    },
)
declare(
    "conference_signed_off",
    name=_("Sign-up taken back"),
    chapter=THE_CONFERENCE,
    when=_("To who takes the sign-up back."),
    subject=_("You do not come: %(title)s"),
    body=[
        _("You took your sign-up for %(when)s back. Thank you for telling us."),
        OUT_OF_THE_CALENDAR,
    ],
    facts={**TITLE, **WHEN},
)
declare(
    "conference_reminder",
    name=_("Reminder of the conference"),
    chapter=THE_CONFERENCE,
    when=_("To who signed up, some days before the conference."),
    subject=_("See you soon: %(title)s"),
    body=[_("Soon we meet. %(people)s"), WHEN_AND_WHERE, "%(programme)s", TAKE_BACK],
    facts={
        **TITLE,
        **WHEN,
        **WHERE,
        "people": PEOPLE,
        "programme": PROGRAMME,
        "link": LINK,
    },
)
declare(
    "conference_invited",
    name=_("Invitation to the conference"),
    chapter=THE_CONFERENCE,
    when=_("To the ambassadors and the partners, when you invite them."),
    subject=_("Invitation: %(title)s"),
    body=[
        _(
            "We invite you to the neighbourhood conference of %(neighbourhoods)s. "
            "Residents, ambassadors and partners talk here about the past year."
        ),
        WHEN_AND_WHERE,
        "%(programme)s",
        INTO_THE_CALENDAR,
        _("You need not sign up. Can you not come? Then tell us."),
    ],
    facts={**TITLE, **PLACES, **WHEN, **WHERE, "programme": PROGRAMME},
)
declare(
    "conference_changed",
    name=_("Conference changed"),
    chapter=THE_CONFERENCE,
    when=_("To who comes, when day, hour or place change."),
    subject=_("Changed: %(title)s"),
    body=[
        _("Something changed in the neighbourhood conference."),
        "%(why)s",
        WHEN_AND_WHERE,
        IN_THE_CALENDAR,
        "%(back)s",
    ],
    facts={
        **TITLE,
        **WHEN,
        **WHERE,
        "why": PlaceholderSpec(
            pgettext_lazy("placeholder", "reason"),
            _("The hall is closed."),
            own_line=True,
        ),
        "back": LINK_IF_ANY,
    },
)
declare(
    "conference_postponed",
    name=_("Conference postponed"),
    chapter=THE_CONFERENCE,
    when=_("To who comes, when you postpone it without a new day."),
    subject=_("Postponed: %(title)s"),
    body=[
        _("The conference on %(when)s is postponed. This is why: %(reason)s"),
        _("Is there a new date? Then you get a letter. You need not sign up again."),
        OUT_OF_THE_CALENDAR,
    ],
    facts={**TITLE, **WHEN, "reason": REASON},
)
declare(
    "conference_cancelled",
    name=_("Conference cancelled"),
    chapter=THE_CONFERENCE,
    when=_("To who comes, when you cancel the conference."),
    subject=_("Cancelled: %(title)s"),
    body=[
        _("The conference on %(when)s is cancelled. This is why: %(reason)s"),
        OUT_OF_THE_CALENDAR,
    ],
    facts={**TITLE, **WHEN, "reason": REASON},
)

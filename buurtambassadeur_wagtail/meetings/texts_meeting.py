"""The standard texts of letters about a meeting."""

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.letter_facts import link_line
from buurtambassadeur_wagtail.kernel.letter_texts import (
    PlaceholderSpec,
    declare,
    under,
)

THE_MEETING = _("The management meeting")
ON_THE_AGENDA = _("This is on the agenda:")
RAISE_HERE = _(
    "Do you see something in the neighbourhood that needs attention? Tell us with "
    "this link. You can use it more than once:"
)
ANSWER_HERE = under(
    _(
        "Do you come? Tell us with this link. You can change your answer until the "
        "meeting begins."
    ),
    "%(link)s",
)
OUT_OF_THE_CALENDAR = _("With this e-mail you take the entry out of your calendar.")
PLACES = {
    "neighbourhoods": PlaceholderSpec(
        pgettext_lazy("placeholder", "neighbourhoods"),
        lambda: (
            gettext("%(names)s and %(last)s")
            % {"names": "De Weverij", "last": "Vogelbuurt"}
        ),
    )
}
WHEN = {
    "when": PlaceholderSpec(
        pgettext_lazy("placeholder", "day and hours"),
        _("Tuesday 1 June 2027, 19.30 to 21.00"),
    )
}
MEETING = {
    **PLACES,
    **WHEN,
    "place": PlaceholderSpec(
        pgettext_lazy("placeholder", "place"), "Buurthuis De Merel, Merelplein 1"
    ),
}
AGENDA = PlaceholderSpec(
    pgettext_lazy("placeholder", "agenda"),
    lambda: f"{ON_THE_AGENDA}\n1. …",
    own_line=True,
)
ANSWER_LINK = link_line(pgettext_lazy("placeholder", "link to answer"))
RAISING = PlaceholderSpec(
    pgettext_lazy("placeholder", "link for attention points"),
    lambda: f"{RAISE_HERE}\n{gettext('[personal link]')}",
    own_line=True,
)
REASON = PlaceholderSpec(
    pgettext_lazy("placeholder", "reason"), _("The hall is closed."), required=True
)

declare(
    "meeting_invited",
    name=_("Invitation to a meeting"),
    chapter=THE_MEETING,
    when=_("To everybody on the list, when you send the invitations."),
    subject=_("Invitation: management meeting of %(neighbourhoods)s"),
    body=[
        _("%(district)s invites you to the management meeting of %(neighbourhoods)s."),
        _("When: %(when)s\nWhere: %(place)s"),
        "%(agenda)s",
        ANSWER_HERE,
        "%(raising)s",
        _("With this e-mail comes an entry for your calendar."),
    ],
    facts={
        **MEETING,
        "district": PlaceholderSpec(
            pgettext_lazy("placeholder", "district"), _("The district Noord")
        ),
        "agenda": AGENDA,
        "link": ANSWER_LINK,
        "raising": RAISING,
    },
)
declare(
    "meeting_changed",
    name=_("Meeting changed"),
    chapter=THE_MEETING,
    when=_("To everybody who was invited, when you change the meeting."),
    subject=_("Changed: management meeting of %(neighbourhoods)s"),
    body=[
        _("Something changed in the meeting to which we invited you."),
        _("When: %(when)s\nWhere: %(place)s"),
        "%(agenda)s",
        ANSWER_HERE,
        _("With this e-mail you change the entry in your calendar."),
    ],
    facts={**MEETING, "agenda": AGENDA, "link": ANSWER_LINK},
)
declare(
    "meeting_postponed",
    name=_("Meeting postponed"),
    chapter=THE_MEETING,
    when=_("To everybody who was invited, when you postpone the meeting."),
    subject=_("Postponed: management meeting of %(neighbourhoods)s"),
    body=[
        _("The meeting on %(when)s is postponed. This is why: %(reason)s"),
        _("Is there a new date? Then you get a new invitation."),
        OUT_OF_THE_CALENDAR,
    ],
    facts={**PLACES, **WHEN, "reason": REASON},
)
declare(
    "meeting_cancelled",
    name=_("Meeting cancelled"),
    chapter=THE_MEETING,
    when=_("To everybody who was invited, when you cancel the meeting."),
    subject=_("Cancelled: management meeting of %(neighbourhoods)s"),
    body=[
        _("The meeting on %(when)s is cancelled. This is why: %(reason)s"),
        OUT_OF_THE_CALENDAR,
    ],
    facts={**PLACES, **WHEN, "reason": REASON},
)
declare(
    "meeting_not_expected",
    name=_("Need not come to a meeting"),
    chapter=THE_MEETING,
    when=_("To who was invited and does not serve on that day after all."),
    subject=_("You need not come: management meeting of %(neighbourhoods)s"),
    body=[
        _(
            "We invited you to the management meeting of %(neighbourhoods)s. On that "
            "day you do not take part any more. So you need not come."
        ),
        OUT_OF_THE_CALENDAR,
    ],
    facts=PLACES,
)

"""Why something cannot be done with a conference, in one plain sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import queries, rules
from .models import Conference, SignUp
from .rules import Moment, SignUps, Status


def moving(conference: Conference, wanted: Status) -> Refused | None:
    """Refuse what does not follow on the state in which the conference is."""
    if rules.may_become(conference.stands, wanted):
        return None
    text = _("This cannot be done: the conference is %(state)s.")
    state = {"state": conference.get_status_display()}
    return Refused(text % state, cause=conference)


def changing(conference: Conference) -> Refused | None:
    """Refuse to change what has begun; a postponed one gets its new day."""
    if conference.stands is Status.POSTPONED:
        return None
    if conference.stands is not Status.PLANNED:
        return moving(conference, Status.PLANNED)
    if clock.now() < conference.starts_at:
        return None
    return Refused(
        _("This cannot be done: the conference has begun."), cause=conference
    )


def holding(conference: Conference) -> Refused | None:
    """Refuse to note as held before the day, and what was cancelled or postponed."""
    day, today = conference.day, clock.today()
    if rules.may_be_held(conference.stands, day, today):
        return None
    if conference.stands is Status.PLANNED:
        return Refused(
            _("You can note this on the day itself or later."), cause=conference
        )
    return moving(conference, Status.HELD)


def second_that_year(conference: Conference) -> Refused | None:
    """Refuse a second one in the same calendar year for a neighbourhood (1c)."""
    if conference.stands is Status.HELD:
        return None
    other = queries.held_in_year_of(conference)
    if other is None:
        return None
    text = _(
        "%(neighbourhood)s had its conference of %(year)d already. One conference a "
        "year counts."
    )
    facts = {"neighbourhood": other.place, "year": conference.day.year}
    return Refused(text % facts, cause=other.conference)


def inviting(conference: Conference) -> Refused | None:
    """Refuse to invite to what has begun, or does not take place."""
    if conference.stands is not Status.PLANNED:
        return moving(conference, Status.PLANNED) or _stopped(conference)
    return changing(conference)


def signing_up(conference: Conference, *, by_office: bool = False) -> Refused | None:
    """Refuse a sign-up when it is too late, full, or not on.

    The office may still enter who called when the website takes nobody any more.
    """
    state = queries.sign_ups_of(conference)
    if state is SignUps.OPEN or (by_office and state is SignUps.CLOSED):
        return None
    return Refused(str(no_sign_up(state)), cause=conference if by_office else None)


def too_many(people: int, left: int | None) -> Refused | None:
    """Refuse more people than there are places left."""
    if rules.fits(people, left):
        return None
    if left is None or people > rules.MOST_PEOPLE:
        text = _("You can sign up %(most)d people at once.")
        return Refused(text % {"most": rules.MOST_PEOPLE})
    text = ngettext(
        "There is %(count)d place left. Sign up fewer people.",
        "There are %(count)d places left. Sign up fewer people.",
        left,
    )
    return Refused(text % {"count": left})


def stepping_back(sign_up: SignUp) -> Refused | None:
    """Refuse to take back a sign-up once the conference has begun."""
    conference = sign_up.conference
    if rules.may_step_back(conference.stands, conference.starts_at, clock.now()):
        return None
    return Refused(_("You need not do anything any more: the evening is over."))


def no_sign_up(state: SignUps) -> str:
    """Say in words why nobody can sign up."""
    return {
        SignUps.OPEN: "",
        SignUps.FULL: _("All places are taken."),
        SignUps.CLOSED: _("You cannot sign up on the website any more."),
        SignUps.POSTPONED: _("The conference is postponed. A new day follows."),
        SignUps.CANCELLED: _("The conference is cancelled."),
        SignUps.BEGUN: _("The conference has begun."),
        SignUps.HELD: _("The conference has been held."),
    }[state]


def wrong_moment(moment: Moment) -> Refused:
    """Say in words why a conference cannot be then."""
    texts = {
        Moment.PAST: _("Choose a day and an hour that are still to come."),
        Moment.TOO_FAR: _("Check the year."),
        Moment.ENDS_FIRST: _("The conference has to end later than it begins."),
        Moment.TOO_LONG: _("The conference lasts too long. Check the hours."),
        Moment.CLOSES_LATER: _("Sign-up has to close before the conference begins."),
    }
    return Refused(texts[moment])


def _stopped(conference: Conference) -> Refused:
    text = _("First fill in the new day. Then you can invite.")
    return Refused(text, cause=conference)

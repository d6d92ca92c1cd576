"""Why something cannot be done with an agreement, in one plain sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import queries, rules
from .models import ShapeAgreement
from .rules import Count, Kind, Outcome, Party, State, WrongCount


def changing(agreement: ShapeAgreement) -> Refused | None:
    """Refuse to change a text that the parties have read."""
    if agreement.stands is State.DRAFT:
        return None
    text = _("The parties have read this text. Make a new version to change it.")
    return Refused(text, cause=agreement)


def offering(agreement: ShapeAgreement) -> Refused | None:
    """Refuse to offer the same version twice."""
    if agreement.stands is State.DRAFT:
        return None
    text = _("This version was offered already. It is: %(state)s.")
    return Refused(text % {"state": agreement.stands_in_words}, cause=agreement)


def asking(agreement: ShapeAgreement) -> Refused | None:
    """Refuse what belongs in an open round."""
    if agreement.stands is State.OPEN:
        return None
    if agreement.stands is State.DRAFT:
        text = _("First offer this version to the neighbourhood and the partners.")
        return Refused(text, cause=agreement)
    text = _("The round for this version is over. It is: %(state)s.")
    return Refused(text % {"state": agreement.stands_in_words}, cause=agreement)


def answering(
    agreement: ShapeAgreement, party: Party, outcome: Outcome
) -> Refused | None:
    """Refuse an answer outside the round, and one that this party cannot give."""
    if refused := asking(agreement):
        return refused
    if rules.may_answer(agreement.stands, party, outcome):
        return None
    if party.kind is Kind.TYPE:
        text = _(
            "There is no organisation of this type in the register. Add it there, or "
            "note why it does not apply."
        )
        return Refused(text, cause=agreement)
    return Refused(_("This answer is not possible here."), cause=agreement)


def coming_into_force(agreement: ShapeAgreement) -> Refused | None:
    """Refuse while the consent of somebody is lacking."""
    if refused := asking(agreement):
        return refused
    if not (lacking := queries.lacking(agreement)):
        return None
    text = _("Not everybody agrees yet. Lacking: %(names)s.")
    names = ", ".join(one.name for one in lacking)
    return Refused(text % {"names": names}, cause=agreement)


def withdrawing(agreement: ShapeAgreement) -> Refused | None:
    """Refuse to take a consent back that is not in force."""
    if agreement.stands is State.IN_FORCE:
        return None
    text = _("This version is not in force, so nobody can take consent back.")
    return Refused(text, cause=agreement)


def terminating(agreement: ShapeAgreement) -> Refused | None:
    """Refuse to end what is over."""
    if agreement.stands not in rules.OVER:
        return None
    return Refused(_("This version does not count any more."), cause=agreement)


def no_reasons() -> Refused:
    """Ask for the reasons."""
    return Refused(_("Write the reasons."))


def wrong_day() -> Refused:
    """Say that a day cannot be."""
    return Refused(_("This day has not come yet."))


def wrong_count(count: Count, outcome: Outcome) -> Refused | None:
    """Say in words why these numbers cannot be."""
    texts = {
        WrongCount.NOBODY: _("Fill in how many residents were there."),
        WrongCount.TOO_MANY: _("There are more votes than residents who were there."),
        WrongCount.NO_MAJORITY: _(
            "The neighbourhood agrees when more residents are for than against."
        ),
    }
    wrong = rules.wrong_count(count, outcome)
    return Refused(texts[wrong]) if wrong else None

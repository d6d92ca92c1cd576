"""What each personal link in a letter shows and does: one thing, after one button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.conferences import actions as conferences
from buurtambassadeur_wagtail.conferences.models import SignUp
from buurtambassadeur_wagtail.conferences.words import when
from buurtambassadeur_wagtail.kernel.placeholders import fill_message
from buurtambassadeur_wagtail.own_words import actions as own_words
from buurtambassadeur_wagtail.own_words.models import ProfileProposal


@dataclass(frozen=True)
class Instead:
    """A second button, for who did not do what the letter is about."""

    text: str
    button: str
    done_title: str
    done_text: str
    act: Callable[[Any], Any]


@dataclass(frozen=True)
class LinkStep:
    """Texts before and after, and what the button does with the record."""

    title: str
    text: str
    button: str
    done_title: str
    done_text: str
    act: Callable[[Any], Any]
    instead: Instead | None = None


def confirm_application(candidacy: Candidacy) -> LinkStep:
    """Confirm the address of an application."""
    return LinkStep(
        title=_("Is this your application?"),
        text=fill_message(
            _(
                "You want to become neighbourhood ambassador in %(neighbourhood)s. "
                "Please confirm that you sent us application %(reference)s."
            ),
            _facts(candidacy),
        ),
        button=_("Yes, this is my application"),
        done_title=_("Thank you, we know that it is you"),
        done_text=_("We handle your application now. You hear from us within 3 weeks."),
        act=actions.confirm_application,
    )


def withdraw_application(candidacy: Candidacy) -> LinkStep:
    """Withdraw an application, until the decision."""
    return LinkStep(
        title=_("Do you want to withdraw your application?"),
        text=fill_message(
            _(
                "You then do not become neighbourhood ambassador in %(neighbourhood)s. "
                "You can always apply again later."
            ),
            _facts(candidacy),
        ),
        button=_("Withdraw my application"),
        done_title=_("You have withdrawn your application"),
        done_text=_("You need not do anything. We send you an e-mail about it."),
        act=actions.withdraw_application,
    )


def confirm_objection(objection: Objection) -> LinkStep:
    """Confirm the address of an objection, so that it counts."""
    return LinkStep(
        title=_("Is this your refusal?"),
        text=fill_message(
            _(
                "You do not agree with a candidate in %(neighbourhood)s. Please "
                "confirm that you sent us refusal %(reference)s."
            ),
            _facts(objection.candidacy) | {"reference": objection.reference},
        ),
        button=_("Yes, this is my refusal"),
        done_title=_("Thank you, your refusal counts"),
        done_text=_("We look at your reasons and decide. You always get an answer."),
        act=actions.confirm_objection,
    )


def withdraw_objection(objection: Objection) -> LinkStep:
    """Withdraw an objection, until it is decided."""
    return LinkStep(
        title=_("Do you want to withdraw your refusal?"),
        text=fill_message(
            _(
                "Your refusal %(reference)s does not count any more. The candidate may "
                "then become neighbourhood ambassador in %(neighbourhood)s."
            ),
            _facts(objection.candidacy) | {"reference": objection.reference},
        ),
        button=_("Withdraw my refusal"),
        done_title=_("You have withdrawn your refusal"),
        done_text=_("You need not do anything. We send you an e-mail about it."),
        act=actions.withdraw_objection,
    )


def withdraw_portrait(proposal: ProfileProposal) -> LinkStep:
    """Withdraw the consent for a portrait: it goes off the website at once."""
    return LinkStep(
        title=_("Do you want your portrait off the website?"),
        text=_("We take it off at once and delete it. Your text stays."),
        button=_("Take my portrait off"),
        done_title=_("Your portrait is off the website"),
        done_text=_("We have deleted it. You need not do anything."),
        act=own_words.withdraw_portrait,
    )


def cancel_sign_up(sign_up: SignUp) -> LinkStep:
    """Take a sign-up for a conference back; the place becomes free."""
    conference = sign_up.conference
    facts = {"title": conference.title, "when": when(conference)}
    return LinkStep(
        title=_("Can you not come?"),
        text=_("You signed up for %(title)s, on %(when)s.") % facts,
        button=_("I do not come"),
        done_title=_("You do not come"),
        done_text=_("Thank you for telling us. Now somebody else can come."),
        act=conferences.step_back,
        instead=Instead(
            text=_(
                "Did you not sign up? Then somebody filled in your address. We delete "
                "it, and you get no more letters about this."
            ),
            button=_("This was not me"),
            done_title=_("Your address is deleted"),
            done_text=_("We are sorry for the trouble. You need not do anything."),
            act=conferences.disown,
        ),
    )


STEPS: dict[str, Callable[[Any], LinkStep]] = {
    "application-confirm": confirm_application,
    "application-withdraw": withdraw_application,
    "objection-confirm": confirm_objection,
    "objection-withdraw": withdraw_objection,
    "portrait-withdraw": withdraw_portrait,
    "conference-cancel": cancel_sign_up,
}


def _facts(candidacy: Candidacy) -> dict[str, str]:
    return {
        "neighbourhood": candidacy.neighbourhood.name,
        "reference": candidacy.reference,
    }

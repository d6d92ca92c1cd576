"""Ask for own words, take them in, make them a draft, and take a portrait off."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import drafts, letters, rules
from .models import ProfileProposal
from .pictures import store_picture

WORDS = ("why", "proud", "languages")


@transaction.atomic
def ask(appointment: Appointment, *, by: Any) -> ProfileProposal:
    """Send the ambassador a link to write own words; an earlier link stops working.

    Refuses for who does not serve any more, and without an e-mail address.
    """
    lock(Appointment.objects.filter(pk=appointment.pk))
    if refused := asking(appointment):
        raise refused
    for earlier in appointment.proposals.filter(sent_at=None, set_aside_at=None):
        withdraw_request(earlier, by=by)
    proposal = ProfileProposal.objects.create(
        appointment=appointment, asked_at=clock.now(), asked_by=by
    )
    letters.asked(proposal)
    return proposal


def asking(appointment: Appointment) -> Refused | None:
    """Say why no words can be asked for; ``None``: they can."""
    cancelled = appointment.cancelled_at is not None
    today = clock.today()
    if not rules.may_ask(appointment.last_day, today, is_cancelled=cancelled):
        return Refused(_("This appointment is over."), cause=appointment)
    if appointment.person.deceased_at is not None:
        return Refused(_("This ambassador has died."), cause=appointment)
    details = getattr(appointment.person, "contact_details", None)
    if details is None or not details.email:
        return Refused(_("The ambassador has no e-mail address."), cause=appointment)
    return None


@transaction.atomic
def withdraw_request(proposal: ProfileProposal, *, by: Any) -> None:
    """Let the link to write own words work no more. Refuses when words were sent."""
    _lock(proposal)
    if proposal.sent_at is not None:
        raise Refused(_("The ambassador has sent in words already."))
    links.revoke(proposal, "own-words")
    _set_aside(proposal, by)


@transaction.atomic
def propose(
    proposal: ProfileProposal,
    *,
    words: dict[str, str],
    picture: Any = None,
    portrait_alt: str = "",
    consent_text: str = "",
    collection: Any = None,
) -> ProfileProposal:
    """Take in words and portrait: the newest draft, or beside the draft of an editor.

    Nothing goes live. Refuses a portrait without consent, words that were sent in
    before, and a profile that is gone.
    """
    _lock(proposal)
    if proposal.sent_at is not None or proposal.set_aside_at is not None:
        raise Refused(_("You have sent in your words already."))
    if picture is not None and not (consent_text and portrait_alt):
        raise Refused(_("We show a portrait only with your consent."))
    profile = profile_of(proposal)
    for name in WORDS:
        setattr(proposal, name, words[name])
    if picture is not None:
        proposal.portrait = store_picture(picture, collection)
        proposal.portrait_alt, proposal.consent_text = portrait_alt, consent_text
        proposal.consented_at = clock.now()
    proposal.sent_at = clock.now()
    if drafts.obstacle(profile) is None:
        drafts.make_draft(proposal, profile, by=None)
    proposal.save()
    letters.received(proposal)
    letters.proposed(proposal, profile)
    return proposal


@transaction.atomic
def take_over(proposal: ProfileProposal, *, by: Any) -> None:
    """Make waiting words the newest draft, over the draft that was there.

    That draft stays in the history of the profile. Refuses what does not wait.
    """
    _lock(proposal)
    if refused := taking_over(proposal):
        raise refused
    drafts.make_draft(proposal, profile_of(proposal), by=by)
    proposal.handled_by = by
    proposal.save()


@transaction.atomic
def set_aside(proposal: ProfileProposal, *, by: Any) -> None:
    """Decide that waiting words do not come on the website. Refuses other words."""
    _lock(proposal)
    if refused := taking_over(proposal):
        raise refused
    _set_aside(proposal, by)


def taking_over(proposal: ProfileProposal) -> Refused | None:
    """Say why there is nothing to decide on; ``None``: there is."""
    if proposal.state is rules.State.WAITING:
        return None
    return Refused(_("These words do not wait for a decision any more."))


@transaction.atomic
def withdraw_portrait(proposal: ProfileProposal) -> bool:
    """Take the portrait off the website and delete it; ``False``: done before.

    At once, past drafts, locks and reviews: a draft that named it shows none.
    """
    _lock(proposal)
    if proposal.consent_withdrawn_at is not None or proposal.consented_at is None:
        return False
    picture = proposal.portrait
    if picture is not None:
        _take_off(picture)
        picture.delete()
    proposal.portrait, proposal.portrait_alt = None, ""
    proposal.consent_withdrawn_at = clock.now()
    proposal.save()
    return True


def profile_of(proposal: ProfileProposal) -> Ambassador:
    """Return the profile of who was asked; refuses when it was erased."""
    person = proposal.appointment.person
    profile = Ambassador.objects.filter(person=person).first()
    if profile is None or person.erased_at is not None:
        raise Refused(_("There is no profile any more."))
    return profile


def _take_off(picture: Any) -> None:
    with change_reason(_("consent withdrawn")):
        for profile in Ambassador.objects.filter(portrait=picture):
            profile.portrait, profile.portrait_alt = None, ""
            profile.save(update_fields=["portrait", "portrait_alt"])


def _set_aside(proposal: ProfileProposal, by: Any) -> None:
    proposal.set_aside_at, proposal.handled_by = clock.now(), by
    proposal.save(update_fields=["set_aside_at", "handled_by"])


def _lock(proposal: ProfileProposal) -> None:
    lock(ProfileProposal.objects.filter(pk=proposal.pk))
    proposal.refresh_from_db()

"""Who may not decide in a case, because it is about that person: gate 5.

The candidate, who refused, the contact of a partner that refused, and whoever states
to be involved. Addresses are matched with that of the account.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import email_key
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.partners.models import PartnerContact

from .decision_rules import Conflict, conflict
from .models import Candidacy, Involvement


@dataclass(frozen=True)
class Parties:
    """Whom a case is about, by comparable addresses, and who stated to be involved."""

    candidate: str
    refusers: frozenset[str]
    contacts: frozenset[str]
    involved: frozenset[int]

    def conflict_of(self, user: Any) -> Conflict | None:
        """Say why this user may not decide; ``None``: nothing stands in the way."""
        return conflict(
            account_key(user),
            candidate_key=self.candidate,
            refuser_keys=self.refusers,
            contact_keys=self.contacts,
            stated=user.pk in self.involved,
        )


def parties(candidacy: Candidacy) -> Parties:
    """Return the parties of a case, in at most three queries and the application's."""
    sent = list(
        candidacy.objections.values_list("email_key", "partner_id", "received_at")
    )
    asked = {(partner, _day(moment)) for _key, partner, moment in sent if partner}
    stated = Involvement.objects.filter(candidacy=candidacy)
    application = getattr(candidacy, "application", None)
    return Parties(
        candidate=application.email_key if application else "",
        refusers=frozenset(key for key, *_about in sent if key),
        contacts=_contact_keys(asked),
        involved=frozenset(stated.values_list("user_id", flat=True)),
    )


def deciding(candidacy: Candidacy, user: Any) -> Refused | None:
    """Refuse whoever is a party; ``user`` is ``None`` when nobody of ours acts."""
    if user is None:
        return None
    found = parties(candidacy).conflict_of(user)
    if found is None:
        return None
    return Refused(_sentence(found), cause=candidacy)


def account_key(user: Any) -> str:
    """Return the address of an account in its comparable form, or nothing."""
    name = get_user_model().get_email_field_name()
    return email_key(getattr(user, name, "") or "")


def colleagues(
    candidacy: Candidacy, *, here: bool, found: Parties | None = None
) -> list[Any]:
    """Return the coordinators of this district, or of others, who may decide here."""
    found = found or parties(candidacy)
    return [user for user in _coordinators(candidacy, here) if free(found, user)]


def free(found: Parties, user: Any) -> bool:
    """Tell whether the user is no party to the case."""
    return found.conflict_of(user) is None


def _coordinators(candidacy: Candidacy, here: bool) -> QuerySet[Any]:
    district = candidacy.neighbourhood.district_id
    covering = Q(district=None) | Q(district=district)
    rows = DistrictCoordinator.objects.current().order_by()
    near = rows.filter(covering).values("user")
    users = get_user_model()._default_manager.filter(is_active=True)
    if here:
        return users.filter(pk__in=near).order_by("pk")
    return users.filter(pk__in=rows.values("user")).exclude(pk__in=near).order_by("pk")


def _contact_keys(asked: Iterable[tuple[int, date]]) -> frozenset[str]:
    """Return who is contact of a partner that refused, now or on the day it did."""
    partners = {partner for partner, _refused_on in asked}
    if not partners:
        return frozenset()
    days = set(asked) | {(partner, clock.today()) for partner in partners}
    rows = PartnerContact.objects.filter(organisation__in=partners).exclude(email="")
    return frozenset(
        email_key(one.email)
        for one in rows
        if any(one.serves_on(day) for by, day in days if by == one.organisation_id)
    )


def _day(moment: datetime) -> date:
    return clock.local(moment).date()


def _sentence(found: Conflict) -> str:
    sentences = {
        Conflict.CANDIDATE: _("You are the candidate. A colleague has to do this."),
        Conflict.REFUSER: _(
            "You refused this candidate yourself. A colleague has to do this."
        ),
        Conflict.PARTNER_CONTACT: _(
            "You are a contact of a partner that refused this candidate. A colleague "
            "has to do this."
        ),
        Conflict.STATED: _(
            "You told us that you are involved. A colleague has to do this."
        ),
    }
    return sentences[found]

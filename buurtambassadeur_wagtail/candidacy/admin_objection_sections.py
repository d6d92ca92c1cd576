"""The parts of the page of a refusal, as a coordinator reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.register_parts import Link, Section
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import admin_rows, admin_words, copies, effects
from .models import Objection
from .queries import confirm_days_of
from .rules import Outcome, blocks


def objection_standing(objection: Objection, user: Any) -> Section:
    """Where the refusal stands, and whether it stops an appointment."""
    candidacy = objection.candidacy
    rows = [
        (_("Outcome"), admin_words.outcome(objection)),
        (_("Candidate"), candidate(objection, user)),
        (_("Neighbourhood"), admin_rows.place(candidacy.neighbourhood)),
        (_("Received"), admin_rows.received(objection)),
        (_("Confirmed"), admin_words.confirmed_in_full(objection)),
        (_("Stands in the way of an appointment"), stops(objection)),
        (_("What a refusal does"), effects.stored(candidacy.publication)),
    ]
    if objection.supplement_to:
        first = objection.supplement_to
        rows.append((_("Supplement to"), Link(first, admin_url_for(first, user))))
    rows += [*_late(objection), *_entered(objection)]
    if objection.ended_at:
        signal = objection.outcome == Outcome.SIGNAL
        label = _("Put away") if signal else _("Withdrawn or lapsed")
        rows.append((label, objection.ended_at))
    return Section(_("Where it stands"), rows)


def objection_answers(objection: Objection) -> Section:
    """What was written, question by question."""
    if objection.erased_at:
        return admin_rows.erased(_("What was written"))
    rows: list[tuple[str, Any]] = list(copies.objection_rows(objection))
    if objection.lives_elsewhere:
        where = admin_rows.elsewhere(objection, objection.candidacy.neighbourhood)
        rows.insert(1, (_("Lives here?"), where))
    if objection.partner is None:
        rows.append((_("Old enough"), objection.is_old_enough))
    return Section(_("What was written"), rows)


def _late(objection: Objection) -> list[tuple[str, Any]]:
    """Tell that it came too late, and why it counts all the same."""
    if not objection.is_late:
        return []
    if objection.late_accepted_at is None:
        return [(_("Too late"), _("Yes: it does not stop an appointment"))]
    day = in_full(clock.local(objection.late_accepted_at).date())
    who = admin_words.colleague(objection.late_accepted_by)
    return [
        (_("Too late"), _("Yes, and accepted on %(day)s") % {"day": day}),
        (_("Accepted by"), who),
        (_("Why it counts"), objection.late_accepted_because),
    ]


def _entered(objection: Objection) -> list[tuple[str, Any]]:
    """Tell who typed what somebody else told or wrote."""
    rows: list[tuple[str, Any]] = []
    if objection.entered_by:
        rows.append((_("Entered by"), admin_words.colleague(objection.entered_by)))
    if objection.reasons_noted_at:
        who = admin_words.colleague(objection.reasons_noted_by)
        day = in_full(clock.local(objection.reasons_noted_at).date())
        text = _("%(name)s, after a call on %(day)s") % {"name": who, "day": day}
        rows.append((_("Reasons written down by"), text))
    return rows


def supplements_part(objection: Objection, user: Any) -> Section | None:
    """What the same person added later."""
    rows = [
        (one.received_at, Link(one, admin_url_for(one, user)))
        for one in objection.supplements.order_by("received_at")
    ]
    return Section(_("Supplements"), rows) if rows else None


def candidate(objection: Objection, user: Any) -> Link:
    """Return the candidate's name, leading to the application."""
    candidacy = objection.candidacy
    return Link(
        candidacy.publication.name_shown, admin_url_for(candidacy.application, user)
    )


def stops(objection: Objection) -> bool:
    """Tell whether this refusal stops an appointment now, by the rule itself."""
    if objection.outcome == Outcome.UPHELD:
        return True
    if objection.outcome == Outcome.SIGNAL or objection.supplement_to_id:
        return False
    return blocks(
        objection.standing(),
        closes_at=objection.candidacy.publication.closes_at,
        confirm_days=confirm_days_of(objection.candidacy.publication),
        now=clock.now(),
    )

"""The parts of the page of one case, in the order in which a coordinator reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.letter_register import letter_rows
from buurtambassadeur_wagtail.kernel.register_parts import Link, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.neighbourhoods.queries import find_by_postcode
from buurtambassadeur_wagtail.programme.queries import current

from . import admin_words, copies
from .models import Application, CandidatePublication, Objection
from .rules import Outcome, Status, blocks

TEMPLATES = "buurtambassadeur_wagtail/admin/candidacy/"


def application_standing(application: Application) -> Section:
    """Where the application stands, and whether the applicant was reached."""
    candidacy = application.candidacy
    return Section(
        _("Where it stands"),
        [
            (_("Status"), admin_words.standing(application)),
            (_("Neighbourhood"), place(candidacy.neighbourhood)),
            (_("Received"), received(candidacy)),
            (_("Confirmed"), admin_words.confirmed_in_full(candidacy)),
            *decided(candidacy),
        ],
    )


def application_answers(application: Application) -> Section:
    """What the resident wrote, question by question."""
    if application.erased_at:
        return erased(_("What the resident wrote"))
    rows: list[tuple[str, Any]] = list(copies.application_rows(application))
    rows += [
        (_("Old enough"), application.is_old_enough),
        (_("Has read the agreements"), application.has_read_agreements),
    ]
    if application.lives_elsewhere:
        neighbourhood = application.candidacy.neighbourhood
        rows.insert(1, (_("Lives here?"), elsewhere(application, neighbourhood)))
    return Section(_("What the resident wrote"), rows)


def publication_part(application: Application) -> Section | None:
    """What the neighbourhood reads or will read, and the reaction period."""
    publication = admin_words.publication_of(application)
    if publication is None:
        return None
    rows = [
        (_("Name as shown"), publication.name_shown),
        (_("Text for publication"), publication.text),
        (_("Approved by the candidate"), approval(publication)),
    ]
    if publication.closes_at:
        rows += [
            (_("Made known"), publication.opens_at),
            (_("Made known by"), admin_words.colleague(publication.published_by)),
            (
                _("Reactions until and including"),
                in_full(clock.local(publication.closes_at).date()),
            ),
        ]
    return Section(_("For the neighbourhood"), rows)


def objections_part(application: Application, user: Any) -> Section | None:
    """The refusals, each with its outcome and a link."""
    found = application.candidacy.objections.select_related("partner", "supplement_to")
    rows = [
        {
            "objection": one,
            "sender": admin_words.sender(one),
            "badge": _cell(admin_words.outcome(one)),
            "url": admin_url_for(one, user),
        }
        for one in found.order_by("received_at", "pk")
    ]
    known = application.candidacy.status != Status.RECEIVED
    if not rows and not known:
        return None
    template = TEMPLATES + "_objections.html"
    return Section(_("Refusals"), template=template, context={"rows": rows})


def letters_part(records: list[Any], user: Any) -> Section:
    """The letters about these records, each with its state and a link."""
    context = {"letters": letter_rows(records, user)}
    return Section(_("Letters"), template=TEMPLATES + "_letters.html", context=context)


def objection_standing(objection: Objection, user: Any) -> Section:
    """Where the refusal stands, and whether it stops an appointment."""
    candidacy = objection.candidacy
    rows = [
        (_("Outcome"), admin_words.outcome(objection)),
        (_("Candidate"), candidate(objection, user)),
        (_("Neighbourhood"), place(candidacy.neighbourhood)),
        (_("Received"), received(objection)),
        (_("Confirmed"), admin_words.confirmed_in_full(objection)),
        (_("Stands in the way of an appointment"), stops(objection)),
    ]
    if objection.supplement_to:
        first = objection.supplement_to
        rows.append((_("Supplement to"), Link(first, admin_url_for(first, user))))
    if objection.ended_at:
        rows.append((_("Withdrawn or lapsed"), objection.ended_at))
    return Section(_("Where it stands"), rows)


def objection_answers(objection: Objection) -> Section:
    """What was written, question by question."""
    if objection.erased_at:
        return erased(_("What was written"))
    rows: list[tuple[str, Any]] = list(copies.objection_rows(objection))
    if objection.lives_elsewhere:
        where = elsewhere(objection, objection.candidacy.neighbourhood)
        rows.insert(1, (_("Lives here?"), where))
    if objection.partner is None:
        rows.append((_("Old enough"), objection.is_old_enough))
    return Section(_("What was written"), rows)


def supplements_part(objection: Objection, user: Any) -> Section | None:
    """What the same person added later."""
    rows = [
        (one.received_at, Link(one, admin_url_for(one, user)))
        for one in objection.supplements.order_by("received_at")
    ]
    return Section(_("Supplements"), rows) if rows else None


def decision_part(objection: Objection) -> Section | None:
    """What was decided, by whom and why."""
    if not objection.motivation:
        return None
    return Section(
        _("Decision"),
        [
            (_("Outcome"), admin_words.outcome(objection)),
            (_("Motivation"), objection.motivation),
            *decided(objection),
        ],
    )


def place(neighbourhood: Any) -> str:
    """Return the neighbourhood with its district, if it has one."""
    if neighbourhood.district is None:
        return str(neighbourhood)
    return f"{neighbourhood} ({neighbourhood.district})"


def received(record: Any) -> str:
    """Tell when and how it came in."""
    day = in_full(clock.local(record.received_at).date())
    return f"{day}, {record.get_received_via_display()}"


def decided(record: Any) -> list[tuple[str, Any]]:
    """Return when it was decided and by whom, once it was."""
    if record.decided_at is None:
        return []
    rows: list[tuple[str, Any]] = [(_("Decided"), record.decided_at)]
    if record.decided_by:
        rows.append((_("Decided by"), admin_words.colleague(record.decided_by)))
    return rows


def approval(publication: CandidatePublication) -> Any:
    """Tell whether, when and how the candidate approved the text."""
    if publication.approved_at is None:
        return Badge(_("Not yet"), "waiting")
    day = in_full(clock.local(publication.approved_at).date())
    return f"{day}, {publication.get_approved_via_display()}"


def elsewhere(record: Any, neighbourhood: Any) -> Badge:
    """Tell where we think the postcode lies: flagged, and not refused."""
    found = find_by_postcode(record.postcode)
    if not found or neighbourhood in found:
        return Badge(_("We do not know this postcode. Please check it."), "waiting")
    names = ", ".join(str(one) for one in found)
    text = _("This postcode seems to belong to %(names)s. Please check it.")
    return Badge(text % {"names": names}, "waiting")


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
    if objection.supplement_to_id:
        return False
    return blocks(
        objection.standing(),
        closes_at=objection.candidacy.publication.closes_at,
        confirm_days=current().confirm_days,
        now=clock.now(),
    )


def erased(title: str) -> Section:
    return Section(title, [(_("Erased"), _("These data have been erased."))])


def _cell(badge: Badge) -> dict[str, str]:
    return {"text": str(badge.word), "tone": badge.tone}

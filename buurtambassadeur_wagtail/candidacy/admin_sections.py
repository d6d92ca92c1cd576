"""The parts of the page of an application, as a coordinator reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements.admin_words import accepted, in_place
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.addresses import public_url
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.register_parts import Link, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full

from . import admin_decision_sections, admin_rows, admin_words, copies, effects
from .models import Application, Candidacy, CandidatePublication
from .queries import decision_due_on
from .rules import Status


def application_standing(application: Application, user: Any = None) -> Section:
    """Where the application stands, and whether the applicant was reached."""
    candidacy = application.candidacy
    return Section(
        _("Where it stands"),
        [
            (_("Status"), admin_words.standing(application)),
            (_("Neighbourhood"), admin_rows.place(candidacy.neighbourhood)),
            (_("Received"), admin_rows.received(candidacy)),
            (_("Confirmed"), admin_words.confirmed_in_full(candidacy)),
            *_agreement(candidacy, user),
            *_due(candidacy),
            *admin_rows.decided(candidacy),
            *admin_decision_sections.remedies(candidacy),
            *_without_letters(application),
        ],
    )


def _agreement(candidacy: Candidacy, user: Any) -> list[tuple[str, Any]]:
    """The agreement that counts in the neighbourhood, while nothing is decided."""
    if Status(candidacy.status) not in (Status.RECEIVED, Status.CANDIDATE):
        return []
    return [
        (_("Neighbourhood agreement"), in_place(candidacy.neighbourhood, user)),
    ]


def _due(candidacy: Candidacy) -> list[tuple[str, Any]]:
    """Tell by when the applicant hears, while nothing is decided; say when too late."""
    if Status(candidacy.status) not in (Status.RECEIVED, Status.CANDIDATE):
        return []
    due = decision_due_on(candidacy)
    shown: Any = in_full(due)
    if clock.today() > due:
        text = _("%(day)s: too late. Tell the applicant when you decide.")
        shown = Badge(text % {"day": shown}, "bad")
    return [(_("Decision at the latest on"), shown)]


def intake_part(application: Application) -> Section | None:
    """What the coordinator kept of the talk, if there was one."""
    if application.intake_on is None:
        return None
    rows = [(_("Day of the talk"), in_full(application.intake_on))]
    if application.intake_note:
        rows.append((_("Note"), application.intake_note))
    return Section(_("Intake talk"), rows)


def rejection_part(application: Application) -> Section | None:
    """Why the application ended before the neighbourhood knew of it."""
    if not application.rejection_reasons:
        return None
    return Section(
        _("Rejected"), [(_("Reasons for rejecting"), application.rejection_reasons)]
    )


def _without_letters(application: Application) -> list[tuple[str, Any]]:
    """Warn that this person gets no letters, so that somebody calls."""
    if application.email or application.erased_at:
        return []
    return [(_("Letters"), Badge(_("No e-mail address: call yourself"), "waiting"))]


def application_answers(application: Application, user: Any = None) -> Section:
    """What the resident wrote, question by question."""
    if application.erased_at:
        return admin_rows.erased(_("What the resident wrote"))
    rows: list[tuple[str, Any]] = list(copies.application_rows(application))
    rows += [
        (_("Old enough"), application.is_old_enough),
        (_("Has read the agreements"), application.has_read_agreements),
    ]
    if application.agreement:
        when = accepted(application.agreement, user)
        rows.append((_("Neighbourhood agreement when applying"), when))
    if application.lives_elsewhere:
        neighbourhood = application.candidacy.neighbourhood
        rows.insert(
            1, (_("Lives here?"), admin_rows.elsewhere(application, neighbourhood))
        )
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
            (_("What a refusal does"), effects.stored(publication)),
        ]
    if publication.is_open:
        link = Link(_("See the candidate"), public_url(publication))
        rows.append((_("Website"), link))
    return Section(_("For the neighbourhood"), rows)


def objections_part(application: Application, user: Any) -> Section | None:
    """The refusals, each with its outcome and a link."""
    found = application.candidacy.objections.select_related("partner", "supplement_to")
    rows = [
        {
            "objection": one,
            "sender": admin_words.sender(one),
            "received": day_month_year(clock.local(one.received_at).date()),
            "badge": _cell(admin_words.outcome(one)),
            "url": admin_url_for(one, user),
        }
        for one in found.order_by("received_at", "pk")
    ]
    known = application.candidacy.status != Status.RECEIVED
    if not rows and not known:
        return None
    template = admin_rows.TEMPLATES + "_objections.html"
    return Section(_("Refusals"), template=template, context={"rows": rows})


def approval(publication: CandidatePublication) -> Any:
    """Tell whether, when and how the candidate approved the text."""
    if publication.approved_at is None:
        return Badge(_("Not yet"), "waiting")
    day = in_full(clock.local(publication.approved_at).date())
    return f"{day}, {publication.get_approved_via_display()}"


def _cell(badge: Badge) -> dict[str, str]:
    return {"text": str(badge.word), "tone": badge.tone}

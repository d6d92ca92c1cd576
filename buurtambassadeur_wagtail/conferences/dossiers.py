"""What conferences add to the dossier of an ambassador, and of who served before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.queries import people_like
from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.dossier_parts import Happening
from buurtambassadeur_wagtail.kernel.register_parts import Link, Section
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from . import admin_assess_words as admin_words
from .assess_queries import assessments_of
from .assess_words import outcome_lines
from .models import ConferenceAssessment, LookBack

BY = ("assessed_by", "follow_up__decided_by")


def records_about(appointments: Iterable[Appointment]) -> list[Model]:
    """Return assessments with what follows on them, and look backs: two queries."""
    served = {one.pk: one for one in appointments}
    if not served:
        return []
    found = ConferenceAssessment.objects.filter(appointment__in=served)
    assessments = list(
        found.select_related("conference__district", "summary", "follow_up", *BY)
    )
    looked = LookBack.objects.filter(appointment__in=served).select_related(
        "conference"
    )
    records: list[Any] = [*assessments, *looked]
    for one in records:
        one.appointment = served[one.appointment_id]  # known: not asked again
    for one in assessments:
        along = (getattr(one, name, None) for name in ("summary", "follow_up"))
        records += [part for part in along if part is not None]
    return records


def assessed(found: Sequence[ConferenceAssessment], user: Any) -> Iterator[Section]:
    """Yield for each conference what it found, and what came of it."""
    for one in sorted(found, key=lambda row: row.conference.starts_at, reverse=True):
        title = _("Conference: %(title)s") % {"title": admin_words.title(one)}
        yield Section(title, list(_rows(one, user)))


def looked_back(appointments: Sequence[Appointment], user: Any) -> Iterator[Section]:
    """Yield what the ambassador wrote before each conference."""
    found = LookBack.objects.filter(appointment__in=appointments).exclude(
        written_at=None
    )
    for one in found.select_related("conference").order_by("-conference__starts_at"):
        day = {"day": day_month_year(one.conference.day)}
        yield Section(_("Look back for %(day)s") % day, admin_words.words_of(one))


def unassessed(appointments: Sequence[Appointment], user: Any) -> Iterator[Section]:
    """Yield why somebody was appointed again without an assessment."""
    rows = [
        (day_month_year(one.first_day), one.unassessed_because)
        for one in appointments
        if one.unassessed_because
    ]
    if rows:
        yield Section(_("Appointed again without an assessment, because"), rows)


def served_before(applications: Sequence[Application], user: Any) -> Iterator[Section]:
    """Yield what conferences found of who may be this candidate: beside a decision."""
    for application in applications:
        if application.erased_at is not None:
            continue
        rows = []
        people = list(people_like(application).filter(appointments__isnull=False))
        for found in assessments_of(people).values() if people else ():
            rows += [_row(one, user) for one in found if policy.may(user, "view", one)]
        if rows:
            yield Section(_("Served before: what conferences found"), rows)


def happened(found: Sequence[ConferenceAssessment], user: Any) -> Iterator[Happening]:
    """Tell when an outcome was noted, a decision made, a summary published."""
    for one in found:
        what = "; ".join(outcome_lines(one))
        text = _("Assessed at the conference. %(what)s") % {"what": capfirst(what)}
        yield Happening(
            one.assessed_at,
            text,
            colleague(one.assessed_by),
            why=one.because,
            record=one,
        )
        follow_up = getattr(one, "follow_up", None)
        if follow_up is not None and follow_up.decided_at:
            text = _("Decided after a negative outcome: %(decision)s")
            yield Happening(
                follow_up.decided_at,
                text % {"decision": follow_up.get_decision_display()},
                colleague(follow_up.decided_by),
                why=follow_up.reasons,
                record=one,
                tone="waiting",
            )
        summary = getattr(one, "summary", None)
        if summary is not None and summary.published_at:
            text = _("Summary of the conference published")
            yield Happening(summary.published_at, text, record=one, tone="good")


def _rows(one: ConferenceAssessment, user: Any) -> Iterator[tuple[str, Any]]:
    for line in outcome_lines(one):
        label, _colon, value = line.partition(": ")
        yield label, value
    if one.effort_text:
        yield _("Explanation"), one.effort_text
    if one.because:
        yield _("Why not assessed"), one.because
    if decision := admin_words.decision(one):
        yield _("Decision"), decision
        if one.follow_up.reasons:
            yield _("Reasons"), one.follow_up.reasons
        if one.follow_up.agreements:
            yield _("Agreements"), one.follow_up.agreements
    summary = getattr(one, "summary", None)
    yield _("Summary"), admin_words.summary(summary)
    if summary is not None and summary.text:
        yield _("Text"), summary.text
    yield _("Noted"), clock.local(one.assessed_at).date()


def _row(one: ConferenceAssessment, user: Any) -> tuple[str, Link]:
    text = admin_words.in_short(one)
    return admin_words.title(one), Link(text, admin_url_for(one, user))

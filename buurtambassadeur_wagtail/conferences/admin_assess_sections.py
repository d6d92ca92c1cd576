"""Who is assessed at a conference, on its page; and the page of one assessment."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.register_parts import Link, Section, as_cell
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full

from . import admin_assess_words as admin_words
from . import assess_queries as queries
from . import assess_words as words
from .assess_rules import Effort
from .models import Conference, ConferenceAssessment
from .rules import Status

SEATS = "buurtambassadeur_wagtail/admin/conferences/_seats.html"


def assessed(conference: Conference, user: Any) -> list[Section]:
    """Everybody who sits that day, each with what is known and what comes next."""
    if conference.stands is Status.CANCELLED:
        return []
    may = policy.may(user, "decide", conference)
    rows = [_row(one, user, may) for one in queries.seats(conference)]
    conclusion = getattr(conference, "conclusion", None)
    context = {
        "rows": rows,
        "is_held": conference.stands is Status.HELD,
        "concluded": conclusion
        and in_full(clock.local(conclusion.concluded_at).date()),
        "concluded_by": conclusion and colleague(conclusion.concluded_by),
    }
    return [Section(_("Effort and support"), template=SEATS, context=context)]


def outcome(assessment: ConferenceAssessment, user: Any) -> Section:
    """What was found, with the rules that counted."""
    person = assessment.appointment.person
    rows: list[tuple[str, Any]] = [
        (
            _("Ambassador"),
            Link(
                person.full_name or _("These data have been erased."),
                admin_url_for(assessment.appointment, user),
            ),
        ),
        (
            _("Conference"),
            Link(
                admin_words.title(assessment),
                admin_url_for(assessment.conference, user),
            ),
        ),
        (_("Effort"), admin_words.effort(assessment)),
        (_("Explanation"), assessment.effort_text),
    ]
    if assessment.found is Effort.NOT_YET:
        rows.append((_("Ambassador since"), in_full(assessment.serving_since)))
        rows.append((_("Why not assessed"), assessment.because or _why_new(assessment)))
    else:
        rows += _votes(assessment)
    noted = in_full(clock.local(assessment.assessed_at).date())
    by = colleague(assessment.assessed_by)
    rows.append((_("Noted"), f"{noted}, {by}" if by else noted))
    return Section(_("What the conference found"), rows)


def looked_back(assessment: ConferenceAssessment) -> Section | None:
    """What the ambassador wrote before the conference."""
    found = assessment.conference.look_backs.filter(appointment=assessment.appointment)
    looked = found.first()
    rows = admin_words.words_of(looked) if looked else []
    if not looked or not rows:
        return None
    day = in_full(clock.local(looked.written_at).date())
    rows.append((_("Written"), f"{day}, {looked.get_written_via_display()}"))
    return Section(_("The ambassador looks back"), rows)


def summarised(assessment: ConferenceAssessment) -> Section | None:
    """The summary, and what the ambassador said of it."""
    found = getattr(assessment, "summary", None)
    if found is None:
        return None
    rows: list[tuple[str, Any]] = [
        (_("State"), admin_words.summary(found)),
        (_("Text"), found.text),
    ]
    if found.sent_at:
        sent = in_full(clock.local(found.sent_at).date())
        rows.append((_("Sent"), f"{sent}, {found.get_sent_via_display()}"))
    if found.answer:
        answered = in_full(clock.local(found.answered_at).date())
        way = found.get_answered_via_display()
        rows.append((_("Answer"), found.get_answer_display()))
        rows.append((_("Answer given on"), f"{answered}, {way}"))
    if found.wish:
        rows.append((_("What should be different"), found.wish))
    if found.with_scores:
        rows.append((_("The outcomes are published too"), True))
    return Section(_("Summary for the neighbourhood"), rows)


def decided(assessment: ConferenceAssessment) -> Section | None:
    """What was decided after a negative outcome, or by when."""
    found = getattr(assessment, "follow_up", None)
    if found is None:
        return None
    rows: list[tuple[str, Any]] = [
        (_("State"), admin_words.decision(assessment)),
        (_("Decide at the latest on"), in_full(found.due_on)),
    ]
    if found.decision:
        rows += [
            (_("Reasons"), found.reasons),
            (_("Agreements"), found.agreements),
            (_("Decided"), in_full(clock.local(found.decided_at).date())),
            (_("Decided by"), colleague(found.decided_by)),
        ]
    return Section(_("After a negative outcome"), rows)


def _votes(assessment: ConferenceAssessment) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = [
        (_("Support"), admin_words.support(assessment)),
        (_("Residents"), words.votes(assessment.residents)),
        (_("Partners"), words.votes(assessment.partners)),
        (_("Vote"), assessment.get_method_display()),
        (
            _("What counts"),
            _("more than %(majority)d%% of the residents for; quorum %(quorum)d")
            % {"majority": assessment.majority, "quorum": assessment.quorum},
        ),
    ]
    if mark := words.indicative(assessment):
        rows.insert(1, (_("Indicative"), mark))
    return rows


def _why_new(assessment: ConferenceAssessment) -> str:
    if not assessment.is_new:
        return ""
    return _("Ambassador since %(day)s") % {
        "day": day_month_year(assessment.serving_since)
    }


def _row(seat: queries.Seat, user: Any, may: bool) -> dict[str, Any]:
    found, numbers = seat.assessment, [seat.conference.pk, seat.appointment.pk]
    decision = admin_words.decision(found) if found else None
    return {
        "name": seat.name or _("These data have been erased."),
        "place": seat.appointment.neighbourhood,
        "look_back": as_cell(admin_words.look_back(seat.look_back)),
        "effort": as_cell(admin_words.effort(found)) if found else None,
        "support": _support(found),
        "decision": as_cell(decision) if decision else None,
        "url": admin_url_for(found, user) if found else None,
        "assess_url": _url("assess", numbers) if may and not found else None,
        "enter_url": _url("enter_look_back", numbers) if may else None,
    }


def _support(found: ConferenceAssessment | None) -> dict[str, Any] | None:
    if found is None or found.found is Effort.NOT_YET:
        return None
    return as_cell(admin_words.support(found))


def _url(name: str, numbers: list[int]) -> str:
    return reverse(f"buurtambassadeur_conference_{name}", args=numbers)

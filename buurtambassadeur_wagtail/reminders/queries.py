"""Who is to be reminded of what, read from the cases themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from buurtambassadeur_wagtail.agreements import rules as agreement_rules
from buurtambassadeur_wagtail.agreements import succeeding as consents
from buurtambassadeur_wagtail.agreements.models import AgreementEvent, ConsentRequest
from buurtambassadeur_wagtail.agreements.queries import rounds
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy import succeeding as reactions
from buurtambassadeur_wagtail.candidacy.models import (
    Candidacy,
    CandidatePublication,
    Objection,
)
from buurtambassadeur_wagtail.candidacy.rules import confirmation_ends_at, is_late
from buurtambassadeur_wagtail.conferences import assess_rules
from buurtambassadeur_wagtail.conferences import rules as conferences
from buurtambassadeur_wagtail.conferences.assess_queries import to_ask
from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.queries import current

from . import rules


@dataclass(frozen=True)
class Due:
    """One reminder: about which record, and the day that it belongs to."""

    record: Any
    due_on: date


def to_confirm(today: date, **only: Any) -> Iterator[Due]:
    """Yield applications whose address nobody confirmed."""
    waiting = Candidacy.objects.filter(
        status="received",
        confirmed_at=None,
        application__erased_at=None,
        received_at__gte=_since(today, rules.LINK_DAYS),
    ).exclude(application__email="")
    for one in waiting.filter(**only).select_related("application", "neighbourhood"):
        if due := rules.answer_due(_day(one.received_at), today):
            yield Due(one, due)


def to_approve(today: date, **only: Any) -> Iterator[Due]:
    """Yield texts that the candidate has not approved."""
    waiting = CandidatePublication.objects.filter(
        approved_at=None,
        opens_at=None,
        candidacy__status="received",
        candidacy__application__erased_at=None,
        prepared_at__gte=_since(today, rules.LINK_DAYS),
    ).exclude(candidacy__application__email="")
    related = ("candidacy__application", "candidacy__neighbourhood")
    for one in waiting.filter(**only).select_related(*related):
        if due := rules.answer_due(_day(one.prepared_at), today):
            yield Due(one, due)


def not_confirmed(today: date, **only: Any) -> Iterator[Due]:
    """Yield refusals whose address was not confirmed in time: they count no more."""
    days, now = current().confirm_days, clock.now()
    waiting = Objection.objects.filter(
        outcome="received",
        confirmed_at=None,
        is_late=False,
        supplement_to=None,
        candidacy__status="candidate",
        candidacy__publication__closes_at__lt=now,
    )
    for one in waiting.filter(**only).select_related("candidacy__publication"):
        publication = one.candidacy.publication
        kept = days if publication.confirm_days is None else publication.confirm_days
        last_moment = confirmation_ends_at(clock.local(publication.closes_at), kept)
        if is_late(now, last_moment):
            yield Due(one, _day(last_moment) + timedelta(days=1))


def to_agree(today: date, **only: Any) -> Iterator[Due]:
    """Yield contacts of partners whose organisation said nothing in an open round."""
    answered = AgreementEvent.objects.filter(
        agreement=OuterRef("agreement"), organisation=OuterRef("organisation")
    )
    waiting = ConsentRequest.objects.filter(
        ~Exists(answered),
        agreement__in=rounds(),
        contact__isnull=False,
        asked_at__gte=_since(today, agreement_rules.ROUND_DAYS),
    ).exclude(contact__email="")
    related = ("agreement__neighbourhood__district", "contact", "organisation")
    for one in waiting.filter(**only).select_related(*related):
        if due := agreement_rules.remind_on(_day(one.asked_at), today):
            yield Due(one, due)


def new_contacts(today: date, **only: Any) -> Iterator[Due]:
    """Yield running candidates of whom a contact of a partner has no link yet."""
    running = [one for one in reactions.running() if _chosen(one, only)]
    waiting = reactions.not_asked(running)
    yield from (Due(one, today) for one in running if waiting[one.pk])


def new_signers(today: date, **only: Any) -> Iterator[Due]:
    """Yield open rounds in which the successor of a contact was not asked yet."""
    running = [one for one in consents.running() if _chosen(one, only)]
    waiting = consents.not_asked(running)
    yield from (Due(one, today) for one in running if waiting[one.pk])


def ending_soon(today: date, **only: Any) -> Iterator[Due]:
    """Yield appointments that end soon, of people who are not appointed again."""
    horizon = today + timedelta(days=31 * max(rules.MONTHS_BEFORE))
    found = _as_planned().filter(last_day__range=(today, horizon), **only)
    for one in found:
        if due := rules.ending_due(_day(one.decided_at), one.last_day, today):
            yield Due(one, due)


def completed(today: date, **only: Any) -> Iterator[Due]:
    """Yield appointments that were served to the end, of people who do not go on."""
    since = today - timedelta(days=rules.THANKS_DAYS)
    for one in _as_planned().filter(last_day__range=(since, today), **only):
        if due := rules.thanks_due(_day(one.decided_at), one.last_day, today):
            yield Due(one, due)


def conference_soon(today: date, **only: Any) -> Iterator[Due]:
    """Yield who signed up for a conference that is near, and comes."""
    coming = SignUp.objects.coming().filter(
        conference__status=conferences.Status.PLANNED.value,
        conference__starts_at__gt=clock.now(),
        conference__starts_at__lt=_since(today, -conferences.FARTHEST_REMINDER),
        erased_at=None,
    )
    coming = coming.exclude(email="").filter(**only).select_related("conference")
    for one in coming.prefetch_related("conference__neighbourhoods__district"):
        day, before = one.conference.day, one.conference.reminder_days
        received_on = _day(one.received_at)
        if due := conferences.reminder_due(day, before, received_on, today):
            yield Due(one, due)


def to_look_back(today: date, **only: Any) -> Iterator[Due]:
    """Yield conferences that are near, of which an ambassador was not asked yet."""
    horizon = clock.end_of(today + timedelta(days=assess_rules.ASK_DAYS))
    coming = Conference.objects.filter(
        status=conferences.Status.PLANNED.value,
        starts_at__gt=clock.now(),
        starts_at__lte=horizon,
    )
    for one in coming.filter(**only):
        if people := to_ask(one):
            newest = max(_day(person.decided_at) for person in people)
            yield Due(one, max(assess_rules.ask_from(one.day), newest))


def _as_planned() -> QuerySet[Appointment]:
    later = Appointment.objects.standing().filter(
        person=OuterRef("person"), last_day__gt=OuterRef("last_day")
    )
    return (
        Appointment.objects.standing()
        .filter(end_reason="", planned_last_day=F("last_day"))
        .filter(person__erased_at=None, person__deceased_at=None)
        .exclude(Exists(later))
        .select_related("person__contact_details", "neighbourhood__district")
    )


def _chosen(record: Any, only: dict[str, Any]) -> bool:
    return record.pk == only.get("pk", record.pk)


def _since(today: date, days: int) -> Any:
    return clock.start_of(today - timedelta(days=days))


def _day(moment: Any) -> date:
    return clock.local(moment).date()

"""Erase a person: every place at once, and nothing of anybody else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.ambassadors.models import (
    Absence,
    Ambassador,
    Appointment,
    ContactDetails,
    Ending,
    Person,
)
from buurtambassadeur_wagtail.candidacy.actions import (
    withdraw_application,
    withdraw_objection,
)
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    Objection,
)
from buurtambassadeur_wagtail.candidacy.rules import DECISIONS
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    ConferenceAssessment,
    FollowUp,
    SignUp,
)
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel import clock, links, outbox
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, MeetingInvitation
from buurtambassadeur_wagtail.own_words.models import ProfileProposal

from . import conferred, deliberation, log, pictures, traces
from .blanking import ERASED, blank_history, blank_rows
from .messages import blank_messages, blank_sign_ups
from .models import Erasure, ErasureReason
from .records import Records, belonging_to, pks


@transaction.atomic
def erase_person(
    *,
    applications: Iterable[Application] = (),
    objections: Iterable[Objection] = (),
    persons: Iterable[Person] = (),
    messages: Iterable[ContactMessage] = (),
    sign_ups: Iterable[SignUp] = (),
    by: Any,
    reason: str,
) -> Erasure | None:
    """Erase what we know of one person, wherever it stands, and prove it was done.

    What belongs to the chosen rows goes too (``records.belonging_to``). First a running
    candidacy and undecided objections are withdrawn; no letter goes out any more. Kept:
    references, neighbourhood, dates, outcomes, and the terms that count for the
    maximum. ``None`` when there was nothing left to erase. Refuses without any row or
    with an unknown reason. Source: AVG art. 17; ``security`` 5.3.
    """
    applications, objections = list(applications), list(objections)
    persons, messages = list(persons), list(messages)
    sign_ups = list(sign_ups)
    if not any((applications, objections, persons, messages, sign_ups)):
        raise Refused(_("Choose at least one record of this person."))
    if reason not in ErasureReason.values:
        raise Refused(_("Choose why you erase this person."))
    lock(Candidacy.objects.filter(application__in=pks(applications)))
    lock(Objection.objects.filter(pk__in=pks(objections)))
    records = belonging_to(applications, objections, persons, messages, sign_ups)
    lock(Person.objects.filter(pk__in=pks(records.persons)))
    _end_what_runs(records)
    counts = _erase(records)
    if not counts.total():
        return None
    return _prove(records, counts, by=by, reason=reason)


def _end_what_runs(records: Records) -> None:
    """Withdraw; the letters about that are erased with the others, unsent."""
    for objection in records.objections:
        if objection.supplement_to_id is None:
            withdraw_objection(objection)
    for candidacy in records.candidacies:
        withdraw_application(candidacy)


def _erase(records: Records) -> Counter[str]:
    portraits = pictures.portraits_of(records.profiles, records.own_words)
    counts = _rows(records)
    for model, rows in _with_history(records):
        counts["history"] += blank_history(model, pks(rows))
    for record in records.own:
        counts["letters"] += _letters(record)
        counts["links"] += links.forget(record)
        counts["logs"] += traces.forget_in_logs(record)
        counts["previews"] += traces.forget_previews(record)
        traces.forget_in_search(record)
    for other in [*records.against, *records.received]:  # these letters tell the name
        counts["letters"] += _letters(other)
    for hearing in records.hearings:  # and these the reasons
        counts["letters"] += _letters(hearing)
        counts["links"] += links.forget(hearing)
    for profile in records.profiles:
        counts["workflows"] += traces.forget_workflows(profile)
        counts["versions"] += traces.forget_versions(profile)
    counts["pictures"], counts["pictures_kept"] = pictures.remove_pictures(portraits)
    traces.purge_search()
    return counts


def _rows(records: Records) -> Counter[str]:
    """Empty the rows themselves, and note since when they are empty."""
    objections = Objection.objects.filter(pk__in=pks(records.objections))
    applications = Application.objects.filter(pk__in=pks(records.applications))
    people = Person.objects.filter(pk__in=pks(records.persons))
    counts = Counter(
        applications=blank_rows(applications),
        candidacies=blank_rows(_all(Candidacy, records.candidacies)),
        publications=blank_rows(_all(CandidatePublication, records.publications)),
        objections=_objections(objections),
        people=blank_rows(people),
        contact_details=blank_rows(_all(ContactDetails, records.contact_details)),
        endings=blank_rows(_all(Ending, records.endings), reasons=ERASED),
        appointments=_appointments(_all(Appointment, records.appointments)),
        absences=blank_rows(_all(Absence, records.absences)),
        profiles=blank_rows(_all(Ambassador, records.profiles)),
        messages=blank_messages(records.messages, records.received),
        own_words=blank_rows(_all(ProfileProposal, records.own_words)),
        points=blank_rows(_all(AttentionPoint, records.points)),
        sign_ups=blank_sign_ups(records.sign_ups),
    )
    counts += conferred.blank(records)
    counts += deliberation.blank(records)
    _all(AttentionPoint, records.points).update(published_at=None)
    for rows in (applications, objections, people):
        rows.filter(erased_at=None).update(erased_at=clock.now())
    _all(Ambassador, records.profiles).update(
        live=False,
        has_unpublished_changes=False,
        go_live_at=None,
        expire_at=None,
        locked=False,
        locked_at=None,
        locked_by=None,
    )
    return counts


def _objections(rows: Any) -> int:
    """Cross out what the database does not let be empty; empty the rest."""
    count = 0
    for is_decided in (True, False):
        decided = {"motivation": ERASED} if is_decided else {}
        for is_accepted in (True, False):
            accepted = {"late_accepted_because": ERASED} if is_accepted else {}
            some = rows.filter(late_accepted_at__isnull=not is_accepted)
            chosen = Q(outcome__in=DECISIONS)
            some = some.filter(chosen if is_decided else ~chosen)
            count += blank_rows(some, reasons=ERASED, **decided, **accepted)
    return count


def _appointments(rows: Any) -> int:
    """Cross out why somebody was appointed all the same; that there was a reason stays.

    Without one the appointment would be one that may not be.
    """
    names = ("no_agreement_because", "unassessed_because")
    given = [(name, rows.exclude(**{f"{name}__in": ["", ERASED]})) for name in names]
    return sum(found.update(**{name: ERASED}) for name, found in given)


def _with_history(records: Records) -> list[tuple[Any, list[Any]]]:
    return [
        (Candidacy, records.candidacies),
        (Appointment, records.appointments),
        (Ambassador, records.profiles),
        (AttentionPoint, records.points),
        (MeetingInvitation, records.invitations),
        (ConferenceAssessment, records.assessments),
        (AssessmentSummary, records.summaries),
        (FollowUp, records.follow_ups),
    ]


def _all(model: Any, rows: list[Any]) -> Any:
    return model._default_manager.filter(pk__in=pks(rows))


def _letters(record: Any) -> int:
    empty = {"to": "", "name": "", "subject": "", "body": ""}
    count = Letter.objects.about(record).exclude(**empty).count()
    outbox.forget(record)
    return count


def _prove(records: Records, counts: Counter[str], *, by: Any, reason: str) -> Erasure:
    found = {place: count for place, count in counts.items() if count}
    erasure = Erasure.objects.create(reason=reason, erased_by=by, counts=found)
    log.log_erasure(erasure, records, by=by)
    signals.person_erased.send_robust(sender=Erasure, erasure=erasure, by=by)
    return erasure

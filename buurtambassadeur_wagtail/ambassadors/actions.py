"""The only writers of appointments. Each decides under a lock and explains its no."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.candidacy import conflicts, remedies
from buurtambassadeur_wagtail.candidacy import queries as candidacy_queries
from buurtambassadeur_wagtail.candidacy.lapsing import end_links, lapse_objections
from buurtambassadeur_wagtail.candidacy.models import Application, Candidacy
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import letters, queries
from .agreeing import agreement_for
from .holding import checked
from .limits import limits
from .models import Ambassador, Appointment, ContactDetails, Person
from .refusals import (
    AppointmentRefused,
    Wanted,
    certificate_refusal,
    from_obstacle,
    from_term,
)
from .unassessed import reason_for


def appoint(
    candidacy: Candidacy,
    *,
    first_day: date,
    last_day: date | None = None,
    person: Person | None = None,
    no_agreement_because: str = "",
    unassessed_because: str = "",
    by: Any,
) -> Appointment:
    """Appoint a candidate from ``first_day`` through ``last_day``, both included.

    Without ``last_day`` the latest lawful day is taken. ``person`` is who this is when
    the coordinator recognised somebody who served before; otherwise a new person.
    Refuses with ``AppointmentRefused`` while the reaction period is open, an objection
    is undecided or was upheld, beyond the term, beyond the limit in all, on overlap,
    with no place left there, while a certificate of conduct was not seen, or without a
    neighbourhood agreement in force; where that is a warning ``no_agreement_because``
    says why it is done, and ``unassessed_because`` why somebody is appointed again who
    was not assessed. The dates are fixed here: a later setting does not move them.
    Source: R7, R14, R16, R17.
    """
    try:
        with transaction.atomic():
            days = first_day, last_day
            reasons = no_agreement_because, unassessed_because
            return _appoint(candidacy, days, person, reasons, by)
    except IntegrityError as error:
        if "ba_appointment" not in str(error):
            raise
        raise AppointmentRefused(
            _("This cannot be done. Somebody else has just made an appointment.")
        ) from error


def _appoint(
    candidacy: Candidacy,
    days: tuple[date, date | None],
    person: Person | None,
    reasons: tuple[str, str],
    by: Any,
) -> Appointment:
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    hold(person, candidacy.neighbourhood_id)
    candidacy.refresh_from_db()
    if obstacle := candidacy_queries.obstacle(candidacy):
        raise from_obstacle(candidacy, obstacle)
    if own := conflicts.deciding(candidacy, by):
        raise AppointmentRefused(own.message, cause=own.cause)
    if refused := certificate_refusal(candidacy):
        raise refused
    application = candidacy.application
    place = candidacy.neighbourhood
    accepted = agreement_for(place, reasons[0])
    term = lawful_term(application.full_name, person, place, days)
    unassessed = reason_for(person, reasons[1])
    person = person or new_person(application)
    keep_contact_details(person, application)
    appointment = _record(candidacy, person, term, (*accepted, unassessed), by)
    start_profile(
        person, name=application.full_name, languages=application.languages, by=by
    )
    letters.appointed(appointment)
    signals.announce(
        signals.ambassador_appointed,
        sender=Appointment,
        appointment=appointment,
        by=by,
    )
    return appointment


def hold(person: Person | None, neighbourhood: int) -> None:
    """Let others wait who appoint this person, or somebody else there.

    First the person, then the neighbourhood: always in this order, so that nobody waits
    in a circle.
    """
    if person is not None:
        lock(Person.objects.filter(pk=person.pk))
        person.refresh_from_db()
        if person.joined_into_id or person.erased_at or person.deceased_at:
            text = _("This person cannot be chosen any more. Look who it is now.")
            raise AppointmentRefused(text)
    lock(Neighbourhood.objects.filter(pk=neighbourhood))


def lawful_term(
    name: str,
    person: Person | None,
    place: Neighbourhood,
    days: tuple[date, date | None],
) -> tuple[date, date]:
    """Return first and last day, or raise ``AppointmentRefused``.

    Without a last day the latest lawful one. ``name`` is for the sentence.
    """
    first_day, last_day = days
    latest = queries.latest_last_day(person, first_day, place)
    term = (first_day, last_day or latest or first_day)
    beside = queries.serving_beside(person, place, term)
    refusal = limits().refusal(
        queries.stays(person),
        term,
        place=place.pk,
        others=[one.period for one in beside],
    )
    if refusal is not None:
        raise from_term(Wanted(person, name, place, term), refusal, beside)
    return term


def _record(
    candidacy: Candidacy,
    person: Person,
    term: tuple[date, date],
    accepted: tuple[ShapeAgreement | None, str, str],
    by: Any,
) -> Appointment:
    first_day, last_day = term
    agreement, because, unassessed = accepted
    with change_reason(gettext_noop("appointed"), by=by), checked():
        appointment = Appointment.objects.create(
            person=person,
            neighbourhood=candidacy.neighbourhood,
            candidacy=candidacy,
            agreement=agreement,
            no_agreement_because=because,
            unassessed_because=unassessed,
            first_day=first_day,
            last_day=last_day,
            planned_last_day=last_day,
            latest_last_day=queries.latest_last_day(
                person, first_day, candidacy.neighbourhood
            ),
            certificate_seen_on=candidacy.certificate_seen_on,
            decided_at=clock.now(),
            decided_by=by,
        )
        candidacy.status = Status.APPOINTED.value
        candidacy.decided_at = appointment.decided_at
        candidacy.decided_by = by
        candidacy.remedies_until = remedies.last_day()
        candidacy.save(
            update_fields=["status", "decided_at", "decided_by", "remedies_until"]
        )
    end_links(candidacy)
    lapse_objections(candidacy)  # late or never confirmed: they did not count
    return appointment


def new_person(application: Application) -> Person:
    """Begin a person with the name on the application."""
    return Person.objects.create(
        given_name=application.given_name,
        name_prefix=application.name_prefix,
        family_name=application.family_name,
    )


def keep_contact_details(person: Person, application: Application) -> None:
    """The newest application tells how to reach the person."""
    ContactDetails.objects.update_or_create(
        person=person,
        defaults={
            "email": application.email,
            "email_key": application.email_key,
            "telephone": application.telephone,
        },
    )


def start_profile(person: Person, *, name: str, languages: str = "", by: Any) -> None:
    """Give the editor a draft to fill in; a profile that exists is left alone."""
    if Ambassador.objects.filter(person=person).exists():
        return
    profile = Ambassador(person=person, name=name, languages=languages, live=False)
    profile.save()
    profile.save_revision(user=by, log_action="wagtail.create")

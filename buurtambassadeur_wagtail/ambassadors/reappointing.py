"""Appointing somebody again without a new procedure, where a municipality allows it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.programme.choices import CertificateOfConduct
from buurtambassadeur_wagtail.programme.queries import current

from . import letters, queries
from .actions import hold, lawful_term, start_profile
from .agreeing import agreement_for
from .holding import checked
from .models import Appointment
from .refusals import AppointmentRefused
from .unassessed import reason_for


def reappoint(
    earlier: Appointment,
    *,
    first_day: date,
    last_day: date | None = None,
    certificate_seen_on: date | None = None,
    no_agreement_because: str = "",
    unassessed_because: str = "",
    by: Any,
) -> Appointment:
    """Appoint the person of ``earlier`` again, in the same neighbourhood.

    Without ``last_day`` the latest lawful day. Refuses with ``AppointmentRefused``
    where the municipality asks the neighbourhood again, after an erasure, while a
    certificate of conduct was not seen, beyond the term or the limit, on overlap, with
    no place left, and without a neighbourhood agreement in force or an assessment,
    unless the reason is given (see ``appoint``).
    Source: R7, R14, R16, 1a.
    """
    try:
        with transaction.atomic():
            hold(earlier.person, earlier.neighbourhood_id)
            earlier.refresh_from_db()
            accepted = (
                *agreement_for(earlier.neighbourhood, no_agreement_because),
                unassessed_because,
            )
            days = first_day, last_day
            return _reappoint(earlier, days, certificate_seen_on, accepted, by)
    except IntegrityError as error:
        if "ba_appointment" not in str(error):
            raise
        raise AppointmentRefused(
            _("This cannot be done. Somebody else has just made an appointment.")
        ) from error


def reappointing_refusal(earlier: Appointment) -> AppointmentRefused | None:
    """Say why nobody can be appointed again from this appointment, if that is so."""
    if current().reappointment_requires_window:
        return AppointmentRefused(
            _(
                "For another term a new application is needed: residents and partners "
                "can react again. Your settings say so."
            )
        )
    if earlier.cancelled_at:
        return AppointmentRefused(_("This appointment was cancelled before it began."))
    if earlier.person.erased_at:
        return AppointmentRefused(_("The data of this person have been erased."))
    if earlier.person.deceased_at:
        return AppointmentRefused(_("It was recorded already that this person died."))
    return None


def needs_certificate() -> bool:
    """Tell whether a certificate of conduct has to be seen before a first day."""
    return current().certificate_of_conduct == CertificateOfConduct.BEFORE_START


def _reappoint(
    earlier: Appointment,
    days: tuple[date, date | None],
    certificate_seen_on: date | None,
    accepted: tuple[ShapeAgreement | None, str, str],
    by: Any,
) -> Appointment:
    if refused := reappointing_refusal(earlier):
        raise refused
    person, place = earlier.person, earlier.neighbourhood
    if needs_certificate() and certificate_seen_on is None:
        text = _("First fill in when you saw the certificate of conduct (VOG).")
        raise AppointmentRefused(text, cause=earlier)
    first_day, last_day = lawful_term(person.full_name, person, place, days)
    unassessed = reason_for(person, accepted[2])
    with change_reason(gettext_noop("appointed again"), by=by), checked():
        appointment = Appointment.objects.create(
            person=person,
            neighbourhood=place,
            agreement=accepted[0],
            no_agreement_because=accepted[1],
            unassessed_because=unassessed,
            first_day=first_day,
            last_day=last_day,
            planned_last_day=last_day,
            latest_last_day=queries.latest_last_day(person, first_day, place),
            certificate_seen_on=certificate_seen_on,
            decided_at=clock.now(),
            decided_by=by,
        )
    start_profile(person, name=person.full_name, by=by)
    letters.appointed_again(appointment)
    signals.announce(
        signals.ambassador_appointed,
        sender=Appointment,
        appointment=appointment,
        by=by,
    )
    return appointment

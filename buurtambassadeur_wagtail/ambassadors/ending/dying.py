"""When an ambassador has died: everything stops that minute, and nobody is written."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.ambassadors.offline.actions import hide
from buurtambassadeur_wagtail.candidacy.actions import withdraw_application
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel import clock, outbox
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from .actions import locked, note, put_in_force
from .rules import EndReason, State


@transaction.atomic
def record_death(appointment: Appointment, *, died_on: date, by: Any) -> None:
    """Record that the person died; every appointment of the person ends, quietly.

    Offline at once, also when today was the last day. Letters that wait are stopped and
    none is written any more; a running application is withdrawn. Refuses a day to come.
    Source: 1a, death.
    """
    candidacies = _running(appointment.person)
    lock(Candidacy.objects.filter(pk__in=[one.pk for one in candidacies]))
    locked(appointment)
    _refuse(appointment, died_on)
    person = appointment.person
    person.deceased_at = clock.now()
    person.named_after_death = False
    person.save(update_fields=["deceased_at", "named_after_death"])
    for one in _not_over(person, appointment, died_on):
        _end(one, died_on, by)
    for candidacy in candidacies:
        withdraw_application(candidacy)
    for profile in Ambassador.objects.filter(person=person):
        hide(profile, by=by)
    _stop_letters(person, candidacies)


@transaction.atomic
def name_again(appointment: Appointment, *, by: Any) -> None:
    """Let the person be named as former ambassador, as agreed with the family."""
    locked(appointment)
    person = appointment.person
    if person.deceased_at is None:
        raise Refused(_("Nobody recorded that this person died."), cause=appointment)
    person.named_after_death = True
    person.save(update_fields=["named_after_death"])


def _refuse(appointment: Appointment, died_on: date) -> None:
    if appointment.person.deceased_at is not None:
        raise Refused(_("It was recorded already that this person died."))
    if appointment.person.erased_at is not None:
        raise Refused(_("These data have been erased."))
    if died_on > clock.today():
        raise Refused(_("Fill in the day on which this person died."))


def _not_over(
    person: Person, appointment: Appointment, died_on: date
) -> list[Appointment]:
    """Return what the person would have served on that day or after it."""
    standing = Appointment.objects.standing().filter(person=person)
    return list(standing.filter(last_day__gte=died_on))


def _end(appointment: Appointment, died_on: date, by: Any) -> None:
    open_ones = appointment.endings.filter(
        state__in=[State.PROPOSED.value, State.IN_FORCE.value]
    )
    open_ones.update(state=State.UNDONE.value)
    ending = note(appointment, EndReason.DECEASED, died_on, "", by)
    put_in_force(ending, by=by)


def _running(person: Person) -> list[Candidacy]:
    """Return running applications with the same name and the same address.

    One without an address is the coordinator's to recognise.
    """
    details = ContactDetails.objects.filter(person=person).exclude(email_key="").first()
    if details is None:
        return []
    running = Candidacy.objects.filter(
        status__in=["received", "candidate"],
        application__email_key=details.email_key,
        application__given_name__iexact=person.given_name,
        application__family_name__iexact=person.family_name,
    )
    return list(running.select_related("application"))


def _stop_letters(person: Person, candidacies: list[Candidacy]) -> None:
    appointments = list(person.appointments.select_related("candidacy"))
    own = [one.candidacy for one in appointments if one.candidacy]
    for record in [person, *appointments, *own, *candidacies]:
        outbox.stop(record)

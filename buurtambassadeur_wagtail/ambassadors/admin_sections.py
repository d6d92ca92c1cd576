"""The parts of the page of one appointment."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements.admin_words import accepted
from buurtambassadeur_wagtail.candidacy.admin_rows import decided, place
from buurtambassadeur_wagtail.candidacy.copies import shown_telephone
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.periods import Duration, total
from buurtambassadeur_wagtail.kernel.register_parts import Link, Section
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.queries import current

from . import admin_words, terms
from .ending.parts import how_it_ended
from .models import Appointment
from .outlook import outlook


def appointment_part(appointment: Appointment, user: Any) -> Section:
    """Who serves where and when, and where that was decided."""
    person = appointment.person
    rows: list[tuple[str, Any]] = [
        (_("State"), admin_words.state(appointment, clock.today())),
        (_("Ambassador"), person.full_name or _("These data have been erased.")),
        (_("Neighbourhood"), place(appointment.neighbourhood)),
        (_("First day"), in_full(appointment.first_day)),
        (_("Last day"), admin_words.through(appointment.last_day, full=True)),
    ]
    if appointment.planned_last_day != appointment.last_day:
        planned = admin_words.through(appointment.planned_last_day)
        rows.append((_("Planned last day"), planned))
    if ended := how_it_ended(appointment):
        rows.append((_("How it ended"), ended))
    profile = getattr(person, "ambassador", None)
    if profile is not None:
        link = Link(_("Go to the profile"), admin_url_for(profile, user))
        rows.append((_("Profile"), link))
    if appointment.candidacy:
        application = appointment.candidacy.application
        link = Link(application, admin_url_for(application, user))
        rows.append((_("Application"), link))
    rows += _agreement(appointment, user)
    if appointment.certificate_seen_on:
        seen = in_full(appointment.certificate_seen_on)
        rows.append((_("Certificate of conduct (VOG) seen on"), seen))
    if current().show_former and not person.erased_at:
        rows.append((_("Naming afterwards"), admin_words.naming(appointment)))
    rows += [(_("Origin"), appointment.get_origin_display()), *decided(appointment)]
    return Section(_("Appointment"), rows)


def _agreement(appointment: Appointment, user: Any) -> list[tuple[str, Any]]:
    """The neighbourhood agreement that counted, or why there was none.

    Older appointments and those taken over have neither: nothing is said then.
    """
    label = _("Neighbourhood agreement when appointed")
    if appointment.agreement:
        return [(label, accepted(appointment.agreement, user))]
    if appointment.no_agreement_because:
        because = appointment.no_agreement_because
        return [
            (label, accepted(None, user)),
            (_("Appointed without an agreement, because"), because),
        ]
    return []


def sum_part(appointment: Appointment, user: Any) -> Section:
    """All appointments of the person, and their sum in words."""
    served = Appointment.objects.standing().filter(person=appointment.person_id)
    found = list(served.select_related("neighbourhood__district").order_by("first_day"))
    everything = total([one.period for one in found])
    rows: list[tuple[str, Any]] = [
        (
            str(one.neighbourhood),
            Link(
                admin_words.days(one.first_day, one.last_day),
                admin_url_for(one, user) if one.pk != appointment.pk else None,
            ),
        )
        for one in found
    ]
    until_now = total(terms.until(found, clock.today()))
    limit = Duration(months=current().term_limit_months)
    rows.append((_("Until today"), _served(until_now)))
    if everything != until_now:
        rows.append((_("With the days to come"), admin_words.in_words(everything)))
    rows += [
        (_("At most allowed"), admin_words.in_words(limit)),
        (_("Latest lawful last day"), admin_words.lawful_through(appointment)),
        (_("In short"), _outlook(found, appointment)),
    ]
    return Section(_("Time served"), rows)


def reaching_part(appointment: Appointment) -> Section:
    """How the coordinator reaches the ambassador."""
    details = getattr(appointment.person, "contact_details", None)
    return Section(
        _("How to reach the ambassador"),
        [
            (_("E-mail address"), details.email if details else ""),
            (
                _("Telephone number"),
                shown_telephone(details.telephone if details else ""),
            ),
        ],
    )


def signals_part(appointment: Appointment, user: Any) -> list[Section]:
    """What people wrote about the ambassador when refusing was no longer possible."""
    if appointment.candidacy is None:
        return []
    signals = appointment.candidacy.objections.filter(outcome=Outcome.SIGNAL.value)
    rows = [
        (
            in_full(clock.local(one.received_at).date()),
            Link(one, admin_url_for(one, user)),
        )
        for one in signals.order_by("received_at")
    ]
    return [Section(_("Signals"), rows)] if rows else []


def _served(sum_in_all: Duration) -> str:
    return _("%(sum)s served") % {"sum": admin_words.in_words(sum_in_all)}


def _outlook(found: list[Appointment], appointment: Appointment) -> str:
    """Tell how long the person served, and through which day it can go on."""
    if appointment not in found:  # cancelled
        return ""
    stays, today = [one.stay for one in found], clock.today()
    place = appointment.neighbourhood_id
    person = outlook(stays, place=place, today=today, settings=current())
    return admin_words.outlook_words(person, today)

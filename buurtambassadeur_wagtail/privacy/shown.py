"""How the screens put a person, and what was erased, into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.candidacy.models import Application, Objection
from buurtambassadeur_wagtail.conferences.models import SignUp
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel.in_words import in_words
from buurtambassadeur_wagtail.kernel.register_parts import shown as rows_of

from .models import Erasure
from .queries import Extent, Found
from .records import Records

PLACES = {
    "people": gettext_lazy("Names in the register of ambassadors"),
    "contact_details": gettext_lazy("Contact details"),
    "applications": gettext_lazy("Applications"),
    "publications": gettext_lazy("Texts for publication"),
    "objections": gettext_lazy("Refusals"),
    "hearings": gettext_lazy("Questions to a candidate, with the answers"),
    "proposals": gettext_lazy("Proposed decisions"),
    "candidacies": gettext_lazy("Reasons for a stand-in"),
    "profiles": gettext_lazy("Public profiles"),
    "endings": gettext_lazy("Reasons of an end"),
    "appointments": gettext_lazy("Reasons of an appointment"),
    "absences": gettext_lazy("Absences"),
    "own_words": gettext_lazy("Proposals for a profile"),
    "messages": gettext_lazy("Messages and answers"),
    "sign_ups": gettext_lazy("Sign-ups for a conference"),
    "points": gettext_lazy("Attention points"),
    "look_backs": gettext_lazy("Look backs"),
    "assessments": gettext_lazy("Assessments"),
    "summaries": gettext_lazy("Summaries of conferences"),
    "follow_ups": gettext_lazy("Decisions after a negative outcome"),
    "history": gettext_lazy("Older versions in the timeline"),
    "versions": gettext_lazy("Drafts and versions of a profile"),
    "workflows": gettext_lazy("Reviews with remarks"),
    "previews": gettext_lazy("Unsaved texts"),
    "logs": gettext_lazy("Titles in the log"),
    "letters": gettext_lazy("Letters"),
    "links": gettext_lazy("Personal links"),
    "pictures": gettext_lazy("Portraits with their files"),
}


@dataclass(frozen=True)
class Entry:
    """One record that may be the person; ``key`` goes into the form."""

    key: str
    name: str
    rows: list[dict[str, Any]]


@dataclass(frozen=True)
class Group:
    title: str
    entries: Sequence[Entry]


def groups(found: Found) -> list[Group]:
    """Return the kinds of which something was found, the most public one first."""
    kinds = [
        Group(_("Ambassadors"), [_person(one) for one in found.persons]),
        Group(_("Applications"), [_application(one) for one in found.applications]),
        Group(_("Refusals"), [_objection(one) for one in found.objections]),
        Group(_("Messages"), [_message(one) for one in found.messages]),
        Group(PLACES["sign_ups"], [_sign_up(one) for one in found.sign_ups]),
    ]
    return [group for group in kinds if group.entries]


def chosen(records: Records) -> list[Entry]:
    """Return what was chosen; an application of an ambassador is not repeated."""
    apart = [one for one in records.candidacies if not hasattr(one, "appointment")]
    return [
        *(_person(one) for one in records.persons),
        *(_application(one.application) for one in apart),
        *(_objection(one) for one in records.objections if not one.supplement_to_id),
        *(_message(one) for one in records.messages),
        *(_sign_up(one) for one in records.sign_ups),
    ]


def extent(numbers: Extent) -> list[dict[str, Any]]:
    """Return how much there is per kind; what there is not is left out."""
    rows = [
        (PLACES["applications"], numbers.applications),
        (PLACES["objections"], numbers.objections),
        (PLACES["profiles"], numbers.profiles),
        (PLACES["messages"], numbers.messages),
        (PLACES["sign_ups"], numbers.sign_ups),
        (PLACES["letters"], numbers.letters),
    ]
    return rows_of([row for row in rows if row[1]])


def facts(erasure: Erasure) -> list[dict[str, Any]]:
    """Return what proves the erasure."""
    return rows_of(
        [
            (_("Number"), str(erasure.pk)),
            (_("Erased on"), erasure.erased_at),
            (_("Erased by"), erasure.erased_by),
            (_("Reason"), erasure.get_reason_display()),
        ]
    )


def counts(erasure: Erasure) -> list[dict[str, Any]]:
    """Return the numbers per place, in a fixed order."""
    found = erasure.counts
    return rows_of([(PLACES[one], found[one]) for one in PLACES if found.get(one)])


def _person(person: Person) -> Entry:
    details = getattr(person, "contact_details", None)
    rows = [
        (_("E-mail address"), details.email if details else ""),
        *((_("Ambassador"), _period(one)) for one in person.appointments.all()),
    ]
    return _entry(person, "persons", person.full_name, rows)


def _application(application: Application) -> Entry:
    candidacy = application.candidacy
    rows = [
        (_("Reference"), candidacy.reference),
        (_("Neighbourhood"), candidacy.neighbourhood.name),
        (_("E-mail address"), application.email),
        (_("Received"), candidacy.received_at),
        (_("Status"), candidacy.get_status_display()),
    ]
    return _entry(application, "applications", application.full_name, rows)


def _objection(objection: Objection) -> Entry:
    rows = [
        (_("Reference"), objection.reference),
        (_("Neighbourhood"), objection.candidacy.neighbourhood.name),
        (_("Organisation"), str(objection.partner or "")),
        (_("E-mail address"), objection.email),
        (_("Received"), objection.received_at),
        (_("Outcome"), objection.get_outcome_display()),
    ]
    return _entry(objection, "objections", objection.name, rows)


def _message(message: ContactMessage) -> Entry:
    rows = [
        (_("Reference"), message.reference),
        (_("Neighbourhood"), message.neighbourhood.name),
        (_("E-mail address"), message.email),
        (_("Received"), message.received_at),
    ]
    return _entry(message, "messages", message.name, rows)


def _sign_up(sign_up: SignUp) -> Entry:
    rows = [
        (_("Conference"), str(sign_up.conference)),
        (_("E-mail address"), sign_up.email),
        (_("Telephone number"), sign_up.phone),
        (_("Received"), sign_up.received_at),
    ]
    return _entry(sign_up, "sign_ups", sign_up.name, rows)


def _entry(record: Any, kind: str, name: str, rows: list[tuple[str, Any]]) -> Entry:
    filled = rows_of([row for row in rows if row[1]])
    return Entry(f"{kind}-{record.pk}", name or str(record), filled)


def _period(appointment: Appointment) -> str:
    return _("%(neighbourhood)s, from %(first_day)s through %(last_day)s") % {
        "neighbourhood": appointment.neighbourhood.name,
        "first_day": in_words(appointment.first_day),
        "last_day": in_words(appointment.last_day),
    }

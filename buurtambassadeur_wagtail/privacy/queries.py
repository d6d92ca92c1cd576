"""Find a person in all records, and tell how much there is to erase."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, Q, QuerySet

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Person
from buurtambassadeur_wagtail.candidacy.models import Application, Objection
from buurtambassadeur_wagtail.conferences.models import SignUp
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.normalise import email_key

from .records import Records, belonging_to

#: More people than this is no search for one person.
LIMIT = 25


@dataclass
class Found:
    """Who may be the person: per kind, and whether the list was cut off."""

    persons: list[Person] = field(default_factory=list)
    applications: list[Application] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)
    messages: list[ContactMessage] = field(default_factory=list)
    sign_ups: list[SignUp] = field(default_factory=list)
    has_more: bool = False

    def __bool__(self) -> bool:
        people = (self.persons, self.applications, self.objections)
        return any((*people, self.messages, self.sign_ups))


def find(text: str) -> Found:
    """Return records with this name or e-mail address that were not erased before.

    Every word has to occur in the name. An application of somebody who was appointed
    stands under that person. Five queries and their related rows, however many found.
    """
    persons = _first(
        Person.objects.filter(
            _person(text) | Q(appointments__candidacy__in=_cases(text))
        )
        .distinct()
        .prefetch_related("appointments__neighbourhood", "contact_details")
    )
    applications = _first(
        Application.objects.filter(
            _applicant(text), candidacy__appointment=None
        ).select_related("candidacy__neighbourhood")
    )
    objections = _first(
        Objection.objects.filter(_objector(text), supplement_to=None).select_related(
            "candidacy__neighbourhood", "partner"
        )
    )
    messages = _first(
        ContactMessage.objects.filter(_objector(text)).select_related("neighbourhood")
    )
    sign_ups = _first(
        SignUp.objects.filter(_objector(text)).select_related("conference")
    )
    lists = (persons, applications, objections, messages, sign_ups)
    has_more = any(len(one) > LIMIT for one in lists)
    return Found(*(one[:LIMIT] for one in lists), has_more=has_more)


@dataclass(frozen=True)
class Extent:
    """How much there is of one person, before it is erased."""

    applications: int
    objections: int
    appointments: int
    profiles: int
    messages: int
    sign_ups: int
    letters: int
    running: int


def extent(records: Records) -> Extent:
    """Count what the confirmation shows; the erasure itself counts every place."""
    others = [*records.against, *records.hearings, *records.received]
    letters = [Letter.objects.about(one) for one in [*records.own, *others]]
    running = [one for one in records.candidacies if one.status in _RUNNING]
    undecided = [one for one in records.objections if one.outcome == "received"]
    return Extent(
        applications=len(records.applications),
        objections=len(records.objections),
        appointments=len(records.appointments),
        profiles=len(records.profiles),
        messages=len(records.messages),
        sign_ups=len(records.sign_ups),
        letters=sum(one.exclude(body="").count() for one in letters),
        running=len(running) + len(undecided),
    )


def chosen(keys: list[str]) -> dict[str, list[Any]]:
    """Return the rows for keys such as "person-3"; unknown keys are left out."""
    kinds: dict[str, type[Model]] = {
        "applications": Application,
        "objections": Objection,
        "persons": Person,
        "messages": ContactMessage,
        "sign_ups": SignUp,
    }
    wanted = [key.partition("-") for key in keys]
    return {
        f"{kind}": list(
            model._default_manager.filter(
                pk__in=[pk for name, _, pk in wanted if name == kind]
            )
        )
        for kind, model in kinds.items()
    }


def records_for(keys: list[str]) -> Records:
    """Return everything that belongs to the chosen keys."""
    return belonging_to(**chosen(keys))


_RUNNING = ("received", "candidate")


def _first(queryset: QuerySet[Any]) -> list[Any]:
    return list(queryset.filter(erased_at=None)[: LIMIT + 1])


def _cases(text: str) -> QuerySet[Any]:
    return Application.objects.filter(_applicant(text)).values("candidacy")


def _person(text: str) -> Q:
    profiles = Ambassador.objects.filter(_words(text, "name")).values("person")
    return (
        _words(text, "given_name", "name_prefix", "family_name")
        | _address(text, "contact_details__email_key")
        | Q(pk__in=profiles)
    )


def _applicant(text: str) -> Q:
    names = ("given_name", "name_prefix", "family_name")
    shown = _words(text, "candidacy__publication__name_shown")
    return _words(text, *names) | _address(text, "email_key") | shown


def _objector(text: str) -> Q:
    return _words(text, "name") | _address(text, "email_key")


def _words(text: str, *names: str) -> Q:
    """Each word of ``text`` occurs in one of the fields."""
    every = Q()
    for word in text.split():
        any_of = Q()
        for name in names:
            any_of |= Q(**{f"{name}__icontains": word})
        every &= any_of
    return every


def _address(text: str, name: str) -> Q:
    return Q(**{name: email_key(text)}) if "@" in text else Q(pk__in=[])

"""Two people turn out to be one, or one turns out to be two: each undoes the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import profile_moves
from .actions import keep_contact_details, new_person
from .holding import checked
from .models import Appointment, ContactDetails, Person
from .recounting import recount


@transaction.atomic
def join_people(keep: Person, other: Person, *, reason: str, by: Any) -> None:
    """Say that ``other`` is ``keep``: all appointments become those of ``keep``.

    Days stay as they are and add up; what is beyond the limit now is marked and counts.
    ``other`` stays in the register without any appointment, offline, so that it can be
    undone: ``split_off``. Name, contact and profile of ``keep`` win; what it lacks
    comes from ``other``. Refuses without a reason, somebody who was erased or joined
    before, and two appointments on one day that nobody could have together.
    """
    _hold(keep, other)
    _refuse_unless_joinable(keep, other, reason)
    moved = list(Appointment.objects.filter(person=other))
    if refused := overlap_of(keep, other):
        raise refused
    _move(moved, keep, reason=reason, by=by)
    for one in [*other.joined.all(), other]:
        one.joined_into = keep
        one.save(update_fields=["joined_into"])
    _share_contact_details(keep, other)
    profile_moves.join(keep, other, by=by)


@transaction.atomic
def split_off(appointments: Iterable[Appointment], *, reason: str, by: Any) -> Person:
    """Say that these appointments are of somebody else; return who that is.

    Somebody who was joined to this person comes back; otherwise a new person begins
    with the name of the application. Both sums follow. Refuses without a reason,
    without an appointment, with all of them, with those of two people, and after an
    erasure.
    """
    chosen = list(appointments)
    people = {one.person for one in chosen}
    if len(people) != 1:
        raise Refused(_("Choose which appointments are of somebody else."))
    person = people.pop()
    _hold(person)
    _refuse_unless_splittable(person, chosen, reason)
    back = _who_it_was(person, chosen)
    somebody = back or _somebody_new(chosen, person)
    _move(chosen, somebody, reason=reason, by=by)
    with checked(), change_reason(reason, by=by):
        recount(person)
    profile_moves.split(somebody, chosen, by=by)
    return somebody


def overlap_of(keep: Person, other: Person) -> Refused | None:
    """Say which two appointments cannot be of one person, if there are any.

    In one neighbourhood never on the same day. In two, only where that is allowed, or
    where one was taken over: then it was so, and the days count once.
    """
    everywhere = current().allow_multiple_neighbourhoods
    standing = Appointment.objects.standing().select_related("neighbourhood")
    own, theirs = (list(standing.filter(person=one)) for one in (keep, other))
    for one, two in ((one, two) for one in own for two in theirs):
        same = one.neighbourhood_id == two.neighbourhood_id
        taken_over = "imported" in (one.origin, two.origin)
        if one.period.overlaps(two.period) and (same or not (everywhere or taken_over)):
            return _at_once(one, two)
    return None


def _at_once(one: Appointment, two: Appointment) -> Refused:
    if one.neighbourhood_id == two.neighbourhood_id:
        text = _("This cannot be one person: both served in %(one)s on the same day.")
    else:
        text = _(
            "This cannot be one person: both served on the same day, in %(one)s and in "
            "%(two)s."
        )
    facts = {"one": one.neighbourhood, "two": two.neighbourhood}
    return Refused(text % facts, cause=two)


def _hold(*people: Person) -> None:
    """In the order of their numbers, so that nobody waits in a circle."""
    for person in sorted(people, key=lambda one: one.pk):
        lock(Person.objects.filter(pk=person.pk))
        person.refresh_from_db()


def _refuse_unless_joinable(keep: Person, other: Person, reason: str) -> None:
    if is_blank(reason):
        raise Refused(_("Write why this is one person."))
    if keep == other or keep.joined_into_id or other.joined_into_id:
        raise Refused(_("These are one person already."))
    if keep.erased_at or other.erased_at:
        raise Refused(_("Nobody can be recognised as somebody who was erased."))


def _refuse_unless_splittable(
    person: Person, chosen: list[Appointment], reason: str
) -> None:
    if is_blank(reason):
        raise Refused(_("Write why this is somebody else."))
    if person.erased_at:
        raise Refused(_("Nobody can be recognised as somebody who was erased."))
    own = {one.pk for one in Appointment.objects.filter(person=person)}
    wanted = {one.pk for one in chosen}
    if not wanted <= own:
        raise Refused(_("These appointments are of somebody else already."))
    if wanted == own:
        raise Refused(_("At least one appointment has to stay with this person."))


def _move(rows: list[Appointment], to: Person, *, reason: str, by: Any) -> None:
    with checked(), change_reason(reason, by=by):
        for one in rows:
            one.refresh_from_db()
            one.person = to
            one.save()
        recount(to)


def _who_it_was(person: Person, chosen: list[Appointment]) -> Person | None:
    """Return who had all these appointments first, and was joined to this person."""
    first = {
        one.history.order_by("history_date", "history_id")
        .values_list("person_id", flat=True)
        .first()
        for one in chosen
    }
    found = person.joined.filter(pk__in=first, erased_at=None)
    somebody = found.first() if len(first) == 1 else None
    if somebody is not None:
        somebody.joined_into = None
        somebody.save(update_fields=["joined_into"])
    return somebody


def _somebody_new(chosen: list[Appointment], person: Person) -> Person:
    """Begin with what the application says; without one with the same name."""
    with_one = (one.candidacy for one in chosen if one.candidacy_id)
    candidacy = next(with_one, None)
    if candidacy is None or candidacy.application.erased_at:
        names = ("given_name", "name_prefix", "family_name")
        return Person.objects.create(**{name: getattr(person, name) for name in names})
    somebody = new_person(candidacy.application)
    keep_contact_details(somebody, candidacy.application)
    return somebody


def _share_contact_details(keep: Person, other: Person) -> None:
    theirs = ContactDetails.objects.filter(person=other).first()
    if theirs is None:
        return
    own, _made = ContactDetails.objects.get_or_create(person=keep)
    if not own.email:
        own.email, own.email_key = theirs.email, theirs.email_key
    own.telephone = own.telephone or theirs.telephone
    own.save()

"""What happens to profiles when two people turn out to be one, or one to be two.

A profile never changes hands: its older versions would put it back. So the words and
the portrait are copied, and the other profile goes offline with all its versions.
"""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.kernel import clock

from .actions import start_profile
from .models import Ambassador, Appointment, Person

SHOWN = ("name", "portrait", "portrait_alt", "why", "proud", "languages")


def join(keep: Person, other: Person, *, by: Any) -> None:
    """Take the profile of ``other`` offline; ``keep`` gets a copy when it has none."""
    theirs = Ambassador.objects.filter(person=other).first()
    if theirs is None:
        return
    was_live = theirs.live
    if not Ambassador.objects.filter(person=keep).exists():
        _copy(theirs, keep, publish=was_live, by=by)
    if was_live:
        theirs.unpublish(user=by)


def split(somebody: Person, chosen: list[Appointment], *, by: Any) -> None:
    """Let an editor write a profile of who serves or will serve."""
    if any(one.last_day >= clock.today() for one in chosen):
        name = somebody.full_name
        start_profile(somebody, name=name, by=by)


def _copy(theirs: Ambassador, keep: Person, *, publish: bool, by: Any) -> None:
    words = {name: getattr(theirs, name) for name in SHOWN}
    profile = Ambassador(person=keep, live=False, **words)
    profile.save()
    revision = profile.save_revision(user=by, log_action="wagtail.create")
    if publish:
        revision.publish(user=by)

"""Who signed up is forgotten some days after the conference; the numbers stay.

For the daily command. Calling it twice changes nothing more.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from buurtambassadeur_wagtail.kernel import clock, links, outbox
from buurtambassadeur_wagtail.programme.queries import current

from .locking import lock_conference
from .models import Conference, SignUp
from .rules import forget_on


def forget_old_sign_ups() -> int:
    """Delete names and addresses that need not be kept; return how many sign-ups."""
    return sum(_forget(key) for key in sign_ups_over())


def sign_ups_over() -> list[int]:
    """Return the conferences of which who signed up need not be kept any more."""
    days = current().conference_forget_days
    known = SignUp.objects.filter(erased_at=None).values("conference")
    past = Conference.objects.filter(pk__in=known, starts_at__lt=clock.now())
    return [one.pk for one in past if _is_over(one, days)]


def forget_sign_ups_of(key: int) -> bool:
    """Delete who signed up for one conference; ``False``: nothing now."""
    return _forget(key) > 0


@transaction.atomic
def _forget(key: int) -> int:
    """Look again under the lock: it may have got a new day just now."""
    conference = Conference.objects.get(pk=key)
    lock_conference(conference)
    if not _is_over(conference, current().conference_forget_days):
        return 0
    rows = SignUp.objects.filter(conference=conference, erased_at=None)
    return forget_sign_ups(rows)


def _is_over(conference: Conference, days: int) -> bool:
    return forget_on(conference.stands, conference.day, days) <= clock.today()


def forget_sign_ups(rows: QuerySet[SignUp]) -> int:
    """Empty these sign-ups and the letters about them; that they came in remains."""
    for sign_up in rows:
        outbox.forget(sign_up)
        links.revoke(sign_up)
    return rows.update(name="", email="", email_key="", phone="", erased_at=clock.now())

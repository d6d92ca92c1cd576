"""Who signed up is forgotten some days after the conference; the numbers stay.

``forget_old_sign_ups`` is for the daily command. Calling it twice changes nothing more.
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
    days, today = current().conference_forget_days, clock.today()
    known = SignUp.objects.filter(erased_at=None).values("conference")
    past = Conference.objects.filter(pk__in=known, starts_at__lt=clock.now())
    over = [one for one in past if forget_on(one.stands, one.day, days) <= today]
    return sum(_forget(conference, days) for conference in over)


@transaction.atomic
def _forget(conference: Conference, days: int) -> int:
    """Look again under the lock: it may have got a new day just now."""
    lock_conference(conference)
    if forget_on(conference.stands, conference.day, days) > clock.today():
        return 0
    rows = SignUp.objects.filter(conference=conference, erased_at=None)
    return forget_sign_ups(rows)


def forget_sign_ups(rows: QuerySet[SignUp]) -> int:
    """Empty these sign-ups and the letters about them; that they came in remains."""
    for sign_up in rows:
        outbox.forget(sign_up)
        links.revoke(sign_up)
    return rows.update(name="", email="", email_key="", phone="", erased_at=clock.now())

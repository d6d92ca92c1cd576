"""Who was invited to a conference and what ambassadors wrote for it; numbers stay.

For the daily command. Calling it twice changes nothing more.
"""

from __future__ import annotations

from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet

from buurtambassadeur_wagtail.kernel import links, outbox
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.retention import over_since
from buurtambassadeur_wagtail.programme.queries import current

from .looking_back import WORDS
from .models import ConferenceInvitation, LookBack


def invitations_over() -> list[int]:
    """Return the invitations that need not be kept any more."""
    found = ConferenceInvitation.objects.filter(conference__starts_at__lt=_since())
    return list(found.values_list("pk", flat=True))


@transaction.atomic
def forget_invitation(key: int) -> bool:
    """Delete who was invited: how many were there is kept with the conference."""
    rows = ConferenceInvitation.objects.filter(pk=key)
    lock(rows)
    invitation = rows.filter(conference__starts_at__lt=_since()).first()
    if invitation is None:
        return False
    outbox.forget(invitation)
    links.forget(invitation)
    invitation.delete()
    return True


def look_backs_over() -> list[int]:
    """Return the look backs whose words need not be kept any more."""
    return list(_written().values_list("pk", flat=True))


@transaction.atomic
def forget_look_back(key: int) -> bool:
    """Delete the words; that somebody looked back, and when, remains."""
    lock(LookBack.objects.filter(pk=key))
    looked = _written().filter(pk=key).first()
    if looked is None:
        return False
    outbox.forget(looked)
    links.forget(looked)
    LookBack.objects.filter(pk=key).update(**dict.fromkeys(WORDS, ""))
    return True


def _written() -> QuerySet[LookBack]:
    """Return what holds words, or a letter: who was asked did not always write."""
    kind = ContentType.objects.get_for_model(LookBack)
    letters = Letter.objects.filter(content_type=kind).exclude(body="")
    past = LookBack.objects.filter(conference__starts_at__lt=_since())
    holds = ~Q(**dict.fromkeys(WORDS, "")) | Q(pk__in=letters.values("object_id"))
    return past.filter(holds)


def _since() -> datetime:
    return over_since(current().presence_keep_months)

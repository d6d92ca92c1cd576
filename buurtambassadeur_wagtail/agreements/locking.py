"""One after the other: who writes about an agreement first locks the neighbourhood.

The same row that appointing locks: an agreement does not end while somebody is being
appointed on the strength of it.
"""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .models import ShapeAgreement


def hold(neighbourhood: int) -> None:
    """Hold the neighbourhood until the transaction ends."""
    lock(Neighbourhood.objects.filter(pk=neighbourhood))


def hold_agreement(agreement: ShapeAgreement) -> None:
    """Hold its neighbourhood, and read the agreement as it is now."""
    hold(agreement.neighbourhood_id)
    agreement.refresh_from_db()

"""What own words add to the dossier of an appointment: asking, and what came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import OFTEN, Action, Section

from . import admin_words
from .actions import asking
from .models import ProfileProposal


def asked(appointments: Sequence[Appointment], user: Any) -> Iterator[Section]:
    """Yield when words were asked for, and what came of it."""
    found = ProfileProposal.objects.filter(appointment__in=appointments)
    rows = [(one.asked_at, admin_words.standing(one)) for one in found]
    if rows:
        yield Section(_("Own words"), rows)


def may_be_asked(appointments: Sequence[Appointment], user: Any) -> Iterator[Action]:
    """Yield the step of asking, once, for who serves and has an address."""
    for one in appointments:
        if policy.may(user, "appoint", one) and asking(one) is None:
            url = reverse("buurtambassadeur_profileproposal_ask", args=[one.pk])
            yield Action(_("Ask for own words"), url, group=OFTEN)
            return

"""Who comes to a conference: personal, no history, forgotten some days after it."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from .choices import channel_choices
from .rules import MOST_PEOPLE


class SignUpQuerySet(models.QuerySet["SignUp"]):
    """Sign-ups, narrowed down."""

    def coming(self) -> SignUpQuerySet:
        """Return those that were not taken back."""
        return self.filter(cancelled_at__isnull=True)

    def people(self) -> int:
        """Return how many people that are."""
        total: dict[str, Any] = self.aggregate(total=Sum("people"))
        return total["total"] or 0


class SignUp(models.Model):
    """One household or so. ``token`` is that of the form: the same comes in once."""

    token = models.UUIDField(_("token"), default=uuid.uuid4, unique=True)
    conference = models.ForeignKey(
        "buurtambassadeur_wagtail.Conference",
        models.PROTECT,
        verbose_name=_("conference"),
        related_name="sign_ups",
    )
    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="+",
        null=True,
        blank=True,
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    email_key = models.CharField(max_length=254, blank=True, db_index=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    people = models.PositiveSmallIntegerField(_("people"), default=1)
    received_at = models.DateTimeField(_("received"), db_index=True)
    received_via = models.CharField(
        _("received via"), max_length=20, choices=channel_choices, default="form"
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("entered by"),
        null=True,
        blank=True,
        related_name="+",
    )
    privacy_notice = models.TextField(_("privacy notice as shown"), blank=True)
    cancelled_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    objects = SignUpQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("sign-up")
        verbose_name_plural = _("sign-ups")
        ordering = ["received_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(people__gte=1, people__lte=MOST_PEOPLE),
                name="ba_sign_up_some_people",
            ),
        ]

    def __str__(self) -> str:
        return _("Sign-up %(number)s") % {"number": self.pk}

"""A neighbourhood conference: once a year, for one or more neighbourhoods (R15)."""

from __future__ import annotations

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .choices import status_choices
from .rules import Status


class Conference(models.Model):
    """When, where and what about; of one district, for one or more neighbourhoods.

    ``uid`` and ``sequence`` are those of the calendar entry: the first never changes,
    the second counts the changes that were sent. ``moved_from``: it was to be then.
    Only one that was held counts as the yearly one. How many days before it reminders
    go out is fixed when it is planned. Names nobody: who comes is in ``SignUp``.
    """

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    uid = models.UUIDField(
        _("number of the calendar entry"), default=uuid.uuid4, unique=True
    )
    sequence = models.PositiveIntegerField(_("changes sent"), default=0)
    district = models.ForeignKey(
        "buurtambassadeur_wagtail.District",
        models.PROTECT,
        verbose_name=_("district"),
        related_name="+",
        null=True,
        blank=True,
    )
    neighbourhoods = models.ManyToManyField(
        "buurtambassadeur_wagtail.Neighbourhood",
        verbose_name=_("neighbourhoods"),
        related_name="conferences",
    )
    title = models.CharField(_("title"), max_length=120)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    place = models.CharField(_("place"), max_length=200)
    address = models.CharField(_("address"), max_length=200, blank=True)
    programme = models.TextField(_("programme"), blank=True)
    max_sign_ups = models.PositiveSmallIntegerField(
        _("most people"), null=True, blank=True
    )
    sign_up_closes_at = models.DateTimeField(_("sign-up closes"), null=True, blank=True)
    reminder_days = models.PositiveSmallIntegerField(_("reminder, days before"))
    status = models.CharField(
        _("state"),
        max_length=20,
        choices=status_choices,
        default=Status.PLANNED.value,
        db_index=True,
    )
    reason = models.TextField(_("why it was postponed or cancelled"), blank=True)
    moved_from = models.DateTimeField(_("was to be"), null=True, blank=True)
    held_at = models.DateTimeField(_("noted as held"), null=True, blank=True)
    held_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("noted by"),
        null=True,
        blank=True,
        related_name="+",
    )
    residents = models.PositiveSmallIntegerField(
        _("residents who were there"), null=True, blank=True
    )
    partners = models.PositiveSmallIntegerField(
        _("people of partners who were there"), null=True, blank=True
    )
    others = models.PositiveSmallIntegerField(
        _("others who were there"), null=True, blank=True
    )

    history = RegisterHistory()
    timeline_hidden = frozenset({"sequence"})  # counts for calendars, not for people

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("neighbourhood conference")
        verbose_name_plural = _("neighbourhood conferences")
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="ba_conference_ends_later",
            ),
            models.CheckConstraint(
                condition=~Q(status="held")
                | Q(
                    held_at__isnull=False,
                    residents__isnull=False,
                    partners__isnull=False,
                    others__isnull=False,
                ),
                name="ba_conference_held_is_counted",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["postponed", "cancelled"]) | ~Q(reason=""),
                name="ba_conference_stopped_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.reference})"

    @property
    def day(self) -> date:
        """The day of the conference in Amsterdam: who sits on it is assessed."""
        return clock.local(self.starts_at).date()

    @property
    def stands(self) -> Status:
        return Status(self.status)

"""A management meeting: the stadsdeel, partners and ambassadors at one table."""

from __future__ import annotations

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .choices import state_choices
from .rules import State


class ManagementMeeting(models.Model):
    """When, where and what about; of one district, for one or more neighbourhoods.

    ``uid`` and ``sequence`` are those of the calendar entry: the first never changes,
    the second counts the changes that were sent. The district is the one that planned
    it, also when a neighbourhood moves to another one later.
    """

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
        related_name="meetings",
    )
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    place = models.CharField(_("place"), max_length=200)
    agenda = models.TextField(_("agenda"), blank=True)
    state = models.CharField(
        _("state"),
        max_length=20,
        choices=state_choices,
        default=State.PLANNED.value,
        db_index=True,
    )
    reason = models.TextField(_("why it was postponed or cancelled"), blank=True)
    invite_by = models.DateField(_("invite at the latest on"))
    invited_at = models.DateTimeField(_("invited"), null=True, blank=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("invited by"),
        null=True,
        blank=True,
        related_name="+",
    )
    summary = models.TextField(_("public summary"), blank=True)
    published_at = models.DateTimeField(_("summary published"), null=True, blank=True)

    history = RegisterHistory()
    timeline_hidden = frozenset({"sequence"})  # counts for calendars, not for people

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("management meeting")
        verbose_name_plural = _("management meetings")
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="ba_meeting_ends_later"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["invited", "held"])
                | Q(invited_at__isnull=False),
                name="ba_meeting_invited_somewhen",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True)
                | (Q(state="held") & ~Q(summary="")),
                name="ba_meeting_summary_once_held",
            ),
        ]

    def __str__(self) -> str:
        return _("Meeting %(number)s") % {"number": self.pk}

    @property
    def day(self) -> date:
        """The day of the meeting in Amsterdam: who sits on it is invited."""
        return clock.local(self.starts_at).date()

    @property
    def stands(self) -> State:
        return State(self.state)

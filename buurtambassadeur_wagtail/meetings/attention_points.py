"""An attention point: what an ambassador sees that needs attention (R21)."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .choices import channel_choices, point_choices, theme_choices
from .rules import PointStatus


class AttentionPoint(models.Model):
    """What was raised, and what came of it. The history holds no words but public ones.

    ``public_text`` is written by the coordinator; it is on the page of the
    neighbourhood from ``published_at`` on, with the status and without a name.
    """

    token = models.UUIDField(_("token"), default=uuid.uuid4, unique=True)
    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="attention_points",
    )
    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("raised by"),
        related_name="attention_points",
    )
    theme = models.CharField(_("theme"), max_length=20, choices=theme_choices)
    text = models.TextField(_("attention point"), blank=True)
    received_at = models.DateTimeField(_("received"), db_index=True)
    received_via = models.CharField(
        _("received via"), max_length=20, choices=channel_choices
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=point_choices,
        default=PointStatus.NEW.value,
        db_index=True,
    )
    meeting = models.ForeignKey(
        "buurtambassadeur_wagtail.ManagementMeeting",
        models.PROTECT,
        verbose_name=_("on the agenda of"),
        related_name="attention_points",
        null=True,
        blank=True,
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answer given on"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("answered by"),
        null=True,
        blank=True,
        related_name="+",
    )
    public_text = models.TextField(_("text on the website"), blank=True)
    published_at = models.DateTimeField(
        _("on the website since"), null=True, blank=True
    )

    history = RegisterHistory(excluded_fields=["text", "answer"])

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("attention point")
        verbose_name_plural = _("attention points")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="on_agenda") | Q(meeting__isnull=False),
                name="ba_point_on_which_agenda",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["answered", "closed"])
                | Q(answered_at__isnull=False),
                name="ba_point_answered_somewhen",
            ),
        ]

    def __str__(self) -> str:
        return _("Attention point %(number)s") % {"number": self.pk}

    @property
    def stands(self) -> PointStatus:
        return PointStatus(self.status)

"""Who was invited to a meeting, what the answer was, and who was there."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .choices import answer_choices, attendance_choices, channel_choices, sent_choices


class MeetingInvitation(models.Model):
    """One ambassador or one partner contact. Names stay with the records they are of.

    ``removed_at``: was invited, and is not expected any more. Never deleted: it is the
    evidence that the stadsdeel did invite. From ``forgotten_at`` on it tells no more
    who it was.
    """

    meeting = models.ForeignKey(
        "buurtambassadeur_wagtail.ManagementMeeting",
        models.PROTECT,
        verbose_name=_("meeting"),
        related_name="invitations",
    )
    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="meeting_invitations",
        null=True,
        blank=True,
    )
    partner = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerOrganisation",
        models.PROTECT,
        verbose_name=_("partner"),
        related_name="+",
        null=True,
        blank=True,
    )
    contact = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerContact",
        models.SET_NULL,
        verbose_name=_("contact"),
        related_name="+",
        null=True,
        blank=True,
    )
    role = models.CharField(_("role"), max_length=100, blank=True)
    sent_at = models.DateTimeField(_("invited"))
    sent_via = models.CharField(_("sent"), max_length=20, choices=sent_choices)
    answer = models.CharField(
        _("answer"), max_length=20, choices=answer_choices, blank=True
    )
    answered_at = models.DateTimeField(_("answer given on"), null=True, blank=True)
    answered_via = models.CharField(
        _("answer came"), max_length=20, choices=channel_choices, blank=True
    )
    removed_at = models.DateTimeField(_("taken off the list"), null=True, blank=True)
    attendance = models.CharField(
        _("attendance"), max_length=20, choices=attendance_choices, blank=True
    )

    forgotten_at = models.DateTimeField(_("names deleted"), null=True, blank=True)

    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(appointment__isnull=False, partner__isnull=True)
                | Q(appointment__isnull=True, partner__isnull=False)
                | Q(appointment__isnull=True, forgotten_at__isnull=False),
                name="ba_invitee_ambassador_or_partner",
            ),
            models.CheckConstraint(
                condition=Q(answer="") | Q(answered_at__isnull=False),
                name="ba_invitee_answered_somewhen",
            ),
            models.UniqueConstraint(
                fields=["meeting", "appointment"], name="ba_invitee_ambassador_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "contact"], name="ba_invitee_contact_once"
            ),
        ]

    def __str__(self) -> str:
        return _("Invitation %(number)s") % {"number": self.pk}

    @property
    def key(self) -> tuple[str, Any]:
        """Who this is, to compare with the list of today."""
        if self.appointment is not None:
            return "person", self.appointment.person_id
        return "contact", self.contact_id

    @property
    def name(self) -> str:
        """The name as it is now; of who is gone or erased only what remains."""
        if self.appointment is not None:
            return self.appointment.person.full_name
        return self.contact.name if self.contact else ""

    @property
    def email(self) -> str:
        """Where to write to now; empty: on paper."""
        if self.appointment is not None:
            details = getattr(self.appointment.person, "contact_details", None)
            return details.email if details else ""
        return self.contact.email if self.contact else ""

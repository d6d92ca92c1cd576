"""Who was asked to come to a conference: who serves on that day, and the partners."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock


class ConferenceInvitation(models.Model):
    """One ambassador or one partner contact. Names stay with their own records."""

    conference = models.ForeignKey(
        "buurtambassadeur_wagtail.Conference",
        models.PROTECT,
        verbose_name=_("conference"),
        related_name="invitations",
    )
    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="conference_invitations",
        null=True,
        blank=True,
    )
    contact = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerContact",
        models.CASCADE,
        verbose_name=_("contact"),
        related_name="+",
        null=True,
        blank=True,
    )
    sent_at = models.DateTimeField(_("invited"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("invitation to a conference")
        verbose_name_plural = _("invitations to a conference")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(appointment__isnull=False, contact__isnull=True)
                | Q(appointment__isnull=True, contact__isnull=False),
                name="ba_guest_ambassador_or_partner",
            ),
            models.UniqueConstraint(
                fields=["conference", "appointment"], name="ba_guest_ambassador_once"
            ),
            models.UniqueConstraint(
                fields=["conference", "contact"], name="ba_guest_contact_once"
            ),
        ]

    def __str__(self) -> str:
        return _("Invitation %(number)s") % {"number": self.pk}

    @property
    def name(self) -> str:
        """The name as it is now; of who is erased nothing."""
        if self.appointment is not None:
            return self.appointment.person.full_name
        return self.contact.name if self.contact else ""

    @property
    def email(self) -> str:
        """Where to write to now; empty: on paper, by telephone, or no contact now."""
        if self.appointment is not None:
            details = getattr(self.appointment.person, "contact_details", None)
            return details.email if details else ""
        if self.contact is None or self.contact.is_over_on(clock.today()):
            return ""
        return self.contact.email

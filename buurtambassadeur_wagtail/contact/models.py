"""A message to an ambassador, or to the office where there is none, and its replies."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .choices import addressed_to_choices, audience_choices, writer_choices
from .rules import AddressedTo, Facts, office_reads


class ContactMessage(models.Model):
    """What was written, by whom, to whom. Personal, without history, kept for days."""

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    token = models.UUIDField(_("token"), default=uuid.uuid4, unique=True)
    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="messages",
    )
    addressed_to = models.CharField(
        _("addressed to"), max_length=20, choices=addressed_to_choices
    )
    recipient = models.ForeignKey(
        "buurtambassadeur_wagtail.Person",
        models.PROTECT,
        verbose_name=_("ambassador"),
        related_name="messages",
        null=True,
        blank=True,
    )
    joins = models.ForeignKey(
        "buurtambassadeur_wagtail.NeighbourhoodAction",
        models.SET_NULL,
        verbose_name=_("wants to join in with"),
        null=True,
        blank=True,
        related_name="messages",
    )
    audience = models.CharField(_("I am"), max_length=20, choices=audience_choices)
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    email_key = models.CharField(max_length=254, blank=True, db_index=True)
    text = models.TextField(_("message"), blank=True)
    privacy_notice = models.TextField(_("privacy notice as shown"), blank=True)
    received_at = models.DateTimeField(_("received"), db_index=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    letter = models.ForeignKey(
        "buurtambassadeur_wagtail.Letter",
        models.SET_NULL,
        verbose_name=_("letter to the ambassador"),
        null=True,
        blank=True,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    reported_at = models.DateTimeField(_("reported as abuse"), null=True, blank=True)
    handled_at = models.DateTimeField(_("dealt with"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("dealt with by"),
        null=True,
        blank=True,
        related_name="+",
    )
    cleared_at = models.DateTimeField(_("text deleted"), null=True, blank=True)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text="") | Q(cleared_at__isnull=False),
                name="ba_message_has_text",
            ),
            models.CheckConstraint(
                condition=Q(recipient__isnull=True) | Q(addressed_to="ambassador"),
                name="ba_message_recipient_is_ambassador",
            ),
        ]

    def __str__(self) -> str:
        return _("Message %(reference)s") % {"reference": self.reference}

    @property
    def office_reads(self) -> bool:
        """Whether the office may read the words."""
        reported = self.reported_at is not None
        return office_reads(self.addressed_to, is_reported=reported)

    def facts(self, last_words_at: datetime | None = None) -> Facts:
        """Return what the rules have to know; the letter fetched along costs nothing.

        ``last_words_at``: when one of the two last wrote the other.
        """
        return Facts(
            addressed_to=AddressedTo(self.addressed_to),
            received_at=self.received_at,
            confirmed_at=self.confirmed_at,
            delivered_at=self.letter and self.letter.sent_at,
            failed_at=self.letter and self.letter.failed_at,
            answered_at=self.answered_at,
            reported_at=self.reported_at,
            handled_at=self.handled_at,
            last_words_at=last_words_at,
        )


class ContactReply(models.Model):
    """An answer that went on without either address. Kept as long as the message."""

    message = models.ForeignKey(
        ContactMessage,
        models.CASCADE,
        verbose_name=_("message"),
        related_name="replies",
    )
    token = models.UUIDField(_("token"), default=uuid.uuid4, unique=True)
    writer = models.CharField(_("written by"), max_length=20, choices=writer_choices)
    text = models.TextField(_("answer"), blank=True)
    sent_at = models.DateTimeField(_("sent"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("answer to a message")
        verbose_name_plural = _("answers to messages")
        ordering = ["sent_at", "pk"]

    def __str__(self) -> str:
        return _("Answer %(number)s") % {"number": self.pk}

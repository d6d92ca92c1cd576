"""What an ambassador proposes for the own profile. Never live by itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model_string

from . import rules
from .rules import State


class ProfileProposal(models.Model):
    """A request for own words, and what came of it; with the consent for a portrait."""

    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="proposals",
    )
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("asked by"),
        null=True,
        blank=True,
        related_name="+",
    )
    sent_at = models.DateTimeField(_("sent in"), null=True, blank=True)
    why = models.TextField(_("Why I do this"), blank=True)
    proud = models.TextField(_("What I am proud of"), blank=True)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    portrait = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        related_name="+",
    )
    portrait_alt = models.CharField(
        _("description of the portrait"), max_length=200, blank=True
    )
    consent_text = models.TextField(_("consent as shown"), blank=True)
    consented_at = models.DateTimeField(_("consent given"), null=True, blank=True)
    consent_withdrawn_at = models.DateTimeField(
        _("consent withdrawn"), null=True, blank=True
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        models.SET_NULL,
        verbose_name=_("draft"),
        null=True,
        blank=True,
        related_name="+",
    )
    drafted_at = models.DateTimeField(_("made into a draft"), null=True, blank=True)
    set_aside_at = models.DateTimeField(_("set aside"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("dealt with by"),
        null=True,
        blank=True,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("proposal for a profile")
        verbose_name_plural = _("proposals for profiles")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(portrait__isnull=True) | Q(consented_at__isnull=False),
                name="ba_proposal_portrait_with_consent",
            ),
        ]

    def __str__(self) -> str:
        return _("Proposal %(number)s") % {"number": self.pk}

    @property
    def neighbourhood(self):
        """Where the ambassador serves."""
        return self.appointment.neighbourhood

    @property
    def state(self) -> State:
        return rules.state(
            is_sent=self.sent_at is not None,
            is_drafted=self.drafted_at is not None,
            is_set_aside=self.set_aside_at is not None,
        )

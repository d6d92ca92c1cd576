"""What remains of an erasure: that it was done, by whom, how much. No names."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock


class ErasureReason(models.TextChoices):
    REQUEST = "request", _("The person asks for it")
    EXPIRED = "expired", _("We may no longer keep the data")
    MISTAKE = "mistake", _("The data should never have been registered")


def reason_choices() -> list[tuple[str, str]]:
    """Why a person may be erased; a new reason changes no migration."""
    return ErasureReason.choices


class Erasure(models.Model):
    """The proof that somebody was erased, under a random number."""

    id = models.UUIDField(_("number"), primary_key=True, default=uuid.uuid4)
    reason = models.CharField(_("reason"), max_length=20, choices=reason_choices)
    erased_at = models.DateTimeField(_("erased"), default=clock.now)
    erased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("erased by"),
        null=True,
        blank=True,
        related_name="+",
    )
    counts = models.JSONField(_("numbers per place"), default=dict)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-erased_at"]

    def __str__(self) -> str:
        return gettext("Erasure %(number)s") % {"number": str(self.pk)[:8]}

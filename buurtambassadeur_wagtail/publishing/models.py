"""What the setup command made, so that a second run finds it under any name."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class SetupRecord(models.Model):
    """One thing that was made: renaming, moving or deleting it is up to the site."""

    key = models.CharField(_("key"), max_length=60, unique=True)
    content_type = models.ForeignKey(
        ContentType, models.CASCADE, verbose_name=_("kind of record"), related_name="+"
    )
    object_id = models.CharField(_("number of the record"), max_length=60)
    made = GenericForeignKey("content_type", "object_id")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("part of the setup")
        verbose_name_plural = _("parts of the setup")

    def __str__(self) -> str:
        return self.key

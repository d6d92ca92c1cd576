"""What the demo put into the database, so that it can be taken out again."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class DemoRecord(models.Model):
    """One record that the demo made; everything else hangs on these."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField(_("number"))
    record = GenericForeignKey("content_type", "object_id")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("demo record")
        verbose_name_plural = _("demo records")

    def __str__(self) -> str:
        return f"{self.content_type} {self.object_id}"


def mark(record: models.Model) -> models.Model:
    """Remember that the demo made this record, and return it."""
    kind = ContentType.objects.get_for_model(record)
    DemoRecord.objects.get_or_create(content_type=kind, object_id=record.pk)
    return record


def marked(model: type[models.Model]) -> models.QuerySet:
    """Return the records of this model that the demo made."""
    kind = ContentType.objects.get_for_model(model)
    numbers = DemoRecord.objects.filter(content_type=kind).values("object_id")
    return model._default_manager.filter(pk__in=numbers)

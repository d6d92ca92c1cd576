"""How long names and words from meetings and conferences are kept (AVG art. 5)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme.bounds import between


class KeepingSettings(models.Model):
    """What the municipality decided about keeping, and whether that is stopped now."""

    presence_keep_months = models.PositiveSmallIntegerField(
        _("months after a meeting or conference until names and words are deleted"),
        default=24,
        validators=between(12, 60),
    )
    forgetting_stopped = models.BooleanField(_("delete nothing for now"), default=False)

    class Meta:
        abstract = True

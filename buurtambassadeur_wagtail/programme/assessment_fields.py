"""How ambassadors are assessed at the yearly conference (R15, 1c)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme.bounds import between


class SupportMethod(models.TextChoices):
    """How residents say whether they support an ambassador."""

    NOTES = "notes", _("by notes, secret")
    HANDS = "hands", _("by show of hands")


class AssessmentSettings(models.Model):
    """What the municipality decided about effort and support."""

    support_method = models.CharField(
        _("how is voted on the support"),
        max_length=20,
        choices=SupportMethod.choices,
        default=SupportMethod.NOTES,
    )
    support_quorum = models.PositiveSmallIntegerField(
        _("residents under which the support is indicative"),
        default=10,
        validators=between(0, 500),
    )
    support_majority = models.PositiveSmallIntegerField(
        _("support is more than this percentage for"),
        default=50,
        validators=between(50, 99),
    )
    assess_after_months = models.PositiveSmallIntegerField(
        _("months after the first day until somebody is assessed"),
        default=3,
        validators=between(0, 12),
    )
    negative_followup_days = models.PositiveSmallIntegerField(
        _("days for a decision after a negative outcome"),
        default=42,
        validators=between(7, 84),
    )
    publish_scores = models.BooleanField(
        _("publish the outcomes beside the summary"), default=False
    )
    effort_ample_label = models.CharField(
        _("word for the best effort"), max_length=40, blank=True
    )
    effort_sufficient_label = models.CharField(
        _("word for enough effort"), max_length=40, blank=True
    )
    effort_insufficient_label = models.CharField(
        _("word for too little effort"), max_length=40, blank=True
    )
    effort_not_yet_label = models.CharField(
        _("word for not assessed yet"), max_length=40, blank=True
    )

    class Meta:
        abstract = True

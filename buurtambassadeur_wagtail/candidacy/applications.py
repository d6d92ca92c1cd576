"""An application: what the resident wrote. Personal, and without history."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.names import Named


class Application(Named):
    """The personal part of a candidacy; never searched, indexed or published."""

    candidacy = models.OneToOneField(
        "buurtambassadeur_wagtail.Candidacy",
        models.PROTECT,
        verbose_name=_("candidacy"),
        related_name="application",
    )
    token = models.UUIDField(_("token"), default=uuid.uuid4, unique=True)
    agreement = models.ForeignKey(
        "buurtambassadeur_wagtail.ShapeAgreement",
        models.PROTECT,
        verbose_name=_("neighbourhood agreement when applying"),
        related_name="+",
        null=True,
        blank=True,
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    email_key = models.CharField(max_length=254, blank=True, db_index=True)
    telephone = models.CharField(_("telephone number"), max_length=30, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    lives_elsewhere = models.BooleanField(
        _("postcode seems to be elsewhere"), default=False
    )
    is_old_enough = models.BooleanField(_("old enough"), default=False)
    has_read_agreements = models.BooleanField(_("has read agreements"), default=False)
    involvement = models.TextField(_("What do you already do?"), blank=True)
    willingness = models.TextField(_("What do you want to do?"), blank=True)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    conflicting_roles = models.TextField(_("roles that could conflict"), blank=True)
    heard_from = models.CharField(_("heard from"), max_length=200, blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    intake_on = models.DateField(_("intake talk"), null=True, blank=True)
    intake_note = models.TextField(_("note of the intake talk"), blank=True)
    rejection_reasons = models.TextField(_("reasons for rejecting"), blank=True)
    extra_answers = models.JSONField(_("other answers"), default=list, blank=True)
    privacy_notice = models.TextField(_("privacy notice as shown"), blank=True)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.candidacy)

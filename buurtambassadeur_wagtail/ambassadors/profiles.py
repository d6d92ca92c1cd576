"""The public profile of an ambassador: words and portrait only, never a fact."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model_string
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)

from buurtambassadeur_wagtail.kernel.history import RegisterHistory


class Ambassador(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    models.Model,
):
    """What an ambassador shows of himself or herself. Drafts, workflow and locks.

    Publishing an older draft overwrites every column, so dates, absence and status
    stand elsewhere; an unpublished profile hides words, never the appointment.
    """

    person = models.OneToOneField(
        "buurtambassadeur_wagtail.Person",
        models.PROTECT,
        verbose_name=_("person"),
        related_name="ambassador",
    )
    name = models.CharField(_("name as shown"), max_length=200)
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
    why = models.TextField(_("Why I do this"), blank=True, max_length=1000)
    proud = models.TextField(_("What I am proud of"), blank=True, max_length=1000)
    languages = models.CharField(_("languages"), max_length=200, blank=True)

    history = RegisterHistory()
    timeline_hidden = frozenset({"person"})  # the name says who it is

    class Meta:
        verbose_name = _("ambassador")
        verbose_name_plural = _("ambassadors")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name or str(_("Ambassador without a name"))

    def get_preview_template(self, request, mode_name):
        return "buurtambassadeur_wagtail/ambassador_preview.html"

    def get_preview_context(self, request, mode_name):
        from .previews import preview_context  # noqa: PLC0415 -- thin method

        return preview_context(self, request)

"""Organisations that work with the neighbourhood, and whom to reach there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable


class PartnerType(models.TextChoices):
    DISTRICT = "district", _("District or municipality")
    POLICE = "police", _("Police")
    CORPORATION = "corporation", _("Housing corporation")
    RESIDENTS = "residents", _("Residents")
    ENTREPRENEURS = "entrepreneurs", _("Entrepreneurs")
    OTHER = "other", _("Other organisation")


def partner_type_choices():
    return PartnerType.choices


class PartnerOrganisation(ClusterableModel):
    name = models.CharField(_("name"), max_length=150)
    type = models.CharField(_("type"), max_length=20, choices=partner_type_choices)
    task = models.TextField(_("what it is responsible for"), blank=True)
    website = models.URLField(_("website"), blank=True)
    neighbourhoods = ParentalManyToManyField(
        "buurtambassadeur_wagtail.Neighbourhood",
        verbose_name=_("neighbourhoods"),
        related_name="partners",
        blank=True,
    )

    class Meta:
        verbose_name = _("partner organisation")
        verbose_name_plural = _("partner organisations")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name


class PartnerContact(Orderable):
    """A person in a role at the organisation. No neighbourhood: for all of them."""

    organisation = ParentalKey(
        PartnerOrganisation,
        on_delete=models.CASCADE,
        verbose_name=_("organisation"),
        related_name="contacts",
    )
    role = models.CharField(_("role"), max_length=100)
    name = models.CharField(_("name"), max_length=100, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="partner_contacts",
        null=True,
        blank=True,
    )

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self):
        # The role only: logs and titles hold no personal data.
        return self.role

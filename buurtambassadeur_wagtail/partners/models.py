"""Organisations that work with the neighbourhood, and whom to reach there."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from buurtambassadeur_wagtail.kernel.history import RegisterHistory
from buurtambassadeur_wagtail.partners import rules


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
    logo = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        verbose_name=_("logo"),
        related_name="+",
        null=True,
        blank=True,
    )
    neighbourhoods = ParentalManyToManyField(
        "buurtambassadeur_wagtail.Neighbourhood",
        verbose_name=_("neighbourhoods"),
        related_name="partners",
        blank=True,
    )

    history = RegisterHistory(excluded_fields=["logo"])

    class Meta:
        verbose_name = _("partner organisation")
        verbose_name_plural = _("partner organisations")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name


class PartnerContactQuerySet(models.QuerySet):
    """Contacts, with the one condition on their days in SQL."""

    def on(self, day: date) -> PartnerContactQuerySet:
        """Return who counts on that day, as ``serves_on`` tells of one."""
        begun = Q(first_day=None) | Q(first_day__lte=day)
        return self.filter(begun, Q(last_day=None) | Q(last_day__gte=day))


class PartnerContact(Orderable):
    """A person in a role at the organisation. No neighbourhood: for all of them.

    Outside its days a contact is not shown, gets no letters and its links are closed;
    so a successor can be entered beforehand. A blank day is open.
    """

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
    first_day = models.DateField(_("first day"), null=True, blank=True)
    last_day = models.DateField(_("last day"), null=True, blank=True)

    objects = PartnerContactQuerySet.as_manager()

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_day__isnull=True)
                | Q(last_day__isnull=True)
                | Q(last_day__gte=F("first_day")),
                name="ba_partner_contact_days_in_order",
                violation_error_message=_("The last day is before the first day."),
            ),
        ]

    def __str__(self):
        # The role only: logs and titles hold no personal data.
        return self.role

    def clean(self) -> None:
        super().clean()
        if self.first_day and rules.is_over(self.last_day, self.first_day):
            message = _("The last day is before the first day.")
            raise ValidationError({"last_day": message}, code="days")

    def serves_on(self, day: date) -> bool:
        """Tell whether this contact counts on that day."""
        return rules.serves(self.first_day, self.last_day, day)

    def is_over_on(self, day: date) -> bool:
        """Tell whether the last day of this contact is over."""
        return rules.is_over(self.last_day, day)

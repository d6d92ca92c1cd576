"""Districts, who coordinates them, and neighbourhoods with postcodes and outline."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import RegisterHistory
from buurtambassadeur_wagtail.neighbourhoods import rules
from buurtambassadeur_wagtail.neighbourhoods.fields import NameKeyField
from buurtambassadeur_wagtail.programme.choices import RefusalEffect

NO_CODE = _("This is not a code of CBS. An example: BU03630001 or BU0363AA01.")


class District(models.Model):
    name = models.CharField(_("name"), max_length=100, unique=True)
    contact_name = models.CharField(
        _("name of the contact"), max_length=100, blank=True
    )
    contact_email = models.EmailField(_("e-mail address of the contact"), blank=True)
    contact_phone = models.CharField(
        _("telephone number of the contact"), max_length=30, blank=True
    )

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["name"]

    def __str__(self):
        return self.name


class DistrictCoordinatorQuerySet(models.QuerySet):
    def current(self, on: date | None = None):
        """Those whose access has not ended on the day; the last day itself counts."""
        day = on or clock.today()
        return self.filter(Q(last_day=None) | Q(last_day__gte=day))


class DistrictCoordinator(models.Model):
    """Who sees which cases, through which day: the only source of scope.

    No district: all of them. No last day: until somebody ends it. The history tells
    who coordinated what, and why that changed.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name=_("user"),
        related_name="+",
    )
    district = models.ForeignKey(
        District,
        models.PROTECT,
        verbose_name=_("district"),
        related_name="coordinators",
        null=True,
        blank=True,
    )
    last_day = models.DateField(_("last day"), null=True, blank=True)

    objects = DistrictCoordinatorQuerySet.as_manager()
    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("coordinator")
        verbose_name_plural = _("coordinators")
        ordering = ["district__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "district"],
                name="ba_coordinator_once_per_district",
                violation_error_message=_("This person already coordinates this."),
            ),
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(district=None),
                name="ba_coordinator_once_everywhere",
                violation_error_message=_("This person already coordinates this."),
            ),
        ]

    def __str__(self):
        # The name of a district only: logs and titles hold no personal data.
        return str(self.district or gettext("The whole municipality"))


class NeighbourhoodQuerySet(models.QuerySet):
    def active(self, on: date | None = None):
        """Neighbourhoods in use on the day; without a day: today."""
        day = on or clock.today()
        return self.filter(Q(archived_on=None) | Q(archived_on__gt=day))

    def for_postcode(self, postcode: str):
        """Neighbourhoods in which the postcode ("1234AB") lies, archived ones too."""
        return self.filter(postcodes__postcode=postcode)


class Neighbourhood(models.Model):
    name = models.CharField(_("name"), max_length=100)
    name_key = NameKeyField(db_index=True)
    cbs_code = models.CharField(_("code"), max_length=20, blank=True)
    cbs_reference_year = models.PositiveSmallIntegerField(
        _("year of the code"), null=True, blank=True
    )
    inhabitants = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    district = models.ForeignKey(
        District,
        models.PROTECT,
        verbose_name=_("district"),
        related_name="neighbourhoods",
        null=True,
        blank=True,
    )
    archived_on = models.DateField(_("archived on"), null=True, blank=True)
    succeeded_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name=_("succeeded by"),
        related_name="predecessors",
        null=True,
        blank=True,
    )

    refusal_effect = models.CharField(
        _("what a refusal does"),
        max_length=20,
        choices=RefusalEffect.choices,
        blank=True,
    )

    objects = NeighbourhoodQuerySet.as_manager()

    class Meta:
        verbose_name = _("neighbourhood")
        verbose_name_plural = _("neighbourhoods")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cbs_code"],
                condition=~Q(cbs_code=""),
                name="ba_neighbourhood_code_once",
                violation_error_message=_("Another neighbourhood has this code."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        self.cbs_code = rules.clean_code(self.cbs_code)
        if self.cbs_code and not rules.is_code(self.cbs_code):
            raise ValidationError({"cbs_code": NO_CODE})
        if self.pk and self.succeeded_by_id == self.pk:
            raise ValidationError(
                {"succeeded_by": _("A neighbourhood cannot succeed itself.")}
            )
        if self.succeeded_by_id and not self.archived_on:
            raise ValidationError(
                {"archived_on": _("Fill in from which day the successor counts.")}
            )

    @property
    def is_archived(self) -> bool:
        """Whether the neighbourhood is no longer in use today."""
        return bool(self.archived_on and self.archived_on <= clock.today())


class NeighbourhoodPostcode(models.Model):
    """A postcode may lie in several neighbourhoods: the finder copes with that."""

    neighbourhood = models.ForeignKey(
        Neighbourhood,
        models.CASCADE,
        verbose_name=_("neighbourhood"),
        related_name="postcodes",
    )
    postcode = models.CharField(_("postcode"), max_length=6)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("postcode")
        verbose_name_plural = _("postcodes")
        ordering = ["postcode"]
        constraints = [
            # The postcode first: this index is also the one of the finder.
            models.UniqueConstraint(
                fields=["postcode", "neighbourhood"], name="ba_postcode_once"
            )
        ]

    def __str__(self):
        return f"{self.postcode[:4]} {self.postcode[4:]}"


class Outline(models.Model):
    """The rings of a neighbourhood, for drawing: [[longitude, latitude], …] each.

    In a row of its own, so that no list ever reads it by accident. Rings of holes stand
    between the others: the even-odd rule of drawing tells them apart.
    """

    neighbourhood = models.OneToOneField(
        Neighbourhood,
        models.CASCADE,
        verbose_name=_("neighbourhood"),
        related_name="outline",
    )
    rings = models.JSONField(_("rings"))
    west = models.FloatField(_("west"))
    south = models.FloatField(_("south"))
    east = models.FloatField(_("east"))
    north = models.FloatField(_("north"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("outline")
        verbose_name_plural = _("outlines")

    def __str__(self):
        return gettext("Outline %(pk)s") % {"pk": self.neighbourhood_id}

"""An appointment: who serves where, from which day through which day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.history import RegisterHistory
from buurtambassadeur_wagtail.kernel.periods import Period

from .ending.choices import reason_choices
from .holding import refuse_many, refuse_unlawful
from .term_rules import Stay


def origin_choices() -> list[tuple[str, str]]:
    """How an appointment came into the register."""
    return [
        ("appointed", pgettext_lazy("appointment origin", "appointed here")),
        ("imported", pgettext_lazy("appointment origin", "imported")),
    ]


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    """Named selections of appointments. Terms are not written in bulk."""

    def update(self, **values: Any) -> int:
        """Update what is no part of a term; ``holding`` tells what is."""
        refuse_many(values)
        return super().update(**values)

    def bulk_create(self, *args: Any, **kwargs: Any) -> Any:
        refuse_many()
        return super().bulk_create(*args, **kwargs)

    def bulk_update(self, objs: Any, fields: Any, *args: Any, **kwargs: Any) -> Any:
        refuse_many(fields)
        return super().bulk_update(objs, fields, *args, **kwargs)

    def standing(self):
        """Leave out those that were cancelled before their first day."""
        return self.filter(cancelled_at__isnull=True)

    def sitting(self, on: date):
        """Return those in force on the day; first and last day count."""
        return self.standing().filter(first_day__lte=on, last_day__gte=on)


class Appointment(models.Model):
    """One period of service. The last day is always the real last day, inclusive."""

    person = models.ForeignKey(
        "buurtambassadeur_wagtail.Person",
        models.PROTECT,
        verbose_name=_("person"),
        related_name="appointments",
    )
    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="appointments",
    )
    candidacy = models.OneToOneField(
        "buurtambassadeur_wagtail.Candidacy",
        models.PROTECT,
        verbose_name=_("candidacy"),
        null=True,
        blank=True,
        related_name="appointment",
    )
    agreement = models.ForeignKey(
        "buurtambassadeur_wagtail.ShapeAgreement",
        models.PROTECT,
        verbose_name=_("neighbourhood agreement when appointed"),
        related_name="+",
        null=True,
        blank=True,
    )
    no_agreement_because = models.TextField(
        _("appointed without a neighbourhood agreement, because"), blank=True
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), db_index=True)
    planned_last_day = models.DateField(_("planned last day"))
    latest_last_day = models.DateField(_("latest lawful last day"))
    origin = models.CharField(
        _("origin"), max_length=20, choices=origin_choices, default="appointed"
    )
    exceeds_since = models.DateTimeField(
        _("known to be beyond the limit"), null=True, blank=True
    )
    certificate_seen_on = models.DateField(
        _("certificate of conduct (VOG) seen"), null=True, blank=True
    )
    named_as_former = models.BooleanField(
        _("may be named as a former ambassador"), null=True, blank=True
    )
    unassessed_because = models.TextField(
        _("appointed again without an assessment, because"), blank=True
    )
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)
    end_reason = models.CharField(
        _("reason of the end"), max_length=20, choices=reason_choices, blank=True
    )
    ended_at = models.DateTimeField(_("end recorded"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("end recorded by"),
        null=True,
        blank=True,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        related_name="+",
    )

    objects = AppointmentQuerySet.as_manager()
    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["-first_day", "-pk"]
        indexes = [
            models.Index(
                fields=["neighbourhood", "first_day", "last_day"],
                name="ba_appointment_sitting",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="ba_appointment_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(origin="imported")
                | Q(exceeds_since__isnull=False)
                | Q(last_day__lte=F("latest_last_day")),
                name="ba_appointment_within_limit",
            ),
            models.CheckConstraint(
                condition=Q(last_day__lte=F("planned_last_day")),
                name="ba_appointment_ends_as_planned_or_before",
            ),
            models.CheckConstraint(
                condition=Q(end_reason="", ended_at__isnull=True)
                | (~Q(end_reason="") & Q(ended_at__isnull=False)),
                name="ba_appointment_end_is_recorded",
            ),
        ]

    def __str__(self) -> str:
        return _("Appointment %(number)s") % {"number": self.pk}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse a term that the rule refuses, whoever writes it: see ``holding``."""
        refuse_unlawful(self, kwargs.get("update_fields"))
        super().save(*args, **kwargs)

    @property
    def period(self) -> Period:
        """The days of this appointment, both included."""
        return Period(self.first_day, self.last_day)

    @property
    def stay(self) -> Stay:
        """The days and the neighbourhood, as the rule takes them."""
        return Stay(self.period, self.neighbourhood_id)

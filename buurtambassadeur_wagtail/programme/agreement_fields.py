"""Who has to agree on the shape of the ambassadorship, and what waits for it (R14)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme.choices import AgreementGate, PartnerKind


def required_kinds() -> list[str]:
    """Return who has to agree unless the municipality chose otherwise (1c)."""
    return ["police", "corporation", "district"]


class PartnerKindsField(models.JSONField):
    """Some types of partners, in a fixed order, ticked in a list."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            choices=PartnerKind.choices,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            help_text=kwargs.get("help_text", ""),
        )

    def in_words(self, value: Any) -> str:
        """Return the names of the types, for the history of the settings."""
        words = dict(PartnerKind.choices)
        return ", ".join(str(words.get(one, one)) for one in value or [])


class AgreementSettings(models.Model):
    """What the municipality decided about the agreement of each neighbourhood."""

    required_partner_types = PartnerKindsField(
        _("partners that have to agree"), default=required_kinds, blank=True
    )
    agreement_blocks_recruitment = models.CharField(
        _("signing up without an agreement in force"),
        max_length=10,
        choices=AgreementGate.choices,
        default=AgreementGate.WARN,
    )
    agreement_blocks_appointment = models.CharField(
        _("appointing without an agreement in force"),
        max_length=10,
        choices=AgreementGate.choices,
        default=AgreementGate.BLOCK,
    )

    class Meta:
        abstract = True

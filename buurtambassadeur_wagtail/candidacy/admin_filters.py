"""Filters of the registers that a field alone cannot give."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.register_filters import RegisterFilter


class ConfirmedFilter(RegisterFilter):
    """Whether the sender was reached, by link or by telephone."""

    parameter = "confirmed"
    label = gettext_lazy("Confirmed")
    path = "confirmed_at__isnull"

    def get_options(self) -> list[tuple[str, str]]:
        return [("yes", _("Yes")), ("no", _("Not yet"))]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(**{self.path: self.value == "no"})


class ApplicantConfirmedFilter(ConfirmedFilter):
    path = "candidacy__confirmed_at__isnull"


class ElsewhereFilter(RegisterFilter):
    """Whether the postcode seems to lie in another neighbourhood."""

    parameter = "lives_elsewhere"
    label = gettext_lazy("Postcode elsewhere?")

    def get_options(self) -> list[tuple[str, str]]:
        return [("1", _("Yes")), ("0", _("No"))]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(lives_elsewhere=self.value == "1")


class SenderFilter(RegisterFilter):
    """Who refuses: residents or partner organisations."""

    parameter = "sender"
    label = gettext_lazy("Sender")

    def get_options(self) -> list[tuple[str, str]]:
        return [("resident", _("Resident")), ("partner", _("Partner organisation"))]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(partner__isnull=self.value == "resident")

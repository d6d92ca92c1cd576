"""Names of people as the Dutch write and sort them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Named(models.Model):
    """Given name, prefix and family name; "van der Laan" sorts under the L."""

    given_name = models.CharField(_("given name"), max_length=100)
    name_prefix = models.CharField(_("name prefix"), max_length=30, blank=True)
    family_name = models.CharField(_("family name"), max_length=100)

    class Meta:
        abstract = True

    @property
    def full_name(self) -> str:
        """The name as it is spoken: "Thijs van der Laan"."""
        parts = (self.given_name, self.name_prefix, self.family_name)
        return " ".join(part for part in parts if part)

    @property
    def sort_name(self) -> str:
        """The name as it is sorted: "Laan, Thijs van der"."""
        rest = " ".join(part for part in (self.given_name, self.name_prefix) if part)
        return f"{self.family_name}, {rest}" if rest else self.family_name


def initials(name: str) -> str:
    """Return first and last initial: "TL" for Thijs van der Laan, "" for nothing."""
    words = name.split()
    return "".join(word[0].upper() for word in words[:1] + words[1:][-1:])

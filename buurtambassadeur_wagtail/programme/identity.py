"""Whose programme it is, and whom residents can reach."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

DISTRICT_WORD = "stadsdeel"


class Identity(models.Model):
    """The municipality and its contact."""

    municipality_name = models.CharField(
        _("name of the municipality"), max_length=100, blank=True
    )
    contact_name = models.CharField(
        _("name of the contact"), max_length=100, blank=True
    )
    contact_email = models.EmailField(_("e-mail address of the contact"), blank=True)
    contact_phone = models.CharField(
        _("telephone number of the contact"), max_length=30, blank=True
    )
    district_word = models.CharField(
        _("word for a district"), max_length=30, default=DISTRICT_WORD
    )
    complaints_url = models.URLField(_("page about complaints"), blank=True)
    privacy_url = models.URLField(_("page about privacy"), blank=True)

    class Meta:
        abstract = True

    @property
    def municipality(self) -> str:
        """Name as shown: ours, or else the name of the site."""
        return self.municipality_name or settings.WAGTAIL_SITE_NAME

    @property
    def district_shown(self) -> str:
        """The municipality's own word for a district.

        Who never chose one has "stadsdeel": that is said in the language of the reader.
        """
        if self.district_word in ("", DISTRICT_WORD):
            return gettext("district")
        return self.district_word

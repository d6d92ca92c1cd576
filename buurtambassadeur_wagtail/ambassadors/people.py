"""The person who serves, and how to reach that person. Plain records, no drafts."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.names import Named


class Person(Named):
    """One human being over all procedures and neighbourhoods: terms add up here.

    Who turned out to be somebody else (``joined_into``) keeps the record, without any
    appointment: so it can be undone.
    """

    deceased_at = models.DateTimeField(_("death recorded"), null=True, blank=True)
    named_after_death = models.BooleanField(_("named after death"), default=False)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)
    joined_into = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("the same person as"),
        null=True,
        blank=True,
        related_name="joined",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["family_name", "given_name", "pk"]

    def __str__(self) -> str:
        return _("Person %(number)s") % {"number": self.pk}


class ContactDetails(models.Model):
    """How the coordinator reaches an ambassador; apart, untracked, never public."""

    person = models.OneToOneField(
        Person,
        models.CASCADE,
        verbose_name=_("person"),
        related_name="contact_details",
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    email_key = models.CharField(max_length=254, blank=True, db_index=True)
    telephone = models.CharField(_("telephone number"), max_length=30, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("contact details")
        verbose_name_plural = _("contact details")

    def __str__(self) -> str:
        return str(self.person)


def address_of(person: Person) -> str:
    """Return where letters to the person go; none when nobody can read them."""
    if person.deceased_at is not None or person.erased_at is not None:
        return ""
    details = ContactDetails.objects.filter(person=person).first()
    return details.email if details else ""

"""What goes along with a letter as an attachment: a text, kept as it was sent.

Written by the action that writes the letter, in the same transaction; read when the
letter is delivered, so that a second attempt sends the very same.
"""

from __future__ import annotations

from django.core.mail import EmailMultiAlternatives
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .models import Letter


class Enclosure(models.Model):
    """One attachment of one letter."""

    letter = models.ForeignKey(
        Letter, models.CASCADE, verbose_name=_("letter"), related_name="enclosures"
    )
    name = models.CharField(_("file name"), max_length=100)
    kind = models.CharField(_("kind of file"), max_length=100)
    text = models.TextField(_("content"), blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("enclosure")
        verbose_name_plural = _("enclosures")
        ordering = ["pk"]

    def __str__(self) -> str:
        return gettext("Enclosure %(number)s") % {"number": self.pk}


def enclose(letter: Letter, *, name: str, kind: str, text: str) -> Enclosure:
    """Let ``text`` go along with the letter, as a file of a ``text/…`` kind.

    Call it in the transaction that wrote the letter: afterwards it may have been sent.
    """
    return Enclosure.objects.create(letter=letter, name=name, kind=kind, text=text)


def attach_to(message: EmailMultiAlternatives, letter: Letter) -> None:
    """Put the enclosures of the letter in the message; what was erased stays out."""
    for one in Enclosure.objects.filter(letter_id=letter.pk).exclude(text=""):
        message.attach(one.name, one.text, one.kind)


def forget(letters: models.QuerySet[Letter]) -> int:
    """Blank what went along with these letters; return how many still held something.

    That something went along, and what it was called, remains.
    """
    return Enclosure.objects.filter(letter__in=letters).exclude(text="").update(text="")

"""The municipality's own texts of letters, with what was in force when."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import RegisterHistory
from .letter_events import event_name

LONGEST_SUBJECT = 150
LONGEST_BODY = 5000


class LetterText(models.Model):
    """One letter in own words; a blank part means: the standard text.

    Names between braces stand for facts. They are stored by their fixed name, so that
    another language of the screen breaks nothing.
    """

    event = models.CharField(_("letter"), max_length=60, unique=True)
    subject = models.CharField(_("subject"), max_length=LONGEST_SUBJECT, blank=True)
    body = models.TextField(_("text"), max_length=LONGEST_BODY, blank=True)

    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("text of a letter")
        verbose_name_plural = _("texts of letters")

    def __str__(self) -> str:
        return event_name(self.event)

    @property
    def is_own(self) -> bool:
        return bool(self.subject or self.body)


def own_text(event: str) -> LetterText:
    """Return the municipality's text for an event; blank when there is none."""
    stored = LetterText.objects.filter(event=event).first()
    return stored or LetterText(event=event)

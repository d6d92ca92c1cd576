"""What applied when: the own texts of one letter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from . import policy
from .in_words import NOTHING
from .letter_text_names import EDIT, LIST
from .letter_texts import declared
from .own_texts import LONGEST_BODY, LetterText
from .placeholders import with_labels
from .timeline import TimelineView
from .timeline_moments import Moment


class LetterTextTimelineView(TimelineView):
    """Which own text applied when, in full and with the labels of today."""

    model = LetterText
    index_url_name = LIST
    longest = LONGEST_BODY * 2

    def may_view(self, user: Any, text: LetterText) -> bool:
        return policy.may(user, "edit", text) and text.event in declared()

    def object_url(self) -> str:
        return reverse(EDIT, args=[self.object.event])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        labels = declared()[self.object.event].labels
        shown = [_with_labels(moment, labels) for moment in context["moments"]]
        return context | {"moments": shown}


def _with_labels(moment: Moment, labels: dict[str, str]) -> Moment:
    # The first field is the event: the page is about it already.
    event = capfirst(str(LetterText._meta.get_field("event").verbose_name))
    shown = [
        replace(
            change, old=_in_force(change.old, labels), new=_in_force(change.new, labels)
        )
        for change in moment.changes
        if change.label != event
    ]
    return replace(moment, changes=shown)


def _in_force(text: str, labels: dict[str, str]) -> str:
    return _("the standard text") if text == NOTHING else with_labels(text, labels)

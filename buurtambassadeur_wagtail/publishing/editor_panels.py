"""Panels that page types share: the standard text said in full, and the title."""

from __future__ import annotations

from typing import Any

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, Panel, TitleFieldPanel

from buurtambassadeur_wagtail.programme.panel_words import STANDARD_TEXT

BODY_HELP = gettext_lazy(
    "Anything else? Build it from blocks. You can also leave this blank."
)
LONGEST = 40  # words


class StandardTextPanel(FieldPanel):
    """Says what residents read when the field is blank.

    That is what ``shown_…`` of the page gives where nothing is filled in.
    """

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", STANDARD_TEXT)
        super().__init__(field_name, **kwargs)

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            blank = self.panel.model()
            if text := getattr(blank, f"shown_{self.panel.field_name}", ""):
                said = _("Leave this blank, and residents read: “%(text)s”")
                self.help_text = said % {"text": _in_short(text)}


def _in_short(text: str) -> str:
    """Return plain text of a few lines; rich text has a space between its parts."""
    words = strip_tags(text.replace("<", " <")).split()
    return Truncator(" ".join(words)).words(LONGEST)


def title_panel(help_text: Any) -> TitleFieldPanel:
    """Return the field of a title that may stay blank."""
    return TitleFieldPanel(
        "title", help_text=help_text, placeholder=gettext_lazy("Page title")
    )


def record_first(mixin: Any) -> list[Panel]:
    """Return the panels of a page about a record: that first, then what it is called.

    For ``content_panels``, instead of Wagtail's own title followed by ``own_panels``.
    """
    missing, record, *others = mixin.own_panels
    return [record, mixin.title_panel, missing, *others]

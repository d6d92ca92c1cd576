"""A field that not everybody may change: then it says who may."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel


class KeptPanel(FieldPanel):
    """Shows the help of the form, not that of the panel, when the field is shut."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.bound_field is not None and self.bound_field.field.disabled:
                self.help_text = self.bound_field.help_text

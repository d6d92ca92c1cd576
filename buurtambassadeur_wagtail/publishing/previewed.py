"""How a block is shown to an editor who looks for one."""

from __future__ import annotations

from typing import Any

from wagtail import blocks

from buurtambassadeur_wagtail.kernel.look import look


class Previewed(blocks.Block):
    """Shows a block in our own look, with a sample instead of records."""

    def get_preview_context(
        self, value: Any, parent_context: Any = None
    ) -> dict[str, Any]:
        context = super().get_preview_context(value, parent_context)
        return {**(context or {}), **look(), "is_sample": True}

    class Meta:
        preview_template = "buurtambassadeur_wagtail/blocks/preview.html"

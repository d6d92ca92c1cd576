"""A StreamField whose list of blocks is no business of migrations."""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string
from wagtail.fields import StreamField

from buurtambassadeur_wagtail.conf import settings


class BodyField(StreamField):
    """What an editor builds from blocks, optional; the host may name other blocks.

    Without blocks in the migration a host that adds one, or a version of ours that
    does, needs none. So a data migration sees raw data only.
    """

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        blocks = block_types or import_string(settings.BODY_BLOCK)()
        super().__init__(blocks, **kwargs)

    def deconstruct(self) -> Any:
        name, _path, _args, kwargs = super().deconstruct()
        kwargs["block_lookup"] = {}
        return name, "wagtail.fields.StreamField", [[]], kwargs

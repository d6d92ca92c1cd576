"""What this feature registers: the standard texts of its letters, in this order."""

from . import (
    texts_application,
    texts_candidate,
    texts_days,
    texts_objection,
    texts_taking_in,
)

__all__ = [
    "texts_application",
    "texts_candidate",
    "texts_days",
    "texts_objection",
    "texts_taking_in",
]

"""What this feature registers: the standard texts of its letters."""

from . import texts

__all__ = ["texts"]

"""What this feature registers: the text of its letter."""

from . import texts_handover

__all__ = ["texts_handover"]

"""What this feature registers: who may write the texts of letters."""

from . import letter_rights

__all__ = ["letter_rights"]

"""What this feature registers: the texts of its letters."""

from . import texts  # noqa: F401 -- declare the texts of letters

"""What this feature registers: the texts of the letters of the daily command."""

from . import texts  # noqa: F401 -- declares the texts of letters

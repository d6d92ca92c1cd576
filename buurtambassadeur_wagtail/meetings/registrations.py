"""What this feature registers: the texts of its letters."""

from . import texts_meeting, texts_point  # noqa: F401 -- declare the texts of letters

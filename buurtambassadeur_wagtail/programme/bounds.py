"""What a number in the settings may be: between bounds, or one that can be called."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _

SHORTEST = 3  # digits, as in 112


def between(lowest: int, highest: int) -> list:
    return [MinValueValidator(lowest), MaxValueValidator(highest)]


def can_be_called(number: str) -> None:
    """Refuse a number without three digits: residents call it in an emergency."""
    if sum(sign.isdecimal() for sign in number) < SHORTEST:
        raise ValidationError(
            _("Enter a number that can be called, such as 0900-8844."), code="number"
        )

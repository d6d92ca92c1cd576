"""Lowest and highest value of a number in the settings."""

from django.core.validators import MaxValueValidator, MinValueValidator


def between(lowest: int, highest: int) -> list:
    return [MinValueValidator(lowest), MaxValueValidator(highest)]

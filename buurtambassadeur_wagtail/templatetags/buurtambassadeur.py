"""Filters for our own templates."""

from django import template

register = template.Library()


@register.filter
def soften(text: str) -> str:
    """Let the longest word of the programme break on a narrow screen, only there."""
    return str(text).replace("uurtambassadeur", "uurt\u00adambassadeur")

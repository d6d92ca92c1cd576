"""Filters and tags for our own templates."""

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.filter
def soften(text: str) -> str:
    """Let the longest word of the programme break on a narrow screen, only there."""
    return str(text).replace("uurtambassadeur", "uurt\u00adambassadeur")


@register.simple_tag
def written_in() -> str:
    """Mark what people wrote as the language of the site, on a page in another one."""
    usual, here = settings.LANGUAGE_CODE, get_language() or ""
    if here.partition("-")[0] == usual.partition("-")[0]:
        return SafeString("")
    return format_html(' lang="{}"', usual)

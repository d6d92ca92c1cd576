"""Filters and tags for our own templates, and elements for those of the host.

``{% load buurtambassadeur %}``; a neighbourhood is a record, its CBS code, or nothing.
"""

from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import elements, embedding

register = template.Library()
FOLDER = "buurtambassadeur_wagtail/blocks/"


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


@register.simple_tag(takes_context=True)
def buurtambassadeur_styles(context: Any) -> SafeString:
    """Print our style sheets; in ``<head>``, so that no block has to bring them."""
    sheets = embedding.sheets_once(context.get("request"))
    return render_to_string(f"{FOLDER}styles.html", {"sheets": sheets})


@register.simple_tag(takes_context=True)
def neighbourhood_ambassadors(context, neighbourhood, heading="") -> SafeString:
    """Print who serves in the neighbourhood today."""
    shown = elements.ambassadors(_place(neighbourhood), context.get("request"))
    return _element(context, "ambassadors", shown, heading)


@register.simple_tag(takes_context=True)
def find_my_ambassador(context, heading="") -> SafeString:
    """Print the form that leads to the own neighbourhood."""
    return _element(context, "finder", None, heading)


@register.simple_tag(takes_context=True)
def who_does_what(context, neighbourhood=None, heading="") -> SafeString:
    """Print the task of each side, there or in general."""
    shown = elements.who_does_what(_place(neighbourhood))
    return _element(context, "who_does_what", shown, heading)


@register.simple_tag(takes_context=True)
def next_dates(context, neighbourhood=None, most=5, heading="") -> SafeString:
    """Print the first ``most`` dates that come, there or anywhere."""
    shown = elements.dates(_place(neighbourhood), most, context.get("request"))
    return _element(context, "next_dates", shown, heading)


@register.simple_tag(takes_context=True)
def call_to_apply(context, neighbourhood=None, heading="") -> SafeString:
    """Print the button to the application form, or that it is shut."""
    shown = elements.call(_place(neighbourhood), context.get("request"))
    return _element(context, "call_to_apply", shown, heading)


@register.simple_tag(takes_context=True)
def programme_figures(context, heading="") -> SafeString:
    """Print the programme in a few numbers."""
    return _element(context, "figures", elements.in_figures(), heading)


def _element(context, name: str, shown: Any, heading: str) -> SafeString:
    known = context.flatten()
    around = embedding.around(known)
    shown = shown or elements.finder(around["number"])
    own = {"heading": heading} if heading else {}
    return render_to_string(f"{FOLDER}{name}.html", known | around | shown | own)


def _place(asked: Any) -> Neighbourhood | None:
    if isinstance(asked, str) and asked:
        found = Neighbourhood.objects.select_related("district")
        return found.filter(cbs_code=asked).first()
    return asked or None

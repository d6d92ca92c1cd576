from django import template
from wagtail.models import Page, Site

register = template.Library()


@register.inclusion_tag("home/main_menu.html", takes_context=True)
def main_menu(context):
    """The pages right below the home page."""
    request = context.get("request")
    site = Site.find_for_request(request) if request else None
    pages = (
        site.root_page.get_children().live().public() if site else Page.objects.none()
    )
    return {"pages": pages, "request": request}

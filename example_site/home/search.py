"""The municipality's own search, as `wagtail start` makes it: not the add-on's."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

MOST = 20


def search(request: HttpRequest) -> HttpResponse:
    """List the live pages that hold the words; what was asked stays in the field."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    pages = Page.objects.live().public().search(asked)[:MOST] if asked else []
    return render(request, "home/search.html", {"asked": asked, "pages": pages})

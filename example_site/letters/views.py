"""Shows the letters of the demo in the browser. No real site should have this."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from example_site.letters import folder


@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """List the letters, newest first."""
    return render(request, "letters/index.html", {"letters": folder.letters()})


@never_cache
def detail(request: HttpRequest, key: str) -> HttpResponse:
    """Show one letter as it was sent, with its links to click."""
    letter = folder.letter(key)
    if letter is None:
        raise Http404
    return render(request, "letters/detail.html", {"letter": letter})

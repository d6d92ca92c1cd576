"""The strictest policy a public page can live under; Wagtail's admin cannot yet."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

POLICY = "default-src 'self'"


def public_pages_only_from_here(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Let public pages load nothing from elsewhere and run nothing inline."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not request.path.startswith(reverse("wagtailadmin_home")):
            response.headers["Content-Security-Policy"] = POLICY
        return response

    return middleware

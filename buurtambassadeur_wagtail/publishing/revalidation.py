"""Whether a visitor has the newest page already: then it need not be sent again.

The tag is made of the page as it came out, never of dates that something was changed:
what a page shows also follows from the day, from the settings, and from the host.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.cache import (
    get_conditional_response,
    patch_cache_control,
    patch_vary_headers,
)

Response = TypeVar("Response", bound=HttpResponse)


def revalidated(request: HttpRequest, response: Response) -> Response:
    """Tag a page without a form, so that it is sent again only when it changed.

    A browser asks each time, as no age is given. What a cache in front of the site
    does is up to the host; ``front_cache`` tells it when something changed.
    No tag for who is logged in, for a preview, and for what may not be kept anyway.
    """
    if _can_be_tagged(request, response):
        response.add_post_render_callback(lambda made: _tagged(request, made))
    return response


def _can_be_tagged(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        isinstance(response, SimpleTemplateResponse)
        and request.method in ("GET", "HEAD")
        and response.status_code == 200
        and not response.has_header("Cache-Control")
        and not getattr(request, "is_preview", False)
    )


def _tagged(request: HttpRequest, response: HttpResponse) -> HttpResponse | None:
    """Return the page with its tag, or 304 when the visitor has this very page."""
    patch_vary_headers(response, ["Cookie"])
    if response.cookies or _is_somebody(request):
        patch_cache_control(response, private=True)
        return response
    response["ETag"] = f'"{sha256(response.content).hexdigest()[:32]}"'
    return get_conditional_response(request, etag=response["ETag"], response=response)


def _is_somebody(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated)

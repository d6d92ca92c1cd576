"""The flyer of a neighbourhood: who is there for you, and how to get there. A4.

Everybody may print it, so it shows only what the page of the neighbourhood shows.
"""

from __future__ import annotations

from typing import Any

import segno
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from .addresses import application_page, application_url, plain_url, url_for
from .profile import contact_of

TEMPLATE = "buurtambassadeur_wagtail/print/flyer.html"
#: White around the code, in squares: scanners need it.
QUIET = 4


def respond(request: HttpRequest, neighbourhood: Neighbourhood) -> TemplateResponse:
    """Show the flyer as things stand today; no cache may bring back who left."""
    response = TemplateResponse(request, TEMPLATE, context(request, neighbourhood))
    add_never_cache_headers(response)
    return response


def context(request: HttpRequest, neighbourhood: Neighbourhood) -> dict[str, Any]:
    """Return what stands on it, in a constant number of queries.

    The code holds the address that stays when the page is moved or renamed: paper
    hangs there for years.
    """
    settings, address = current(), url_for(neighbourhood, request)
    return {
        "title": _("Flyer of %(place)s") % {"place": neighbourhood.name},
        "municipality": capfirst(settings.municipality),
        "programme": settings,
        "neighbourhood": neighbourhood,
        "ambassadors": sitting(neighbourhood),
        "contact": contact_of(neighbourhood, settings),
        "can_apply": bool(application_url(application_page(request))),
        "today": clock.today(),
        "back_url": address,
        "address": address.partition("://")[2].rstrip("/").split("/"),
        "code": qr_code(plain_url("neighbourhood", neighbourhood.pk, request=request)),
    }


def qr_code(text: str) -> dict[str, str]:
    """Return the view box and the path of a QR code: drawn here, asked of nobody.

    Medium correction: it can still be read with a fold or a stain.
    """
    code = segno.make_qr(text, error="m")
    width, height = code.symbol_size(border=QUIET)
    rows = enumerate(code.matrix, start=QUIET)
    path = "".join(
        f"M{x} {y}h1v1h-1z"
        for y, row in rows
        for x, dark in enumerate(row, start=QUIET)
        if dark
    )
    return {"view_box": f"0 0 {width} {height}", "path": path}

"""A copy of what was sent, on paper; at the address of the receipt, for that hour."""

from django.template.response import TemplateResponse
from django.utils.text import capfirst

COPY = "buurtambassadeur_wagtail/print/copy.html"


def receipt_or_copy(request, template: str, shown: dict) -> TemplateResponse:
    """Answer with the receipt; with ``?copy``, when there is one, with it on paper."""
    if "copy" not in request.GET or "reference" not in shown:
        return TemplateResponse(request, template, shown)
    paper = {
        "title": shown["reference"],
        "municipality": capfirst(shown["programme"].municipality),
        "back_url": request.path,
    }
    return TemplateResponse(request, COPY, shown | paper)

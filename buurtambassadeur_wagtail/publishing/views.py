"""Plain addresses of our own: the finder, and a page for what has no Wagtail page."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import (
    agreements,
    calendar_feed,
    contact_form,
    finder,
    flyers,
    objection_form,
    objection_receipt,
    profile,
)
from buurtambassadeur_wagtail.publishing import candidate as candidates
from buurtambassadeur_wagtail.publishing.addresses import full_url, page_of
from buurtambassadeur_wagtail.publishing.revalidation import revalidated


# The page around the finder stays cacheable, so it holds no token; this changes nothing
# and tells only what anybody may read, so a forged request gains nothing.
@csrf_exempt
def find(request):
    """Find a neighbourhood by postcode."""
    return finder.respond(request)


@require_safe
def neighbourhood(request, pk):
    """Show a neighbourhood; where it has a page of its own, lead there."""
    found = Neighbourhood.objects.select_related("district")
    place = get_object_or_404(found, pk=pk)
    if url := full_url(page_of(place.pk, request), request):
        return HttpResponseRedirect(url)
    template = "buurtambassadeur_wagtail/pages/neighbourhood.html"
    page = TemplateResponse(request, template, profile.context(request, place))
    return revalidated(request, page)


@require_safe
def calendar(request, pk):
    """Give the public dates of a neighbourhood to a calendar."""
    return calendar_feed.respond(request, get_object_or_404(Neighbourhood, pk=pk))


@require_safe
def flyer(request, pk):
    """Show the flyer of a neighbourhood, to print on A4."""
    found = Neighbourhood.objects.active().select_related("district")
    return flyers.respond(request, get_object_or_404(found, pk=pk))


@require_safe
def agreement(request, pk, version=0):
    """Show the agreement of a neighbourhood, or one version of it."""
    return agreements.respond(request, pk, version)


@require_safe
def candidate(request, pk):
    """Show a candidate."""
    return candidates.respond(request, pk)


def refuse(request, pk):
    """Show or take in the form to refuse a candidate."""
    return objection_form.respond_to(request, pk)


@require_safe
def objection_sent(request, signed):
    """Show the receipt of an objection."""
    return objection_receipt.thank(request, signed)


def contact(request, pk):
    """Show or take in a message about a neighbourhood."""
    return contact_form.respond(request, pk)


@require_safe
def contact_sent(request, signed):
    """Show the receipt of a message."""
    return contact_form.thank(request, signed)

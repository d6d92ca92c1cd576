"""Where the public reads about a record: its page, or a plain address of ours."""

from collections.abc import Iterable, Iterator
from itertools import chain

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing.application_page import (
    ApplicationFormPageMixin,
)
from buurtambassadeur_wagtail.publishing.conference_page import (
    NeighbourhoodConferencePageMixin,
)
from buurtambassadeur_wagtail.publishing.form_page import Opening
from buurtambassadeur_wagtail.publishing.neighbourhood_page import (
    NeighbourhoodPageMixin,
)
from buurtambassadeur_wagtail.publishing.objection_page import ObjectionFormPageMixin
from buurtambassadeur_wagtail.publishing.programme_page import ProgrammePageMixin
from buurtambassadeur_wagtail.publishing.sites import (
    here_url,
    nearest_first,
    readable,
)


def url_for(record: Model, request: HttpRequest | None = None) -> str:
    """Return the full address of a neighbourhood, its agreement or a candidate.

    Of the page that shows it, first on the site and in the language of the reader; else
    of the plain view of ours; "" for a record that nobody shows.
    """
    if isinstance(record, CandidatePublication):
        return candidate_url(record, request)
    if isinstance(record, ShapeAgreement):
        return agreement_url(record.neighbourhood, request, version=record.version)
    if isinstance(record, Neighbourhood):
        page = page_of(record.pk, request)
        return full_url(page, request) or plain_url(
            "neighbourhood", record.pk, request=request
        )
    return ""


def candidate_url(
    publication: CandidatePublication, request: HttpRequest | None = None
) -> str:
    page = page_of(publication.candidacy.neighbourhood_id, request)
    if url := full_url(page, request):
        return url + page.reverse_subpage("candidate", args=[publication.pk])
    return plain_url("candidate", publication.pk, request=request)


def agreement_url(
    neighbourhood: Neighbourhood,
    request: HttpRequest | None = None,
    *,
    version: int = 0,
    page: Page | None = None,
) -> str:
    """Return the full address of the agreement there; without version the newest.

    ``page``: that of the neighbourhood, for who has it already.
    """
    page = page or page_of(neighbourhood.pk, request)
    numbers = [version] if version else []
    name = "agreement_version" if version else "agreement"
    if url := full_url(page, request):
        return url + page.reverse_subpage(name, args=numbers)
    return plain_url(name, neighbourhood.pk, *numbers, request=request)


def objection_url(
    publication: CandidatePublication, request: HttpRequest | None = None
) -> str:
    """Return the full address of the form to refuse this candidate."""
    page = objection_page(request)
    if url := full_url(page, request):
        return url + page.reverse_subpage("object", args=[publication.pk])
    return plain_url("object", publication.pk, request=request)


def application_url(
    page: Page | None,
    neighbourhood: Neighbourhood | None = None,
    request: HttpRequest | None = None,
) -> str:
    """Return the full address of the application form, for one neighbourhood if given.

    "" when the site has no such form, or when it is shut today.
    """
    if page is None or page.opening() != Opening.OPEN:
        return ""
    url = full_url(page, request)
    if url and neighbourhood:
        code = neighbourhood.cbs_code or str(neighbourhood.pk)
        return url + page.reverse_subpage("for_neighbourhood", args=[code])
    return url


def contact_url(
    neighbourhood: Neighbourhood,
    page: Page | None = None,
    request: HttpRequest | None = None,
) -> str:
    """Return the path of the form to write to an ambassador of the neighbourhood."""
    if page is None:
        return reverse("buurtambassadeur:contact", args=[neighbourhood.pk])
    return (page.get_url(request) or "") + page.reverse_subpage("contact")


def conference_url(conference: Conference, request: HttpRequest | None = None) -> str:
    """Return the full address of the page of a conference; "" without a page."""
    found = pages(NeighbourhoodConferencePageMixin, request, conference=conference)
    return full_url(next(found, None), request)


def application_page(request: HttpRequest | None = None) -> Page | None:
    return next(pages(ApplicationFormPageMixin, request), None)


def objection_page(request: HttpRequest | None = None) -> Page | None:
    return next(pages(ObjectionFormPageMixin, request), None)


def programme_page(request: HttpRequest | None = None) -> Page | None:
    return next(pages(ProgrammePageMixin, request), None)


def page_of(neighbourhood: int, request: HttpRequest | None = None) -> Page | None:
    return next(
        pages(NeighbourhoodPageMixin, request, neighbourhood=neighbourhood), None
    )


def neighbourhood_pages(
    request: HttpRequest | None = None, only: Iterable[int] | None = None
) -> dict[int, Page]:
    """Return the page of each neighbourhood that has one, in one query."""
    which = {"neighbourhood__isnull": False}
    if only is not None:
        which = {"neighbourhood__in": list(only)}
    found = list(pages(NeighbourhoodPageMixin, request, **which))
    return {page.neighbourhood_id: page for page in reversed(found)}


def pages(mixin: type, request: HttpRequest | None = None, **lookup) -> Iterator[Page]:
    """Find live pages that anybody may read, the nearest to the reader first."""
    found = [readable(model.objects.filter(**lookup)) for model in _models(mixin)]
    yield from nearest_first(chain.from_iterable(found), request)


def full_url(page: Page | None, request: HttpRequest | None = None) -> str:
    return (page and page.get_full_url(request)) or ""


def plain_url(name: str, *args, request: HttpRequest | None = None) -> str:
    return here_url(reverse(f"buurtambassadeur:{name}", args=args), request)


def _models(mixin: type) -> Iterable[type[Page]]:
    return [model for model in get_page_models() if issubclass(model, mixin)]

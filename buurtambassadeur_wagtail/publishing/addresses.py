"""Where the public reads about a record: its page, or a plain address of ours."""

from collections.abc import Iterable, Iterator

from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import Page, PageViewRestriction, Site, get_page_models

from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.kernel.addresses import absolute
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


def url_for(record: Model, site: Site | None = None) -> str:
    """Return the full address of a neighbourhood, its agreement or a candidate.

    Of the page that shows it, on ``site`` if given; else of the plain view of ours; ""
    for a record that nobody shows.
    """
    if isinstance(record, CandidatePublication):
        return candidate_url(record, site)
    if isinstance(record, ShapeAgreement):
        return agreement_url(record.neighbourhood, site, version=record.version)
    if isinstance(record, Neighbourhood):
        page = page_of(record.pk, site)
        return full_url(page) or plain_url("neighbourhood", record.pk)
    return ""


def candidate_url(publication: CandidatePublication, site: Site | None = None) -> str:
    page = page_of(publication.candidacy.neighbourhood_id, site)
    if url := full_url(page):
        return url + page.reverse_subpage("candidate", args=[publication.pk])
    return plain_url("candidate", publication.pk)


def agreement_url(
    neighbourhood: Neighbourhood, site: Site | None = None, *, version: int = 0
) -> str:
    """Return the full address of the agreement there; without version the newest."""
    page, numbers = page_of(neighbourhood.pk, site), [version] if version else []
    name = "agreement_version" if version else "agreement"
    if url := full_url(page):
        return url + page.reverse_subpage(name, args=numbers)
    return plain_url(name, neighbourhood.pk, *numbers)


def objection_url(publication: CandidatePublication, site: Site | None = None) -> str:
    """Return the full address of the form to refuse this candidate."""
    page = objection_page(site)
    if url := full_url(page):
        return url + page.reverse_subpage("object", args=[publication.pk])
    return plain_url("object", publication.pk)


def application_url(
    page: Page | None, neighbourhood: Neighbourhood | None = None
) -> str:
    """Return the full address of the application form, for one neighbourhood if given.

    "" when the site has no such form, or when it is shut today.
    """
    if page is None or page.opening() != Opening.OPEN:
        return ""
    url = full_url(page)
    if url and neighbourhood:
        code = neighbourhood.cbs_code or str(neighbourhood.pk)
        return url + page.reverse_subpage("for_neighbourhood", args=[code])
    return url


def contact_url(neighbourhood: Neighbourhood, page: Page | None = None) -> str:
    """Return the path of the form to write to an ambassador of the neighbourhood."""
    if page is None:
        return reverse("buurtambassadeur:contact", args=[neighbourhood.pk])
    return (page.get_url() or "") + page.reverse_subpage("contact")


def conference_url(conference: Conference, site: Site | None = None) -> str:
    """Return the full address of the page of a conference; "" without a page."""
    found = pages(NeighbourhoodConferencePageMixin, site, conference=conference)
    return full_url(next(found, None))


def application_page(site: Site | None = None) -> Page | None:
    return next(pages(ApplicationFormPageMixin, site), None)


def objection_page(site: Site | None = None) -> Page | None:
    return next(pages(ObjectionFormPageMixin, site), None)


def programme_page(site: Site | None = None) -> Page | None:
    return next(pages(ProgrammePageMixin, site), None)


def page_of(neighbourhood: int, site: Site | None = None) -> Page | None:
    return next(pages(NeighbourhoodPageMixin, site, neighbourhood=neighbourhood), None)


def neighbourhood_pages(
    site: Site | None = None, only: Iterable[int] | None = None
) -> dict[int, Page]:
    """Return the page of each neighbourhood that has one, in one query."""
    which = {"neighbourhood__isnull": False}
    if only is not None:
        which = {"neighbourhood__in": list(only)}
    found = list(pages(NeighbourhoodPageMixin, site, **which))
    return {page.neighbourhood_id: page for page in reversed(found)}


def pages(mixin: type, site: Site | None = None, **lookup) -> Iterator[Page]:
    """Find live pages that anybody may read, those in the language asked for first."""
    language = _language()
    for model in _models(mixin):
        found = model.objects.live().filter(~Exists(_restrictions()), **lookup)
        if site is not None:
            found = found.descendant_of(site.root_page, inclusive=True)
        found = found.annotate(language=F("locale__language_code")).order_by("path")
        yield from sorted(found, key=lambda page: page.language != language)


def _restrictions():
    """Return what keeps visitors from a page or from one above it, in the same query.

    Wagtail's own ``public()`` asks for all restrictions first.
    """
    below = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    rules = PageViewRestriction.objects.alias(below=below)
    return rules.filter(below__startswith=F("page__path"))


def _language() -> str:
    try:
        return get_supported_content_language_variant(get_language())
    except LookupError:  # a language of the screen that no page is written in
        return ""


def full_url(page: Page | None) -> str:
    return (page and page.get_full_url()) or ""


def plain_url(name: str, *args) -> str:
    return absolute(reverse(f"buurtambassadeur:{name}", args=args))


def _models(mixin: type) -> Iterable[type[Page]]:
    return [model for model in get_page_models() if issubclass(model, mixin)]

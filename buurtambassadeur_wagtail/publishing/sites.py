"""On which site, and in which language, a reader goes on reading.

One set of records may have pages on several sites and in several languages. A reader
stays on the site of the request, then in the language of the screen, where there is
such a page; else the page is another one that anybody may read, with its own address.
Letters have no request: they begin with the site that they are sent from.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, OuterRef, QuerySet
from django.db.models.expressions import F
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import Page, PageViewRestriction, Site

from buurtambassadeur_wagtail.conf import settings as own_settings
from buurtambassadeur_wagtail.kernel.addresses import absolute, base_url
from buurtambassadeur_wagtail.publishing.tree import above


def readable(found: QuerySet[Page]) -> QuerySet[Page]:
    """Keep the live pages that anybody may read, in the order of the tree."""
    found = found.live().filter(~Exists(_restrictions()))
    return found.annotate(language=F("locale__language_code")).order_by("path")


def nearest_first(found: Iterable[Page], request: HttpRequest | None) -> list[Page]:
    """Sort pages: of this site, in this language, in that of the site, the others.

    Without the pages that stand on no site: they have no address.
    """
    placed = [(page, sites_of(page)) for page in found]
    placed = [(page, sites) for page, sites in placed if sites]
    several = {site for _page, sites in placed for site in sites}
    here = _here(request) if len(several) > 1 else None
    languages = [_variant(get_language()), _variant(settings.LANGUAGE_CODE)]
    placed.sort(key=lambda one: (here not in one[1], _place(one[0], languages)))
    return [page for page, _sites in placed]


def sites_of(page: Page) -> set[int]:
    return {
        root.site_id
        for root in Site.get_site_root_paths()
        if page.url_path.startswith(root.root_path)
    }


def way_to(page: Page, request: HttpRequest) -> list[Page] | None:
    """Return the pages above ``page``, from the home page of this site downwards.

    A site may stand in the tree of another: what is above its home page is not its.
    ``None`` for a page of another site.
    """
    site = Site.find_for_request(request)
    roots = [
        root.root_path
        for root in Site.get_site_root_paths()
        if site is not None and root.site_id == site.pk
    ]
    home = next((root for root in roots if page.url_path.startswith(root)), None)
    if home is None:
        return None
    return above(page, home)


def here_url(path: str, request: HttpRequest | None) -> str:
    """Return the full address of a path of ours, on the site that is being read.

    The name of that site as Wagtail knows it, never the Host header as it was sent; the
    default site may have another in ``BUURTAMBASSADEUR_BASE_URL``.
    """
    site = Site.find_for_request(request) if request is not None else None
    if site is None or (site.is_default_site and own_settings.BASE_URL):
        return absolute(path)
    return site.root_url + path


def alternates(page: Page | None, request: HttpRequest) -> list[tuple[str, str]]:
    """Return language and full address of what is shown, in each of its languages.

    The route below a page goes along: a candidate is one under each of the pages. One
    query, and none where the host has one language.
    """
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False) or page is None:
        return []
    if not page.pk or getattr(request, "is_preview", False):
        return []
    own = urlsplit(page.get_url(request) or "").path
    below = request.path.removeprefix(own) if request.path.startswith(own) else ""
    model = type(page)._default_manager
    same = model.filter(translation_key=page.translation_key)
    found: dict[str, str] = {}
    for one in nearest_first(readable(same), request):
        if url := one.get_full_url(request):
            found.setdefault(one.language, url + below)
    return sorted(found.items()) if len(found) > 1 else []


def _here(request: HttpRequest | None) -> int | None:
    if request is not None:
        site = Site.find_for_request(request)
        return site.pk if site else None
    letters = base_url()
    roots = Site.get_site_root_paths()
    return next((one.site_id for one in roots if one.root_url == letters), None)


def _place(page: Page, languages: list[str]) -> int:
    known = page.language
    return languages.index(known) if known in languages else len(languages)


def _variant(language: str | None) -> str:
    try:
        return get_supported_content_language_variant(language)
    except LookupError:  # a language of the screen that no page is written in
        return ""


def _restrictions() -> QuerySet[PageViewRestriction]:
    """Return what keeps visitors from a page or from one above it, in the same query.

    Wagtail's own ``public()`` asks for all restrictions first.
    """
    below = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    rules = PageViewRestriction.objects.alias(below=below)
    return rules.filter(below__startswith=F("page__path"))

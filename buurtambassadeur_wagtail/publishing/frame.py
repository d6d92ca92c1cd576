"""What every public page of ours needs around its own content."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Site

from buurtambassadeur_wagtail.kernel.look import look
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.publishing.sites import alternates, way_to
from buurtambassadeur_wagtail.publishing.texts import the


@dataclass(frozen=True)
class Crumb:
    title: str
    url: str = ""


def frame(
    request,
    *,
    page=None,
    title: str = "",
    crumbs: tuple[Crumb, ...] = (),
    description: str = "",
) -> dict[str, Any]:
    """Return host template, style sheets, breadcrumbs, title and the settings.

    ``page`` is the Wagtail page around it, if any; ``crumbs`` come after that page and
    ``title`` replaces its title. ``description`` is for search engines; what an editor
    wrote for them goes before it, and that one the host's own template shows.
    """
    trail = [*page_crumbs(request, page), *crumbs] if page or crumbs else []
    programme = current()
    return look() | {
        "breadcrumbs": trail,
        "alternates": alternates(page, request),
        "head_title": title or (page and (page.seo_title or page.title)) or "",
        "description": "" if page and page.search_description else description,
        "programme": programme,
        "the_district": the(programme.district_shown),
        "emergency_tel": dial(programme.emergency),
        "police_tel": dial(programme.police),
    }


def page_crumbs(request, page) -> list[Crumb]:
    """Return the way from the home page of this site to ``page``, both included."""
    if page is None:
        return home_crumbs(request)
    above = way_to(page, request)
    own = Crumb(page.title, page.get_url(request) or "")
    if above is None:
        return [*home_crumbs(request), own]
    trail = [Crumb(one.title, one.get_url(request) or "") for one in above]
    if trail:  # its own title is a headline, such as "Welcome"
        trail[0] = Crumb(_("Home"), trail[0].url)
    return [*trail, own]


def home_crumbs(request) -> list[Crumb]:
    """Return the home page of the site, for what is no page of the tree."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    return [Crumb(_("Home"), site.root_page.localized.get_url(request) or "/")]


def dial(number: str) -> str:
    """Return the number as a telephone wants it: digits, and a plus in front."""
    return "".join(sign for sign in number if sign.isdecimal() or sign == "+")

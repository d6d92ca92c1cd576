"""The root of the addresses in letters. Never the Host header, which anyone may set."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model
from wagtail.models import Site

from buurtambassadeur_wagtail.conf import settings

Finder = Callable[[Model], str]
_finders: list[Finder] = []


def base_url() -> str:
    """Return scheme and host for links in letters, without a slash at the end.

    ``BUURTAMBASSADEUR_BASE_URL``, else Wagtail's default site, else
    ``WAGTAILADMIN_BASE_URL``; refuses to guess when there is none of these.
    """
    root = settings.BASE_URL or _default_site() or _admin_root()
    if not root:
        raise ImproperlyConfigured(
            "Letters need an address to link to: set BUURTAMBASSADEUR_BASE_URL."
        )
    return root.rstrip("/")


def absolute(path: str) -> str:
    """Return the full address of ``path``, which begins with a slash."""
    return base_url() + path


def register_finder(finder: Finder) -> None:
    """Let ``finder`` find the page of a record: full address, path, or "" for none.

    Which page shows a record is known by features above; the last finder answers.
    """
    _finders.append(finder)


def public_url(record: Model) -> str:
    """Return the full public address of a record, or "" when it has none."""
    path = _finders[-1](record) if _finders else ""
    return path if "://" in path or not path else absolute(path)


def _default_site() -> str:
    site = Site.objects.filter(is_default_site=True).first()
    return site.root_url if site else ""


def _admin_root() -> str:
    return getattr(django_settings, "WAGTAILADMIN_BASE_URL", None) or ""

"""While a page is read the settings are read once; whatever writes reads them anew."""

from __future__ import annotations

from typing import Any

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from .models import ProgrammeSettings

READING = ("GET", "HEAD")

_kept = Local()


def known() -> ProgrammeSettings | None:
    """Return what was read for this request before, if anything."""
    return getattr(_kept, "settings", None)


def keep(settings: ProgrammeSettings) -> ProgrammeSettings:
    """Remember the settings until the end of a request that only reads."""
    if getattr(_kept, "is_reading", False):
        _kept.settings = settings
    return settings


@receiver(request_started, dispatch_uid="ba_settings_read")
def _begin(environ: dict[str, Any] | None = None, **kwargs: Any) -> None:
    method = (environ or {}).get("REQUEST_METHOD") or _method(**kwargs)
    _kept.is_reading, _kept.settings = method in READING, None


@receiver(request_finished, dispatch_uid="ba_settings_read")
def _end(**kwargs: Any) -> None:
    _kept.is_reading, _kept.settings = False, None


@receiver([post_save, post_delete], sender=ProgrammeSettings, dispatch_uid="ba_read")
def _changed(**kwargs: Any) -> None:
    _kept.settings = None


def _method(scope: dict[str, Any] | None = None, **kwargs: Any) -> str:
    """Return the method as ASGI tells it."""
    return (scope or {}).get("method", "")

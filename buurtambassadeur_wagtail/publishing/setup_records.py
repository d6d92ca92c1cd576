"""Make each thing once: what the site renames, changes or deletes stays that way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from .models import SetupRecord
from .setup_report import Report


def made(key: str) -> Any:
    """Return what the setup made under this key, or ``None``."""
    record = SetupRecord.objects.filter(key=key).first()
    return record and record.made


def make_once(
    key: str,
    what: str,
    make: Callable[[], Model | None],
    report: Report,
    *,
    existing: Model | None = None,
) -> Any:
    """Return the thing of this key, made now if it never was; report which.

    ``existing`` is taken for it the first time. ``None`` when the site has deleted it
    since, or when ``make`` could not make it.
    """
    record = SetupRecord.objects.filter(key=key).first()
    if record is None and existing is not None:
        record = remember(key, existing)
    if record is None:
        return _make(key, what, make, report)
    if record.made is None:
        report.deleted(what)
        return None
    report.found(what)
    return record.made


def do_once(key: str, target: Model, do: Callable[[], Any]) -> bool:
    """Call ``do`` unless that was done before, even if the site has undone it."""
    if SetupRecord.objects.filter(key=key).exists():
        return False
    do()
    remember(key, target)
    return True


def remember(key: str, target: Model) -> SetupRecord:
    """Note that ``target`` is what stands under this key."""
    kind = ContentType.objects.get_for_model(target)
    return SetupRecord.objects.create(
        key=key, content_type=kind, object_id=str(target.pk)
    )


def forget_deleted() -> None:
    """Let what the site has deleted be made again, with all that hung on it."""
    for record in SetupRecord.objects.filter(key__in=_things()):
        if record.made is None:
            SetupRecord.objects.filter(key__startswith=f"{record.key}:").delete()
            SetupRecord.objects.filter(key__endswith=f":{record.key}").delete()
            record.delete()


def _things() -> list[str]:
    keys = SetupRecord.objects.values_list("key", flat=True)
    return [key for key in keys if ":" not in key]


def _make(key: str, what: str, make: Callable[[], Model | None], report: Report) -> Any:
    thing = make()
    if thing is not None:
        remember(key, thing)
        report.made(what)
    return thing

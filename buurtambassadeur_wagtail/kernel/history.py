"""Versioned history: one row for each change that was in force, and none for drafts.

django-simple-history, taught what Wagtail does: saving a draft, an autosave or a lock
writes the live row with bookkeeping columns only, and those saves are passed over.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from simple_history.models import HistoricalRecords
from wagtail.log_actions import get_active_log_context

from buurtambassadeur_wagtail.kernel import clock

# Wagtail's housekeeping columns: never facts about the record.
BOOKKEEPING = frozenset(
    {
        "latest_revision",
        "live_revision",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "go_live_at",
        "locked",
        "locked_at",
        "locked_by",
    }
)
_reason: ContextVar[str | None] = ContextVar("change_reason", default=None)
_author: ContextVar[Any] = ContextVar("change_author", default=None)


@contextlib.contextmanager
def change_reason(text: str, *, by: Any = None) -> Iterator[None]:
    """Write ``text`` (at most 255 characters) as the reason with each history row.

    ``by`` is who did it; without it, the user of this request.
    """
    reason = _reason.set(text[:255])
    author = _author.set(by)
    try:
        yield
    finally:
        _author.reset(author)
        _reason.reset(reason)


class RegisterHistory(HistoricalRecords):
    """History of what was in force, with the same tables in every host project."""

    excluded_fields: Any
    _date_indexing = True  # pinned: not the host's SIMPLE_HISTORY_DATE_INDEX

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Pin what the host's SIMPLE_HISTORY_* settings would otherwise change.
        kwargs.setdefault("history_id_field", models.BigAutoField())
        reason = models.CharField(max_length=255, null=True, blank=True)
        kwargs.setdefault("history_change_reason_field", reason)
        super().__init__(*args, **kwargs)

    def create_history_model(self, model: Any, inherited: bool) -> Any:
        names = {field.name for field in model._meta.fields}
        self.excluded_fields = sorted((set(self.excluded_fields) | BOOKKEEPING) & names)
        history_model = super().create_history_model(model, inherited)
        history_model._history_excluded_fields = []  # no query for each `.instance`
        history_model.wagtail_reference_index_ignore = True
        return history_model

    def copy_fields(self, model: Any) -> Any:
        fields = super().copy_fields(model)
        for field in fields.values():
            if isinstance(field, ParentalKey):  # else modelcluster.E002
                field.__class__ = models.ForeignKey
        return fields

    def get_history_user(self, instance: Any) -> Any:
        if hasattr(instance, "_history_user"):
            return instance._history_user
        if (author := _author.get()) is not None:
            return author
        user = get_active_log_context().user  # set by Wagtail: no middleware needed
        if user is not None and user.is_authenticated:
            return user
        return super().get_history_user(instance)

    def get_change_reason_for_object(
        self, instance: Any, history_type: str, using: str
    ) -> str | None:
        own = super().get_change_reason_for_object(instance, history_type, using)
        return _reason.get() or own

    def post_save(
        self,
        instance: Any,
        created: bool,
        using: str | None = None,
        update_fields: Any = None,
        **kwargs: Any,
    ) -> None:
        if update_fields is not None and set(update_fields) <= BOOKKEEPING:
            return  # a draft or a lock: the instance may hold words not in force
        super().post_save(
            instance, created, using=using, update_fields=update_fields, **kwargs
        )

    def create_historical_record(
        self, instance: Any, history_type: str, using: str | None = None
    ) -> None:
        last = self._last(instance)
        if history_type == "-":
            kind = "-" if last is not None else None
        else:
            kind = self._kind(instance, last)
        if kind is not None:
            with _dated(instance):
                super().create_historical_record(instance, kind, using=using)

    def _last(self, instance: Any) -> Any:
        rows = getattr(instance, self.manager_name)
        return rows.order_by("-history_date", "-history_id").first()

    def _kind(self, instance: Any, last: Any) -> str | None:
        """Return "+" or "~", or None when nothing in force has changed."""
        if last is None or last.history_type == "-":
            return "+" if in_force(instance) else None
        if not getattr(last, "live", True) and not in_force(instance):
            return None
        return None if _same(last, instance) else "~"


@contextlib.contextmanager
def _dated(instance: Any) -> Iterator[None]:
    """Write the row with the moment of our own clock."""
    instance._history_date = clock.now()
    try:
        yield
    finally:
        del instance._history_date


def in_force(instance: Any) -> bool:
    """Tell whether the record counts: published, or a child of what is published."""
    for field in instance._meta.fields:
        if isinstance(field, ParentalKey):
            return bool(getattr(getattr(instance, field.name), "live", True))
    return bool(getattr(instance, "live", True))


def _same(last: Any, instance: Any) -> bool:
    return all(
        getattr(last, field.attname)
        == field.to_python(getattr(instance, field.attname))
        for field in last.tracked_fields
    )


def lock(queryset: models.QuerySet[Any]) -> int:
    """Hold the rows of ``queryset`` until the transaction ends, on any database.

    A no-op UPDATE as the first statement locks on PostgreSQL and on SQLite alike,
    where SELECT FOR UPDATE does nothing; it writes no history. Returns the row count.
    """
    key = queryset.model._meta.pk.attname
    return queryset.update(**{key: models.F(key)})

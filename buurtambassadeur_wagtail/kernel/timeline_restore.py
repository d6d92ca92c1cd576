"""Putting an older version back: as a new draft, never as a fact."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.http import Http404
from wagtail.models import DraftStateMixin, LockableMixin

from .timeline_changes import HIDDEN


def restorable(obj: Any, user: Any) -> bool:
    """Tell whether ``obj`` keeps drafts and is not locked for this user."""
    if not isinstance(obj, DraftStateMixin):
        return False
    lock = obj.get_lock() if isinstance(obj, LockableMixin) else None
    return not (lock and lock.for_user(user))


@transaction.atomic
def restore_as_draft(record: Any, *, by: Any) -> Any:
    """Save the words of ``record`` as a new draft, to be checked and published.

    The live row is not touched. References to what no longer exists are passed over.
    Raises ``ValidationError`` when the old words are no longer acceptable, ``Http404``
    when the record is gone, keeps no drafts or is locked.
    """
    model = record.instance_type
    pk = getattr(record, model._meta.pk.attname)
    obj = model._base_manager.select_for_update().filter(pk=pk).first()
    if obj is None or not restorable(obj, by):
        raise Http404
    draft = obj.get_latest_revision_as_object()
    for field in record.tracked_fields:
        if _may_go_back(record, field):
            setattr(draft, field.attname, getattr(record, field.attname))
    draft.full_clean()
    return draft.save_revision(user=by, log_action="wagtail.revert", changed=True)


def _may_go_back(record: Any, field: models.Field[Any, Any]) -> bool:
    if field.primary_key or not field.editable or field.name in HIDDEN:
        return False
    value = getattr(record, field.attname)
    if isinstance(field, models.ForeignKey) and value is not None:
        return field.remote_field.model._base_manager.filter(pk=value).exists()
    return True

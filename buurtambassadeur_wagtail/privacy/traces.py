"""What Wagtail and Django remember of a record outside its row: found and removed."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model, QuerySet
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision, WorkflowState
from wagtail.search import index


def forget_versions(record: Model) -> int:
    """Delete all revisions of the record, drafts and scheduled ones included."""
    return _deleted(Revision.objects.filter(**_of(record)))


def forget_workflows(record: Model) -> int:
    """Delete the record's workflows, with the remarks that were made in them."""
    return _deleted(WorkflowState.objects.filter(**_of(record)))


def forget_previews(record: Model) -> int:
    """Delete what was typed in a form but not saved, and who has it open.

    A form for a new record of this kind is dropped too: nobody can tell about whom.
    """
    kind, key = _of(record).values()
    EditingSession.objects.filter(content_type=kind, object_id=key).delete()
    states = FormState.objects.filter(content_type=kind, object_id__in=["", key])
    return _deleted(states)


def forget_in_logs(record: Model) -> int:
    """Keep who did what when, and drop the record's title and the details."""
    neutral = f"{record._meta.verbose_name} {record.pk}"
    entries = ModelLogEntry.objects.filter(**_of(record))
    count = entries.exclude(label=neutral, data={}).update(label=neutral, data={})
    if apps.is_installed("django.contrib.admin"):
        values = {"object_repr": neutral, "change_message": ""}
        kept = apps.get_model("admin", "LogEntry").objects.filter(**_of(record))
        count += kept.exclude(**values).update(**values)
    return count


def forget_in_search(record: Model) -> None:
    """Take the record out of the search index and the reference index, at once."""
    if isinstance(record, index.Indexed):
        index.remove_object(record)
    ReferenceIndex.remove_for_object(record)


def purge_search() -> None:
    """Drop removed words from SQLite's search index, which only marks them removed."""
    table = "wagtailsearch_indexentry_fts"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite" and table in _tables(cursor):
            cursor.execute(f"INSERT INTO {table}({table}) VALUES('optimize')")


def _tables(cursor: Any) -> list[str]:
    return connection.introspection.table_names(cursor)


def _of(record: Model) -> dict[str, Any]:
    kind = ContentType.objects.get_for_model(record, for_concrete_model=False)
    return {"content_type": kind, "object_id": str(record.pk)}


def _deleted(queryset: QuerySet[Any]) -> int:
    count = queryset.count()
    queryset.delete()
    return count

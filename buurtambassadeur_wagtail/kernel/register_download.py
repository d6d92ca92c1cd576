"""The download of a register: streamed, in one query, logged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify

from .clock import today
from .export_columns import Column, columns_for
from .export_log import log_export
from .exporting import stream_csv
from .workbook import stream_xlsx

STREAMS = {
    "csv": (stream_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        stream_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


def download(
    register: Any, queryset: QuerySet[Any], form: str, user: Any
) -> StreamingHttpResponse:
    """Return the rows as a file that is written while it is sent."""
    columns = columns_for(register.model, register.list_export)
    stream, content_type = STREAMS[form]
    log_export(register.model, rows=queryset.count(), form=form, by=user)
    headers = [str(column.label) for column in columns]
    response = StreamingHttpResponse(
        stream(rows(queryset, columns), headers), content_type=content_type
    )
    name = f"{slugify(register.opts.verbose_name_plural)}-{today():%Y-%m-%d}.{form}"
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["Cache-Control"] = "private, no-store"
    return response


def rows(queryset: QuerySet[Any], columns: list[Column]) -> Iterator[list[Any]]:
    """Yield the values of each row, read from the database as they are needed."""
    paths = [column.path for column in columns]
    shows = [column.show for column in columns]
    values = queryset.select_related(None).values_list(*paths)
    for row in values.iterator(chunk_size=2000):
        yield [
            show(value) if show else value
            for show, value in zip(shows, row, strict=True)
        ]

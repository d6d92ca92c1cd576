"""Numbers in a series without doubles, however many ask at once."""

from __future__ import annotations

from django.db import connections, router, transaction

from buurtambassadeur_wagtail.kernel.models import Sequence

# One statement, so that no reader comes between reading and writing.
_NEXT = """
    INSERT INTO {table} (name, last_number) VALUES (%s, 1)
    ON CONFLICT (name) DO UPDATE SET last_number = {table}.last_number + 1
    RETURNING last_number
"""


def next_number(name: str) -> int:
    """Return the next number of the series, starting at 1.

    Only inside a transaction: when that is rolled back, so is the number. The series
    stays locked until the transaction ends, so ask for a number late.
    """
    database = router.db_for_write(Sequence)
    connection = connections[database]
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "A number is given out inside the transaction that uses it."
        )
    table = connection.ops.quote_name(Sequence._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(_NEXT.format(table=table), [name])
        return int(cursor.fetchone()[0])

"""On PostgreSQL the database itself refuses two appointments on one day.

Ranges of one number take the place of plain equality, so that the extension btree_gist
(and the right to create it) is not needed. Not in ``Meta.constraints``: that would need
``django.contrib.postgres`` and break other databases.
"""

from django.db import migrations

NAME = "ba_appointment_no_overlap"


def add(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return  # elsewhere the action alone sees to it, under a lock
    schema_editor.execute(
        f"""
        ALTER TABLE {_table(apps, schema_editor)} ADD CONSTRAINT {NAME}
        EXCLUDE USING gist (
            int8range(person_id, person_id, '[]') WITH &&,
            int8range(neighbourhood_id, neighbourhood_id, '[]') WITH &&,
            daterange(first_day, last_day, '[]') WITH &&
        ) WHERE (cancelled_at IS NULL)
        """
    )


def remove(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    table = _table(apps, schema_editor)
    schema_editor.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {NAME}")


def _table(apps, schema_editor):
    model = apps.get_model("buurtambassadeur_wagtail", "Appointment")
    return schema_editor.quote_name(model._meta.db_table)


class Migration(migrations.Migration):
    dependencies = [("buurtambassadeur_wagtail", "0001_initial")]

    operations = [migrations.RunPython(add, remove, elidable=False)]

"""One database migrated from nothing, of which every process of tests takes a copy.

    TEST_DB=var/migrated.sqlite3 python -m tests.prepared
    TEST_MIGRATED=var/migrated.sqlite3 TEST_DB=var/test.sqlite3 pytest

Without ``TEST_MIGRATED`` each process migrates a database of its own.
"""

import os
import shutil

READY = os.environ.get("TEST_MIGRATED")


def copy_to(name):
    """Let SQLite begin with a copy; PostgreSQL makes one itself, see the settings."""
    shutil.copyfile(READY, name)


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.plain")
    import django  # noqa: PLC0415 -- settings are known now

    django.setup()
    from django.db import connection  # noqa: PLC0415 -- models are there now

    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


if __name__ == "__main__":
    main()

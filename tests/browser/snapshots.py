"""The database and its files as they were: a municipality is made once, then copied.

On SQLite a copy of the file. Elsewhere the rows of an empty site as text: a whole
municipality is made again there, because loading its rows stirs what listens.
"""

import shutil
import sqlite3
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from wagtail.models import Site


class Snapshots:
    """Copies by name, for one run of the tests, below ``folder``."""

    def __init__(self, folder):
        self.folder = folder
        self.rows = {}

    @property
    def are_quick(self):
        return connection.vendor == "sqlite"

    def keep(self, name):
        """Remember database and files as they are now."""
        shutil.copytree(settings.MEDIA_ROOT, self._files(name))
        if self.are_quick:
            self._copy(_ours(), self._database(name))
        else:
            self.rows[name] = connection.creation.serialize_db_to_string()

    def has(self, name):
        return self._files(name).exists()

    def bring_back(self, name):
        """Let database and files be as they were; caches know nothing of it."""
        if self.are_quick:
            self._copy(self._database(name), _ours())
        else:
            self._load(self.rows[name])
        shutil.rmtree(settings.MEDIA_ROOT)
        shutil.copytree(self._files(name), settings.MEDIA_ROOT)
        cache.clear()
        Site.clear_site_root_paths_cache()

    def _load(self, rows):
        call_command(
            "flush",
            interactive=False,
            verbosity=0,
            inhibit_post_migrate=True,
            reset_sequences=False,  # what comes back has its numbers already
        )
        connection.creation.deserialize_db_from_string(rows)

    def _copy(self, source, target):
        with source as copied:
            copied.backup(target)
        for one in (source, target):
            if one is not connection.connection:
                one.close()

    def _files(self, name):
        return self.folder / f"{name}-files"

    def _database(self, name):
        return sqlite3.connect(Path(self.folder) / f"{name}.sqlite3")


def _ours():
    connection.ensure_connection()
    return connection.connection

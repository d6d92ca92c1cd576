"""Words that stand nowhere else, and a search for them in everything that is kept."""

import json
import random
import string
from pathlib import Path

from django.conf import settings
from django.db import connection

LETTERS = random.Random(29)  # noqa: S311 -- unique, not secret


class Canaries:
    """Gives a new word for each place, and finds the words again."""

    def __init__(self):
        self.words = {}

    def __call__(self, place):
        word = "".join(LETTERS.choices(string.ascii_lowercase, k=12))
        self.words[word] = place
        return word

    def known(self, word, place):
        """Take a word of a fixed shape, such as a postcode."""
        self.words[word] = place
        return word

    def in_database(self):
        """Return {(table, column): {places}} of every word found in any table."""
        found = {}
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                quoted = connection.ops.quote_name(table)
                cursor.execute(f"SELECT * FROM {quoted}")  # noqa: S608 -- own tables
                names = [column[0] for column in cursor.description]
                for row in cursor.fetchall():
                    for name, value in zip(names, row, strict=True):
                        if places := self.in_text(as_text(value)):
                            found.setdefault((table, name), set()).update(places)
        return found

    def in_files(self):
        """Return the files under MEDIA_ROOT whose name or content holds a word."""
        files = [
            path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()
        ]
        return [
            path.name
            for path in files
            if self.in_text(path.name) or self.in_text(as_text(path.read_bytes()))
        ]

    def in_text(self, text):
        lowered = text.lower()
        return {place for word, place in self.words.items() if word in lowered}


def as_text(value):
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).decode("latin-1")
    return value if isinstance(value, str) else json.dumps(value, default=str)


def rows_of(*querysets):
    """Return all columns of the rows, to compare before and after."""
    return [list(queryset.order_by("pk").values()) for queryset in querysets]

"""Lists of ambassadors, as a municipality may have them."""

import io
from datetime import date

from openpyxl import Workbook

from buurtambassadeur_wagtail.ambassadors.importing.columns import guess_columns
from buurtambassadeur_wagtail.ambassadors.importing.planning import plan
from buurtambassadeur_wagtail.ambassadors.importing.reading import read_table
from buurtambassadeur_wagtail.ambassadors.importing.taking_over import take_over

HEADERS = [
    *("Voornaam", "Tussenvoegsel", "Achternaam", "Buurt"),
    *("Eerste dag", "Laatste dag", "E-mail", "Telefoon"),
]
JOKE = ["Joke", "", "Verhulst", "Vogelbuurt", "1-1-2022", "31-12-2023", "", ""]


def row(**changes):
    """Joke's first term, with other values where they are given."""
    names = ["given", "prefix", "family", "place", "first", "last", "email", "phone"]
    values = dict(zip(names, JOKE, strict=True)) | changes
    return [values[name] for name in names]


def csv_of(*rows, separator=";", encoding="utf-8"):
    lines = [separator.join(cells) for cells in [HEADERS, *rows]]
    return "\r\n".join(lines).encode(encoding)


def xlsx_of(*rows):
    book = Workbook()
    for cells in [HEADERS, *rows]:
        book.active.append(cells)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def planned(*rows, choices=None, by=None):
    table = read_table(csv_of(*rows))
    columns = guess_columns(table.headers)
    return plan(table, columns, choices=choices or {}, by=by)


def taken_over(*rows, choices=None, by=None):
    table = read_table(csv_of(*rows))
    columns = guess_columns(table.headers)
    return take_over(table, columns, choices=choices or {}, by=by)


def written(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"

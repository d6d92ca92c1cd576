"""``manage.py buurtambassadeur_import_ambassadors FILE``: ambassadors from a list."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext

from buurtambassadeur_wagtail.ambassadors.importing import words
from buurtambassadeur_wagtail.ambassadors.importing.columns import LABELS, guess_columns
from buurtambassadeur_wagtail.ambassadors.importing.forms import ColumnsForm
from buurtambassadeur_wagtail.ambassadors.importing.planning import plan
from buurtambassadeur_wagtail.ambassadors.importing.reading import read_table
from buurtambassadeur_wagtail.ambassadors.importing.taking_over import take_over
from buurtambassadeur_wagtail.kernel.refusals import Refused


class Command(BaseCommand):
    help = (
        "Takes sitting and former ambassadors over from CSV or XLSX: all rows or none. "
        "Running it again changes nothing. Exit code 1: nothing was taken over."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="FIELD=HEADER",
            help=f"column of a field, if it is not recognised: {', '.join(LABELS)}",
        )
        parser.add_argument(
            "--who",
            action="append",
            default=[],
            metavar="ROW=WHO",
            help="who a row is: 4=new, 4=person-12 or 4=row-2",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would happen, write nothing",
        )

    def handle(self, **options):
        choices = {f"row-{row}": who for row, who in _pairs(options["who"])}
        try:
            table = read_table(options["file"].read_bytes())
            columns = _columns(table, options["column"])
            planned = plan(table, columns, choices=choices)
            for row in planned.rows:
                self.tell(row)
            if options["dry_run"]:
                self.stdout.write(f"{', '.join(words.counts(planned))}.")
                self.stdout.write(gettext("This was a rehearsal: nothing was written."))
                return
            result = take_over(table, columns, choices=choices, by=None)
        except OSError as problem:
            text = gettext("The file %(path)s cannot be opened.")
            raise CommandError(text % {"path": options["file"]}) from problem
        except Refused as refused:
            raise CommandError(refused.message) from refused
        self.stdout.write(words.done(len(result.appointments), result.present))

    def tell(self, row):
        """Write what happens with the row, and who it may be when that is asked."""
        facts = {"number": row.entry.number, "reason": words.badge(row).word}
        self.stdout.write(gettext("Row %(number)s: %(reason)s") % facts)
        for sentence in words.sentences(row):
            self.stdout.write(f"  {sentence}")
        if row.is_undecided:
            for value, label in words.options(row):
                self.stdout.write(f"  --who {row.entry.number}={value}: {label}")


def _columns(table, wanted):
    columns = guess_columns(table.headers)
    for name, header in _pairs(wanted):
        if name not in LABELS or header not in table.headers:
            text = gettext("There is no column %(name)s=%(header)s.")
            raise Refused(text % {"name": name, "header": header})
        columns[name] = table.headers.index(header)
    form = ColumnsForm(columns, table=table)
    if not form.is_valid():
        problems = (
            f"{LABELS.get(name, name)}: {' '.join(texts)}"
            for name, texts in form.errors.items()
        )
        raise Refused(" ".join(problems))
    return form.columns


def _pairs(texts):
    return [text.partition("=")[::2] for text in texts]

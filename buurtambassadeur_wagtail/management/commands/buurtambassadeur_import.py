"""``manage.py buurtambassadeur_import FILE``: neighbourhoods from GeoJSON or CSV."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext, ngettext

from buurtambassadeur_wagtail.neighbourhoods.entries import Columns
from buurtambassadeur_wagtail.neighbourhoods.importing import Report, import_file
from buurtambassadeur_wagtail.neighbourhoods.reading import UnreadableFile


class Command(BaseCommand):
    help = (
        "Adds and updates neighbourhoods from GeoJSON or CSV (with postcodes). Running "
        "it again changes nothing. Exit code 1: some rows could not be taken."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--format", choices=["geojson", "csv"], help="default: by the name of FILE"
        )
        parser.add_argument("--code", help="column of the code, such as cbsCode")
        parser.add_argument("--name", help="column of the name, such as naam")
        parser.add_argument(
            "--district", help="column of the district; without it districts stay"
        )
        parser.add_argument("--year", type=int, help="year of the codes, such as 2026")
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would happen, write nothing",
        )

    def handle(self, **options):
        try:
            report = import_file(
                options["file"],
                kind=options["format"],
                columns=Columns.chosen(
                    name=options["name"],
                    code=options["code"],
                    district=options["district"],
                ),
                year=options["year"],
                dry_run=options["dry_run"],
                say=self.say,
            )
        except UnreadableFile as reason:
            raise CommandError(str(reason), returncode=2) from reason
        self.conclude(report, dry_run=options["dry_run"])

    def say(self, number: int, reason: str) -> None:
        line = gettext("Row %(number)s: %(reason)s")
        self.stdout.write(line % {"number": number, "reason": reason})

    def conclude(self, report: Report, *, dry_run: bool) -> None:
        """Tell the figures; bad rows end in exit code 1."""
        line = gettext(
            "%(added)s neighbourhoods added, %(updated)s updated, %(same)s unchanged."
        )
        updated = report.updated - report.added
        self.stdout.write(
            line
            % {
                "added": len(report.added),
                "updated": len(updated),
                "same": report.unchanged,
            }
        )
        if dry_run:
            self.stdout.write(gettext("This was a rehearsal: nothing was written."))
        if report.bad:
            message = ngettext(
                "%(count)s row was not taken, or only in part.",
                "%(count)s rows were not taken, or only in part.",
                report.bad,
            )
            raise CommandError(message % {"count": report.bad}, returncode=1)

"""Sends the reminders of the day and delivers letters. For cron, once a day."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext, gettext_lazy, ngettext

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.reminders.rules import Event
from buurtambassadeur_wagtail.reminders.running import Report, run

LINES = {
    Event.CONFIRM: gettext_lazy("Reminders to confirm an application"),
    Event.APPROVE: gettext_lazy("Reminders to approve a text"),
    Event.NOT_CONFIRMED: gettext_lazy("Refusals that were not confirmed in time"),
    Event.CONSENT: gettext_lazy("Reminders to partners to agree"),
    Event.NEW_CONTACT: gettext_lazy(
        "Candidates sent to who became contact of a partner"
    ),
    Event.NEW_SIGNER: gettext_lazy(
        "Agreements sent to who became contact of a partner"
    ),
    Event.ENDS_SOON: gettext_lazy("Notices that an appointment ends"),
    Event.COMPLETED: gettext_lazy("Thanks after the last day"),
    Event.CONFERENCE: gettext_lazy("Reminders of a neighbourhood conference"),
    Event.LOOK_BACK: gettext_lazy(
        "Conferences whose ambassadors are asked to look back"
    ),
    Event.URGENT: gettext_lazy("Letters to coordinators about urgent work"),
}


class Command(BaseCommand):
    help = gettext_lazy(
        "Sends the reminders of the day, each exactly once, and delivers letters."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help=gettext("Say what would be done, and do nothing."),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the round and say so; exit code 1 when a case failed."""
        dry = options["dry_run"]
        with site_language():
            report = run(dry=dry)
            self._say(report, dry)
            if report.failed:
                raise CommandError(_failures(report.failed))

    def _say(self, report: Report, dry: bool) -> None:
        if dry:
            self.stdout.write(gettext("This would be done. Nothing was done now."))
        for event, count in report.counts.items():
            self.stdout.write(f"{LINES[event]}: {count}")
        for done in report.forgotten:
            self.stdout.write(f"{done.label}: {done.count}")
        if not report.forgotten:
            text = gettext("Nothing is deleted: the settings say so for now.")
            self.stdout.write(text)
        if not dry:
            waiting = Letter.objects.waiting().count()
            text = gettext("Letters sent: %(sent)d. Letters that wait: %(waiting)d.")
            self.stdout.write(text % {"sent": report.sent, "waiting": waiting})


def _failures(count: int) -> str:
    text = ngettext(
        "%(count)d case failed. The log tells which. The others are done.",
        "%(count)d cases failed. The log tells which. The others are done.",
        count,
    )
    return text % {"count": count}

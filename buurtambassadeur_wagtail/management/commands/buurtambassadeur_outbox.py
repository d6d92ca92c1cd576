"""Delivers the letters that wait. For cron, every few minutes, or with ``--watch``."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext, gettext_lazy

from buurtambassadeur_wagtail.kernel import outbox
from buurtambassadeur_wagtail.kernel.models import Letter


class Command(BaseCommand):
    help = gettext_lazy("Sends the letters that are waiting, and says how many.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--watch",
            type=int,
            metavar="SECONDS",
            help=gettext("Stay, and look again after this many seconds."),
        )
        parser.add_argument(
            "--retry-failed",
            action="store_true",
            help=gettext("Also try the letters again that could not be sent."),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Deliver until nothing is due; with ``--watch`` until interrupted."""
        if options["retry_failed"]:
            outbox.retry_failed()
        self._deliver()
        try:
            while options["watch"]:
                time.sleep(options["watch"])
                self._deliver()
        except KeyboardInterrupt:
            return

    def _deliver(self) -> None:
        sent = 0
        while True:
            counts = outbox.deliver_due()
            sent += counts.sent
            if counts.unavailable or not counts.sent + counts.failed + counts.postponed:
                break
        self._report(sent)

    def _report(self, sent: int) -> None:
        text = gettext("Sent: %(sent)d. Waiting: %(waiting)d. Failed: %(failed)d.")
        waiting = Letter.objects.waiting().count()
        failed = Letter.objects.failed().count()
        report = text % {"sent": sent, "waiting": waiting, "failed": failed}
        self.stdout.write(report)

"""Makes groups, rights, workflow and pages, and says what it did or found."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext, gettext_lazy

from buurtambassadeur_wagtail.programme.choices import RefusalEffect
from buurtambassadeur_wagtail.publishing.setup import set_up


class Command(BaseCommand):
    help = gettext_lazy(
        "Makes the groups, the workflow, the programme page and its forms. You may run "
        "this again: what you changed or deleted stays that way."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--pages",
            action="store_true",
            help=gettext("Also make a page for each neighbourhood that has none."),
        )
        parser.add_argument(
            "--again",
            action="store_true",
            help=gettext("Make again what you deleted."),
        )

        parser.add_argument(
            "--refusal-effect",
            choices=RefusalEffect.values,
            help=gettext(
                "What a refusal with reasons does. Agree on this with residents and "
                "partners first: candidates cannot be made known before it is chosen."
            ),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = set_up(
            neighbourhood_pages=options["pages"],
            again=options["again"],
            refusal_effect=options["refusal_effect"] or "",
        )
        for line in report.lines:
            self.stdout.write(line)
        if not report.changed:
            self.stdout.write(gettext("Everything was there already."))

"""Load or remove the fictional municipality Zilverveen."""

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError

from buurtambassadeur_wagtail.demo import loading, removing
from buurtambassadeur_wagtail.pages.models import ProgrammePage


class Command(BaseCommand):
    help = "Load the fictional municipality Zilverveen, or take it out again."

    def add_arguments(self, parser):
        parser.add_argument("--remove", action="store_true", help="take it out again")
        parser.add_argument(
            "--password", help="one password for all log-ins; else random ones"
        )

    def handle(self, *, remove, password, **options):
        if remove:
            self.stdout.write(f"Removed: {removing.remove()} records of the demo.")
            return
        if not ProgrammePage.objects.exists():
            raise CommandError("First run: manage.py buurtambassadeur_setup")
        try:
            loaded = loading.load(password)
        except IntegrityError as error:
            raise CommandError(
                f"The demo stumbles on existing data: {error}"
            ) from error
        if not loaded.now:
            self.stdout.write("The demo was loaded already; nothing was done.")
        for account in loaded.accounts:
            self.stdout.write(f"{account.role}: {account.name} / {account.password}")

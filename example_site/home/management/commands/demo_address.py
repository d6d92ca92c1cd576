"""Tells the demo at which address it is served."""

from django.conf import settings
from django.core.management.base import BaseCommand
from wagtail.models import Site


class Command(BaseCommand):
    help = (
        "Give Wagtail's default site the port in PORT, so that links in letters work."
    )

    def handle(self, *args, **options):
        site = Site.objects.get(is_default_site=True)
        if site.port != int(settings.PORT):
            site.port = int(settings.PORT)
            site.save()

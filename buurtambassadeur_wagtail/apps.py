"""The app with all features; the concrete pages are an app of their own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BuurtambassadeurConfig(AppConfig):
    name = "buurtambassadeur_wagtail"
    label = "buurtambassadeur_wagtail"
    verbose_name = _("Neighbourhood ambassadors")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks, registrations  # noqa: F401, PLC0415 -- app ready

        registrations.load()

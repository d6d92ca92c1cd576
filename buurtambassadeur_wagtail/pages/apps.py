"""The concrete page types. Leave this app out to build your own on the mixins."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BuurtambassadeurPagesConfig(AppConfig):
    name = "buurtambassadeur_wagtail.pages"
    label = "buurtambassadeur_pages"
    verbose_name = _("Neighbourhood ambassadors: pages")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import personal_data  # noqa: F401, PLC0415 -- app ready

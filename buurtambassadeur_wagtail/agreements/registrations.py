"""What this feature registers: that answers are only added, and the letters' texts."""

from django.apps import apps
from django.db.models.signals import post_migrate

from . import texts  # noqa: F401 -- declares the texts of letters
from .appending import hold_in_database

post_migrate.connect(
    hold_in_database,
    sender=apps.get_app_config("buurtambassadeur_wagtail"),
    dispatch_uid="ba_agreement_event_stays",
)

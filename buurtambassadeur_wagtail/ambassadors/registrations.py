"""What this feature registers: names of letters, rights on profiles, portraits."""

from django.apps import apps
from django.db.models.signals import post_migrate, post_save
from wagtail.images import get_image_model
from wagtail.signals import published

from buurtambassadeur_wagtail.kernel.dossier_parts import tell

from . import (
    stories,
    texts_appointment,  # noqa: F401 -- declares the texts of letters
)
from .absence import texts as _absence  # noqa: F401 -- and these
from .ending import texts as _ending  # noqa: F401 -- and these
from .holding import hold_in_sqlite
from .models import Ambassador, Appointment
from .portraits import prepare_changed, prepare_published
from .profile_rights import register_with_wagtail

tell(Appointment, stories.of_appointments)
register_with_wagtail()
post_migrate.connect(
    hold_in_sqlite,
    sender=apps.get_app_config("buurtambassadeur_wagtail"),
    dispatch_uid="ba_appointment_no_overlap",
)
published.connect(
    prepare_published, sender=Ambassador, dispatch_uid="ba_portrait_published"
)
post_save.connect(
    prepare_changed, sender=get_image_model(), dispatch_uid="ba_portrait_changed"
)

"""What this feature registers: names of letters, rights on profiles, portraits."""

from django.db.models.signals import post_save
from wagtail.images import get_image_model
from wagtail.signals import published

from buurtambassadeur_wagtail.kernel.dossier_parts import tell

from . import (
    stories,
    texts_appointment,  # noqa: F401 -- declares the texts of letters
)
from .models import Ambassador, Appointment
from .portraits import prepare_changed, prepare_published
from .profile_rights import register_with_wagtail

tell(Appointment, stories.of_appointments)
register_with_wagtail()
published.connect(
    prepare_published, sender=Ambassador, dispatch_uid="ba_portrait_published"
)
post_save.connect(
    prepare_changed, sender=get_image_model(), dispatch_uid="ba_portrait_changed"
)

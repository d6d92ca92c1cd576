"""What this feature registers: names of letters, rights on profiles, portraits."""

from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model
from wagtail.signals import published

from buurtambassadeur_wagtail.kernel.letter_events import name_events

from .models import Ambassador
from .portraits import prepare_changed, prepare_published
from .profile_rights import register_with_wagtail

name_events({"appointed": _("Appointment")})
register_with_wagtail()
published.connect(
    prepare_published, sender=Ambassador, dispatch_uid="ba_portrait_published"
)
post_save.connect(
    prepare_changed, sender=get_image_model(), dispatch_uid="ba_portrait_changed"
)

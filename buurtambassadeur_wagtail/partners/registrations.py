"""What this feature registers: logos are made ready when something changes."""

from django.db.models.signals import post_save
from wagtail.images import get_image_model

from .logos import prepare_changed, prepare_saved
from .models import PartnerOrganisation

post_save.connect(
    prepare_saved, sender=PartnerOrganisation, dispatch_uid="ba_logo_saved"
)
post_save.connect(
    prepare_changed, sender=get_image_model(), dispatch_uid="ba_logo_changed"
)

"""An image model of the host's own."""

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Photo(AbstractImage):
    photographer = models.CharField(max_length=80, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "photographer")


class Rendition(AbstractRendition):
    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]

"""A host with a user model and an image model of its own."""

from tests.settings.plain import *

INSTALLED_APPS = [
    "tests.settings.host_accounts",
    "tests.settings.host_photos",
    *INSTALLED_APPS,
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "host_accounts.User"
WAGTAILIMAGES_IMAGE_MODEL = "host_photos.Photo"

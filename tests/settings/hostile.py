"""A host whose settings change the schema of packages that let them."""

from tests.settings.plain import *

SIMPLE_HISTORY_HISTORY_ID_USE_UUID = True
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True
SIMPLE_HISTORY_DATE_INDEX = "composite"
SIMPLE_HISTORY_FILEFIELD_TO_CHARFIELD = True
DEFAULT_AUTO_FIELD = "django.db.models.SmallAutoField"
LANGUAGE_CODE = "en-us"
TIME_ZONE = "Pacific/Auckland"
WAGTAIL_I18N_ENABLED = True
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en-us", "English"),
    ("nl", "Dutch"),
    ("ar", "Arabic"),
]

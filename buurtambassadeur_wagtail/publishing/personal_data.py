"""Nothing here says something about a person."""

from buurtambassadeur_wagtail.kernel.personal_data import not_personal

from .models import SetupRecord

not_personal(SetupRecord, ["id", "key", "content_type", "object_id"])

"""The demo's own bookkeeping says nothing about a person."""

from buurtambassadeur_wagtail.kernel.personal_data import not_personal

from .models import DemoRecord

not_personal(DemoRecord, ["id", "content_type", "object_id"])

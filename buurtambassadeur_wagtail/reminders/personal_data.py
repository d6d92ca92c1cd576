"""Nothing personal: a reminder names a record by number, and a day."""

from buurtambassadeur_wagtail.kernel.personal_data import not_personal

from .models import DailyRun, Reminder

not_personal(
    Reminder, ["id", "event", "content_type", "object_id", "due_on", "done_at"]
)
not_personal(DailyRun, ["id", "started_at", "finished_at"])

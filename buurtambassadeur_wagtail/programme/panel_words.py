"""Sentences that stand at more than one setting."""

from django.utils.translation import gettext_lazy as _

STANDARD_TEXT = _("Leave this blank to use the standard text.")
NEW_CASES_ONLY = _(
    "A change counts for new cases only. Appointments and reaction periods that have "
    "started keep their dates."
)

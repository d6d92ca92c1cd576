"""Names of the letters that the daily command writes."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.letter_events import name_events

from .rules import Event

name_events(
    {
        Event.CONFIRM.value: _("Reminder to confirm"),
        Event.APPROVE.value: _("Reminder to approve the text"),
        Event.NOT_CONFIRMED.value: _("Refusal was not confirmed"),
        Event.ENDS_SOON.value: _("Appointment ends soon"),
        Event.COMPLETED.value: _("Thanks after the last day"),
        Event.URGENT.value: _("Work that becomes urgent"),
    }
)

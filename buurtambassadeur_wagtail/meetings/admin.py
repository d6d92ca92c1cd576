"""The place of meetings in the admin: two registers, and two pages to begin at."""

from . import admin_appointments, admin_meetings, admin_points

AppointmentAdmin = admin_appointments.AppointmentAdmin
AttentionPointAdmin = admin_points.AttentionPointAdmin
MeetingAdmin = admin_meetings.MeetingAdmin


def register_urls() -> list:
    """Return the addresses to begin at; for the ``register_admin_urls`` hook."""
    return [*admin_meetings.urlpatterns, *admin_points.urlpatterns]

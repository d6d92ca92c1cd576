"""People who serve, for tests of pages."""

from datetime import timedelta

from buurtambassadeur_wagtail.kernel import clock
from tests.factories import AppointmentFactory


def appointed(neighbourhood, first_day, last_day):
    return AppointmentFactory(
        neighbourhood=neighbourhood, first_day=first_day, last_day=last_day
    )


def serving(neighbourhood):
    today = clock.today()
    year = timedelta(days=365)
    return appointed(neighbourhood, today - year, today + year)

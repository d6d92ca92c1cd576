"""Moments in the past at which the demo plays its stories."""

from datetime import datetime, timedelta

from buurtambassadeur_wagtail.kernel import clock


def days_ago(days: int):
    """Let it be ten in the morning, so many days ago."""
    day = clock.today() - timedelta(days=days)
    morning = datetime(day.year, day.month, day.day, 10, tzinfo=clock.AMSTERDAM)
    return clock.pretend(min(morning, clock.now()))

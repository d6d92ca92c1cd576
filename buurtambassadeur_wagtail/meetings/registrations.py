"""What this feature registers: the texts of its letters, and its dates."""

from buurtambassadeur_wagtail.kernel import public_dates as calendar

from . import (
    public_dates,
    texts_meeting,  # noqa: F401 -- declares the texts of letters
    texts_point,  # noqa: F401 -- and these
)

calendar.tell(public_dates.coming)

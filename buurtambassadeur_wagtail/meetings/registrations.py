"""What this feature registers: texts of letters, dates, and what it forgets."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import public_dates as calendar
from buurtambassadeur_wagtail.kernel.retention import Duty, carry_out

from . import (
    forgetting,
    public_dates,
    texts_meeting,  # noqa: F401 -- declares the texts of letters
    texts_point,  # noqa: F401 -- and these
)

calendar.tell(public_dates.coming)
carry_out(
    Duty(
        "meeting_invitations",
        _("Invitations to meetings of which the name is deleted"),
        forgetting.invitations_over,
        forgetting.forget_invitation,
    )
)
carry_out(
    Duty(
        "attention_points",
        _("Attention points of which the words are deleted"),
        forgetting.points_over,
        forgetting.forget_point,
    )
)

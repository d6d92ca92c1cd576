"""What this feature registers: the texts of its letters, and what it forgets."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.retention import Duty, carry_out

from . import forgetting, texts

__all__ = ["texts"]

carry_out(
    Duty(
        "messages",
        _("Messages of which words, sender or recipient are forgotten"),
        forgetting.messages_over,
        forgetting.forget_message,
    )
)

"""What the settings ask about keeping personal data."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

KEEPING = MultiFieldPanel(
    [
        FieldPanel(
            "presence_keep_months",
            help_text=_(
                "Who was invited to a meeting or a conference, what ambassadors wrote "
                "when they looked back, and attention points that were dealt with. "
                "Numbers and outcomes are kept."
            ),
        ),
        FieldPanel(
            "forgetting_stopped",
            help_text=_(
                "For a court case, or when your archivist asks. Every day that this is "
                "on, nothing is deleted by itself: messages and sign-ups neither. "
                "Somebody who asks to be erased can still be erased."
            ),
        ),
    ],
    heading=_("Keeping personal data"),
)

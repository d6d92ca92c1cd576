"""What the screens say about taking a profile offline."""

from django.utils.translation import gettext_lazy as _

BUTTON = _("Take offline now")
NOTHING_TO_HIDE = _("Residents do not see this profile. There is nothing to hide.")

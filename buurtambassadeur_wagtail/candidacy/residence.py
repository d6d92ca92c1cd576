"""Does somebody live in the neighbourhood? Told by postcode: flagged, never a wall."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.normalise import clean_postcode
from buurtambassadeur_wagtail.kernel.placeholders import fill_message
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.neighbourhoods.queries import find_by_postcode


class PostcodeMixin(forms.Form):
    """A ``postcode`` field, and a warning once when it seems to lie elsewhere.

    Sent a second time the form goes through, marked in ``lives_elsewhere``: tables of
    postcodes lag behind new streets. ``suggestions`` are the neighbourhoods that we
    think it is.
    """

    lives_elsewhere = False
    suggestions: list[Neighbourhood] = []

    def clean_postcode(self) -> str:
        typed = self.cleaned_data["postcode"]
        postcode = clean_postcode(typed) if typed else ""
        if postcode is None:
            raise forms.ValidationError(
                _("Enter a valid postcode, such as 1234 AB."), code="postcode"
            )
        return postcode

    def check_residence(self, neighbourhood: Neighbourhood | None) -> None:
        """Compare the postcode with the neighbourhood that was chosen."""
        postcode = self.cleaned_data.get("postcode")
        if not postcode or neighbourhood is None:
            return
        found = find_by_postcode(postcode)
        if neighbourhood in found or not neighbourhood.postcodes.exists():
            return
        self.lives_elsewhere = True
        self.suggestions = found
        key = f"{postcode}-{neighbourhood.pk}"
        if found and self.data.get("seen_elsewhere") != key:
            self._warn(found, key)

    def _warn(self, found: list[Neighbourhood], key: str) -> None:
        self.data["seen_elsewhere"] = key
        names = _(" or ").join(place.name for place in found)
        message = _(
            "We think that this postcode is in %(neighbourhood)s. Is that wrong? "
            "Send the form again. We will check it."
        )
        self.add_error("postcode", fill_message(message, {"neighbourhood": names}))

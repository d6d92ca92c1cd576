"""What an ambassador fills in: words for the profile, and a portrait with consent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.fields import line, text
from buurtambassadeur_wagtail.kernel.forms import ResidentForm

from .pictures import clean_picture

CONSENT = _("The municipality may show this portrait on the page of my neighbourhood.")


class OwnWordsForm(ResidentForm):
    """Why, proud, languages, and a portrait: all optional, but not all blank."""

    why = text(_("Why do you do this?"), required=False, max_length=1000)
    proud = text(_("What are you proud of?"), required=False, max_length=1000)
    languages = line(_("Which languages do you speak?"), required=False, max_length=200)
    portrait = forms.FileField(
        label=_("Portrait"),
        required=False,
        help_text=_("A JPG or PNG file, up to 10 MB. You alone in the picture."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    portrait_alt = line(
        _("What does the picture show?"),
        required=False,
        max_length=200,
        help_text=_("For people who cannot see it: I smile on a bench in the park."),
    )
    consent = forms.BooleanField(label=CONSENT, required=False)

    fieldsets = (
        (_("In your own words"), ("why", "proud", "languages")),
        (_("Your portrait"), ("portrait", "portrait_alt", "consent")),
    )
    unmarked = ("portrait_alt", "consent")  # needed beside a portrait
    submit_label = _("Send this to the web editor")

    def clean_portrait(self) -> Any:
        file = self.cleaned_data["portrait"]
        return clean_picture(file) if file else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("portrait"):
            self._check_portrait(cleaned)
        written = any(cleaned.get(name) for name in ("why", "proud", "portrait"))
        if not written and not self.errors:
            self.add_error("why", gettext("Write something, or add a portrait."))
        return cleaned

    def _check_portrait(self, cleaned: dict[str, Any]) -> None:
        if not cleaned.get("portrait_alt"):
            text = gettext("Write what the picture shows.")
            self.add_error("portrait_alt", text)
        if not cleaned.get("consent"):
            self.add_error("consent", gettext("Tick that we may show your portrait."))
        if self.errors:
            again = gettext("Choose your portrait once more: it was not kept.")
            self.add_error("portrait", again)

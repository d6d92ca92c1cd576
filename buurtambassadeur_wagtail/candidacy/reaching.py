"""How somebody can be reached: by e-mail or by telephone, one of the two."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.normalise import clean_email
from buurtambassadeur_wagtail.kernel.telephones import clean_telephone


class ReachableMixin(forms.Form):
    """Fields ``email`` and ``telephone``, of which one is needed."""

    def clean_email(self) -> str:
        return clean_email(self.cleaned_data["email"])

    def clean_telephone(self) -> str:
        typed = self.cleaned_data["telephone"]
        number = clean_telephone(typed) if typed else ""
        if number is None:
            raise forms.ValidationError(
                _("Enter a telephone number, such as 06 12345678."), code="telephone"
            )
        return number

    def check_reachable(self) -> None:
        """Ask for an e-mail address when there is neither that nor a telephone."""
        answers = self.cleaned_data
        neither = not answers.get("email") and not answers.get("telephone")
        if neither and not self.errors.keys() & {"email", "telephone"}:
            message = _("Enter your e-mail address or your telephone number.")
            self.add_error("email", message)

"""What somebody fills in to reach an ambassador, and to answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.fields import line, text
from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.normalise import clean_email

from .choices import audience_choices
from .queries import Recipient

#: The value for "nobody can be reached": the office reads it.
OFFICE = "office"


class ContactForm(ResidentForm):
    """Write to an ambassador, or to the office where none can be reached (R2).

    Who reads it is fixed before anybody types: when that changed meanwhile, nothing is
    sent and the form says who reads it now.
    """

    recipient = forms.ChoiceField(label=_("Whom do you want to reach?"))
    audience = forms.ChoiceField(
        label=_("I am…"), choices=audience_choices, widget=forms.RadioSelect
    )
    name = line(_("Your name"), "name", max_length=200)
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("You get the answer here. The ambassador does not see it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    text = text(_("Your message"))

    required_messages = {
        "recipient": _("Choose whom you want to reach."),
        "audience": _("Choose who you are."),
        "name": _("Enter your name."),
        "email": _("Enter your e-mail address, such as name@example.nl."),
        "text": _("Write your message."),
    }
    fieldsets = (
        ("", ("recipient", "audience", "text")),
        (_("Who are you?"), ("name", "email")),
    )
    submit_label = _("Send my message")
    changed = _("Somebody else reads your message now. See above who, and send it.")

    def __init__(
        self, *args: Any, recipients: list[Recipient], wanted: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.recipients = {str(one.appointment_id): one for one in recipients}
        field = self.fields["recipient"]
        field.choices = [(key, one.name) for key, one in self.recipients.items()]
        if len(recipients) > 1:
            field.widget = forms.RadioSelect(choices=field.choices)
            field.initial = wanted if wanted in self.recipients else None
        else:
            only = next(iter(self.recipients), OFFICE)
            field.choices = field.choices or [(OFFICE, OFFICE)]
            field.widget, field.initial = forms.HiddenInput(), only
        if not recipients:
            self.fields["email"].help_text = _("You get the answer here.")

    def clean_email(self) -> str:
        return clean_email(self.cleaned_data["email"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if len(self.recipients) < 2 and "recipient" in self.errors:
            del self.errors["recipient"]
            self.data["recipient"] = self.fields["recipient"].initial
            self.add_error(None, self.changed)
        return cleaned

    @property
    def chosen(self) -> Recipient | None:
        """The ambassador who gets it; ``None``: the office."""
        return self.recipients.get(self.cleaned_data["recipient"])


class ReplyForm(ResidentForm):
    """Answer a message; the other sees the name of the writer and no address."""

    text = text(_("Your answer"))

    required_messages = {"text": _("Write your answer.")}
    submit_label = _("Send my answer")

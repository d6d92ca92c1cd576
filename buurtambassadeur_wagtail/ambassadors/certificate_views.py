"""The screen on which a coordinator notes that a certificate of conduct was seen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.admin_views import ApplicationStepView
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.day_input import DayInput
from buurtambassadeur_wagtail.kernel.refusals import Refused

from .certificates import note_certificate, noting_refusal


class CertificateForm(forms.Form):
    """The day on which it was seen. Nothing else is kept."""

    seen_on = forms.DateField(
        label=_("Seen on"),
        help_text=_("Only the day is kept. Give the certificate back."),
        widget=DayInput,
        error_messages={"required": _("Fill in the day.")},
    )

    def clean_seen_on(self) -> date:
        day = self.cleaned_data["seen_on"]
        if day > clock.today():
            raise forms.ValidationError(_("This day has not come yet."), code="later")
        return day


class CertificateView(ApplicationStepView):
    """Notes the day; the document itself never comes in."""

    policy_action = "appoint"
    form_class = CertificateForm
    heading = _("Certificate of conduct (VOG) seen")
    explanation = _(
        "Have you seen the certificate yourself? Then note the day. Never make a copy."
    )
    submit_label = _("I saw it")
    success_message = _("It is noted that you saw the certificate.")

    def get_initial(self) -> dict[str, Any]:
        return {"seen_on": self.candidacy.certificate_seen_on or clock.today()}

    def get_refusal(self) -> Refused | None:
        return noting_refusal(self.candidacy)

    def perform(self, form: CertificateForm) -> None:
        note_certificate(self.candidacy, by=self.request.user, **form.cleaned_data)

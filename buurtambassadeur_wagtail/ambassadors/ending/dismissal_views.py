"""The screens of a dismissal: propose, take back, and read as second reader."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import dismissing, refusals
from .forms import ProposeForm, ReadForm, TakeBackForm
from .parts import ending_rows
from .views import AppointmentStepView, Facts


class ProposeView(AppointmentStepView):
    """Asks for the talk, the reasons and the last day."""

    form_class = ProposeForm
    heading = gettext_lazy("Propose to dismiss")
    explanation = gettext_lazy(
        "Talk with the ambassador first. Another coordinator reads your proposal. Only "
        "when that colleague agrees, the ambassador is dismissed and gets a letter."
    )
    submit_label = gettext_lazy("Send to a second reader")
    success_message = gettext_lazy(
        "Your proposal waits for a second reader. Nothing has changed yet."
    )
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.dismissing(self.object)

    def perform(self, form: Any) -> None:
        dismissing.propose(
            self.object,
            last_day=form.cleaned_data["last_day"],
            reasons=form.cleaned_data["reasons"],
            hearing=form.hearing,
            by=self.request.user,
        )


class _ProposalView(AppointmentStepView):
    """A screen with the whole proposal above the form."""

    def get_facts(self) -> Facts:
        proposal = refusals.proposal(self.object)
        rows = ending_rows(proposal) if proposal else []
        return [*super().get_facts(), *rows]

    def get_initial(self) -> dict[str, Any]:
        return {}


class ReadView(_ProposalView):
    """Agrees with a proposal, or sends it back; never the proposer."""

    form_class = ReadForm
    sends_letters = True
    heading = gettext_lazy("Second reader")
    submit_label = gettext_lazy("Save")

    def get_refusal(self) -> Refused | None:
        return refusals.reading(self.object, self.request.user)

    def perform(self, form: forms.Form) -> None:
        by, self.agrees = self.request.user, form.cleaned_data["decision"] == "agree"
        if self.agrees:
            dismissing.agree(self.object, by=by)
        else:
            remark = form.cleaned_data["remark"]
            dismissing.send_back(self.object, remark=remark, by=by)

    def get_success_message(self) -> str:
        if self.agrees:
            return _("The ambassador is dismissed and gets a letter.")
        return _("The proposal is sent back. Nothing has changed.")


class TakeBackView(_ProposalView):
    """Takes a proposal back before anybody agreed."""

    form_class = TakeBackForm
    heading = gettext_lazy("Take the proposal back")
    submit_label = gettext_lazy("Take back")
    success_message = gettext_lazy("The proposal is taken back. Nothing has changed.")

    def get_refusal(self) -> Refused | None:
        if refusals.proposal(self.object):
            return None
        return Refused(_("There is no proposal to dismiss."))

    def perform(self, form: forms.Form) -> None:
        remark = form.cleaned_data["remark"]
        dismissing.send_back(self.object, remark=remark, by=self.request.user)

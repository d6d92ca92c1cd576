"""Steps of a refusal before the decision, and what is done with a signal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, refusals
from .admin_moving_forms import AcceptLateForm, ReasonsForm
from .admin_objection_views import Facts, ObjectionStepView
from .copies import category_word, shown_telephone
from .rules import Outcome


class NoteReasonsView(ObjectionStepView):
    """Writes down what a partner told by telephone."""

    policy_action = "confirm"
    form_class = ReasonsForm
    sends_letters = True
    heading = gettext_lazy("Write down the reasons after the call")
    explanation = gettext_lazy(
        "The partner chose a category only. Call, and write down why it does not agree."
    )
    submit_label = gettext_lazy("Keep the reasons")
    success_message = gettext_lazy("The reasons are kept. You can now decide.")

    def get_facts(self) -> Facts:
        return [
            *super().get_facts(),
            (_("Category"), category_word(self.object)),
            (_("Name"), self.object.name),
            (_("Telephone number"), shown_telephone(self.object.telephone)),
        ]

    def get_initial(self) -> dict[str, Any]:
        return {"reasons": self.object.reasons}

    def get_refusal(self) -> Refused | None:
        return refusals.noting_reasons(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.note_reasons(self.object, by=self.request.user, **form.cleaned_data)


class AcceptLateView(ObjectionStepView):
    """Lets a refusal count that came too late."""

    policy_action = "decide"
    form_class = AcceptLateForm
    sends_letters = True
    heading = gettext_lazy("Let this late refusal count")
    explanation = gettext_lazy(
        "It then stops an appointment until you have decided on it. Who refused gets "
        "a letter."
    )
    submit_label = gettext_lazy("Let it count")
    success_message = gettext_lazy("The refusal counts. You still have to decide.")

    def get_facts(self) -> Facts:
        return [*super().get_facts(), (_("Reasons"), self.object.reasons)]

    def get_refusal(self) -> Refused | None:
        return refusals.accepting_late(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.accept_late(self.object, by=self.request.user, **form.cleaned_data)


class PutAwayView(ObjectionStepView):
    """Notes that a coordinator read the signal."""

    policy_action = "decide"
    heading = gettext_lazy("Put the signal away")
    explanation = gettext_lazy(
        "It stays with the ambassador, and leaves your work list. A signal changes "
        "nothing in the appointment."
    )
    submit_label = gettext_lazy("I have read it")
    success_message = gettext_lazy("The signal is put away.")

    def get_facts(self) -> Facts:
        return [*super().get_facts(), (_("Message"), self.object.reasons)]

    def get_refusal(self) -> Refused | None:
        return refusals.putting_away(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.put_away_signal(self.object)


class WithdrawObjectionView(ObjectionStepView):
    """Withdraws at the wish of the sender, told by telephone or on paper."""

    policy_action = "confirm"
    sends_letters = True
    heading = gettext_lazy("Withdraw for the sender")
    explanation = gettext_lazy(
        "Only when the sender told you so. The refusal is kept, and no longer counts."
    )
    submit_label = gettext_lazy("Yes, withdraw")
    success_message = gettext_lazy("The refusal is withdrawn.")
    danger = True

    def get_refusal(self) -> Refused | None:
        if self.object.outcome == Outcome.RECEIVED:
            return None
        return Refused(_("This objection has been closed."), cause=self.object)

    def perform(self, form: forms.Form) -> None:
        actions.withdraw_objection(self.object)

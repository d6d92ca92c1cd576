"""What a coordinator records: the residents' decision, and what a partner said."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, queries, refusals, rules
from .admin_answer_forms import (
    AnswerForm,
    DecisionForm,
    PartyForm,
    ResidentsWithdrawForm,
    WithdrawForm,
)
from .admin_views import StepView
from .queries import Standing
from .rules import Outcome, State


class RecordView(StepView):
    """Notes what somebody said, and tells whether the agreement came into force."""

    sends_letters = True
    header_icon = "edit"

    def get_initial(self) -> dict[str, Any]:
        return {"day": clock.today()}

    def get_refusal(self) -> Refused | None:
        return refusals.asking(self.object)

    def get_success_message(self) -> str:
        self.object.refresh_from_db()
        if self.object.stands is State.IN_FORCE:
            return _("Everybody agrees. The agreement is in force.")
        return _("The answer is kept.")


class DecisionView(RecordView):
    """Records the decision of a meeting of residents."""

    form_class = DecisionForm
    heading = gettext_lazy("Record what the neighbourhood decided")
    explanation = gettext_lazy(
        "The neighbourhood decides in a meeting, never by a link. Fill in the day and "
        "the numbers."
    )
    submit_label = gettext_lazy("Keep the decision")

    def perform(self, form: DecisionForm) -> None:
        values = form.values()
        actions.record_decision(self.object, **values, by=self.request.user)


class PartyView(RecordView):
    """Asks which party it is about."""

    form_class = PartyForm

    def get_standings(self) -> list[Standing]:
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        found = [
            one for one in self.get_standings() if one.party != rules.NEIGHBOURHOOD
        ]
        return super().get_form_kwargs() | {"standings": found}


class AnswerView(PartyView):
    """Enters what a partner said on paper, by telephone or in a talk."""

    form_class = AnswerForm
    heading = gettext_lazy("Enter the answer of a partner")
    explanation = gettext_lazy(
        "For who answers otherwise than by the link. Is a type of partner not here, "
        "such as a housing corporation? Then choose not applicable and write why."
    )
    submit_label = gettext_lazy("Keep the answer")

    def get_standings(self) -> list[Standing]:
        return queries.parties(self.object)

    def perform(self, form: AnswerForm) -> None:
        actions.enter_answer(self.object, **form.cleaned_data, by=self.request.user)


class WithdrawView(PartyView):
    """A partner takes its consent back: the agreement ends."""

    form_class = WithdrawForm
    heading = gettext_lazy("A partner takes its consent back")
    explanation = gettext_lazy(
        "The agreement then ends. It comes on your work list to bring everybody "
        "together again."
    )
    submit_label = gettext_lazy("The agreement ends")
    success_message = gettext_lazy("The agreement has ended.")
    header_icon = "cross"
    danger = True

    def get_standings(self) -> list[Standing]:
        said = queries.parties(self.object)
        return [one for one in said if one.outcome is Outcome.AGREED]

    def get_refusal(self) -> Refused | None:
        return refusals.withdrawing(self.object)

    def get_success_message(self) -> str:
        return str(self.success_message)

    def perform(self, form: WithdrawForm) -> None:
        actions.withdraw(self.object, **form.cleaned_data, by=self.request.user)


class ResidentsWithdrawView(RecordView):
    """A meeting of residents takes the consent back: the agreement ends."""

    form_class = ResidentsWithdrawForm
    heading = gettext_lazy("The neighbourhood takes its consent back")
    explanation = WithdrawView.explanation
    submit_label = gettext_lazy("The agreement ends")
    header_icon = "cross"
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.withdrawing(self.object)

    def get_success_message(self) -> str:
        return _("The agreement has ended.")

    def perform(self, form: ResidentsWithdrawForm) -> None:
        by, party = self.request.user, rules.NEIGHBOURHOOD
        actions.withdraw(self.object, party, **form.values(), by=by)

"""Who decides in one case: a coordinator who is involved, and who stands in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, conflicts, standing_in
from .admin_decision_views import accounts
from .admin_stand_in_forms import StandInForm
from .admin_views import ApplicationStepView
from .models import Involvement


class CaseStepView(ApplicationStepView):
    """A step as long as the case runs, for whoever is a party as well."""

    def get_refusal(self) -> Refused | None:
        if self.candidacy.status in standing_in.RUNNING:
            return None
        return Refused(_("This case has ended."), cause=self.object)


class InvolveView(CaseStepView):
    """States that the coordinator is involved, so that a colleague decides."""

    policy_action = "involve"
    heading = gettext_lazy("I am involved")
    explanation = gettext_lazy(
        "Are you family, a friend or a neighbour, or do you know this person from your "
        "own neighbourhood? Then a colleague decides. You cannot take this back."
    )
    submit_label = gettext_lazy("Yes, I am involved")
    success_message = gettext_lazy("It is noted. A colleague decides.")

    def get_refusal(self) -> Refused | None:
        known = Involvement.objects.filter(
            candidacy=self.candidacy, user=self.request.user.pk
        )
        if known.exists():
            return Refused(_("We know that you are involved."), cause=self.object)
        return super().get_refusal()

    def perform(self, form: forms.Form) -> None:
        actions.state_involvement(self.candidacy, by=self.request.user)


class StandInView(CaseStepView):
    """Lets a coordinator of another district decide in this case only."""

    policy_action = "stand_in"
    form_class = StandInForm
    heading = gettext_lazy("Let somebody stand in")
    explanation = gettext_lazy(
        "Nobody of this district can decide. A coordinator of another district then "
        "sees this one case and decides in it, until it ends."
    )
    submit_label = gettext_lazy("Let this colleague stand in")
    success_message = gettext_lazy("Your colleague can begin.")

    @cached_property
    def colleagues(self) -> list[Any]:
        return conflicts.colleagues(self.candidacy, here=False)

    def get_form_kwargs(self) -> dict[str, Any]:
        keys = [one.pk for one in self.colleagues]
        return super().get_form_kwargs() | {"colleagues": accounts(keys)}

    def get_refusal(self) -> Refused | None:
        return super().get_refusal() or standing_in.refused_to_choose(
            self.candidacy, self.request.user
        )

    def perform(self, form: forms.Form) -> None:
        actions.let_stand_in(self.candidacy, by=self.request.user, **form.cleaned_data)


class EndStandInView(CaseStepView):
    """Takes the case back from who stands in."""

    policy_action = "stand_in"
    heading = gettext_lazy("End the stand-in")
    explanation = gettext_lazy(
        "Your colleague then sees nothing of this case any more."
    )
    submit_label = gettext_lazy("End it")
    success_message = gettext_lazy("Nobody stands in any more.")
    danger = True

    def get_facts(self) -> list[tuple[Any, Any]]:
        stand_in = self.candidacy.stand_in
        name = standing_in.name_of(stand_in) if stand_in else _("Nobody")
        return [*super().get_facts(), (_("Stands in from another district"), name)]

    def perform(self, form: forms.Form) -> None:
        actions.end_stand_in(self.candidacy, by=self.request.user)

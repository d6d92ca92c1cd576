"""Steps of an application that move a day, note a talk, or end it at its own wish."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.queries import current

from . import actions, days, refusals, refusals_days
from .admin_moving_forms import DelayForm, ExtendForm, IntakeForm
from .admin_views import ApplicationStepView, Facts
from .queries import decision_due_on


class ExtendView(ApplicationStepView):
    """Makes the reaction period longer; never shorter."""

    form_class = ExtendForm
    sends_letters = True
    heading = gettext_lazy("Make the reaction period longer")
    explanation = gettext_lazy(
        "The candidate, the partners and who refused already get a letter. You cannot "
        "make the period shorter again."
    )
    submit_label = gettext_lazy("Make the period longer")

    def get_facts(self) -> Facts:
        publication = self.publication
        closes_at = publication and publication.closes_at
        last_day = clock.local(closes_at).date() if closes_at else None
        shown = in_full(last_day) if last_day else ""
        return [*super().get_facts(), (_("Reactions until and including"), shown)]

    def get_refusal(self) -> Refused | None:
        if self.publication is None:
            return refusals.publishing(self.candidacy, None)
        return refusals_days.extending(self.publication)

    def perform(self, form: forms.Form) -> None:
        if refused := self.get_refusal():
            raise refused
        closes_on = actions.extend_period(
            self.publication, by=self.request.user, **form.cleaned_data
        )
        self.closes_on = closes_on

    def get_success_message(self) -> str:
        text = _("People can now react until and including %(day)s.")
        return text % {"day": in_full(self.closes_on)}


class DelayView(ApplicationStepView):
    """Tells the applicant that the decision comes later (Awb 4:14)."""

    form_class = DelayForm
    sends_letters = True
    heading = gettext_lazy("Tell that the decision comes later")
    submit_label = gettext_lazy("Send the letter")
    success_message = gettext_lazy("The applicant gets a letter with the new day.")

    @property
    def explanation(self) -> str:
        if days.is_delayed_too_late(clock.today(), decision_due_on(self.candidacy)):
            return _(
                "The day has passed, so you are too late. Tell it all the same: the "
                "letter says sorry."
            )
        return _("The applicant gets a letter. It has to go before the day has passed.")

    def get_initial(self) -> dict[str, Any]:
        due = max(decision_due_on(self.candidacy), clock.today())
        return {"decide_by": due + timedelta(weeks=current().decision_weeks // 2 or 1)}

    def get_facts(self) -> Facts:
        due = in_full(decision_due_on(self.candidacy))
        return [*super().get_facts(), (_("Decision at the latest on"), due)]

    def get_refusal(self) -> Refused | None:
        return refusals_days.delaying(self.candidacy)

    def perform(self, form: forms.Form) -> None:
        actions.announce_delay(
            self.candidacy, by=self.request.user, **form.cleaned_data
        )


class IntakeView(ApplicationStepView):
    """Keeps that there was a talk; nothing waits for it."""

    form_class = IntakeForm
    heading = gettext_lazy("Note the intake talk")
    explanation = gettext_lazy(
        "This is not needed to go on. Only coordinators of this district read it."
    )
    submit_label = gettext_lazy("Keep the note")
    success_message = gettext_lazy("The talk is noted.")

    def get_initial(self) -> dict[str, Any]:
        application = self.object
        day = application.intake_on or clock.today()
        return {"day": day, "note": application.intake_note}

    def perform(self, form: forms.Form) -> None:
        actions.note_intake(self.candidacy, **form.cleaned_data)


class WithdrawApplicationView(ApplicationStepView):
    """Ends the candidacy at the wish of the applicant, told by telephone or paper."""

    sends_letters = True
    heading = gettext_lazy("Withdraw for the applicant")
    explanation = gettext_lazy(
        "Only when the applicant told you so. The candidacy ends at once. Refusals "
        "that are open lapse, and who sent them get a letter."
    )
    submit_label = gettext_lazy("Yes, withdraw")
    success_message = gettext_lazy("The application is withdrawn.")
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals_days.delaying(self.candidacy)

    def perform(self, form: forms.Form) -> None:
        actions.withdraw_application(self.candidacy, by=self.request.user)

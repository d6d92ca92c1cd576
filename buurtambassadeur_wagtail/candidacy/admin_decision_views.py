"""The steps towards a decision: hear the candidate, decide, and read along."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.choices import ShareReasons
from buurtambassadeur_wagtail.programme.queries import current

from . import (
    actions,
    admin_decision_sections,
    conflicts,
    decision_refusals,
    hearing,
    refusals,
    seconding,
    standing_in,
)
from .admin_decision_forms import AnswerForm, DecideForm, HearForm, SecondForm
from .admin_objection_views import Facts, ObjectionStepView
from .decision_rules import answer_ends_on
from .models import CandidateResponse, DecisionProposal


class HearView(ObjectionStepView):
    """Sends the candidate what was written, and asks for an answer."""

    policy_action = "decide"
    form_class = HearForm
    sends_letters = True
    heading = gettext_lazy("Ask the candidate for an answer")
    submit_label = gettext_lazy("Send this to the candidate")

    @property
    def explanation(self) -> str:
        days = current().response_days
        last_day = in_full(answer_ends_on(clock.today(), days))
        text = _(
            "Write the reasons in your own words. The candidate does not hear who "
            "refused, and can answer until and including %(day)s."
        )
        if self.shares_all:
            text = _(
                "The candidate reads the reasons as they were written. Take out by "
                "what one recognises who refused. The candidate can answer until and "
                "including %(day)s."
            )
        return text % {"day": last_day}

    @cached_property
    def shares_all(self) -> bool:
        return current().share_reasons == ShareReasons.FULL

    def get_facts(self) -> Facts:
        reasons = admin_decision_sections.reasons(self.object)
        return [*super().get_facts(), *reasons]

    def get_initial(self) -> dict[str, Any]:
        asked = hearing.response_to(self.object)
        if asked is None and self.shares_all:
            return {"gist": admin_decision_sections.all_reasons(self.object)}
        return {"gist": asked.gist if asked else ""}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"objection": self.object}

    def get_refusal(self) -> Refused | None:
        return hearing.asking(self.object, self.request.user)

    def perform(self, form: forms.Form) -> None:
        gist = form.cleaned_data["gist"]
        actions.hear_candidate(self.object, gist=gist, by=self.request.user)

    def get_success_message(self) -> str:
        if self.object.candidacy.application.email:
            return _("The candidate gets a letter and can answer.")
        return _("The text is stored. Call the candidate and note the answer.")


class NoteAnswerView(ObjectionStepView):
    """Notes the answer that the candidate gave by telephone or on paper."""

    policy_action = "decide"
    form_class = AnswerForm
    heading = gettext_lazy("Note the answer of the candidate")
    submit_label = gettext_lazy("Note the answer")
    success_message = gettext_lazy("The answer is noted.")

    @cached_property
    def response(self) -> CandidateResponse | None:
        return hearing.response_to(self.object)

    def get_facts(self) -> Facts:
        gist = self.response.gist if self.response else ""
        return [*super().get_facts(), (_("What the candidate read"), gist)]

    def get_refusal(self) -> Refused | None:
        if self.response is None:
            text = _("First ask the candidate for an answer.")
            return Refused(text, cause=self.object)
        return hearing.asking(self.object, self.request.user)

    def perform(self, form: forms.Form) -> None:
        if self.response is None:
            raise Refused(_("First ask the candidate for an answer."))
        actions.answer_hearing(self.response, by=self.request.user, **form.cleaned_data)


class DecideView(ObjectionStepView):
    """Decides on an objection, with a motivation that the sender reads."""

    policy_action = "decide"
    form_class = DecideForm
    sends_letters = True
    heading = gettext_lazy("Decide on the refusal")
    submit_label = gettext_lazy("Decide")
    proposal: DecisionProposal | None = None

    @property
    def explanation(self) -> str:
        if self.needs_second_reader:
            return _(
                "A colleague has to agree. Only then the decision counts and the "
                "letters go out."
            )
        return _(
            "Who refused and the candidate each get a letter. You cannot change the "
            "decision afterwards."
        )

    @cached_property
    def needs_second_reader(self) -> bool:
        return current().four_eyes

    def get_facts(self) -> Facts:
        return [
            *super().get_facts(),
            *admin_decision_sections.reasons(self.object),
            *admin_decision_sections.to_weigh(self.object),
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs() | {"objection": self.object}
        if self.needs_second_reader:
            others = conflicts.colleagues(self.object.candidacy, here=False)
            kwargs["readers"] = accounts([one.pk for one in others])
        return kwargs

    def get_refusal(self) -> Refused | None:
        return (
            refusals.deciding(self.object)
            or conflicts.deciding(self.object.candidacy, self.request.user)
            or decision_refusals.proposed(self.object)
        )

    def perform(self, form: forms.Form) -> None:
        self.proposal = actions.decide_objection(
            self.object, by=self.request.user, **form.cleaned_data
        )
        standing_in.forget_parts(self.request.user)

    def get_success_message(self) -> str:
        if self.proposal:
            return _("Your proposal is stored. A colleague reads it now.")
        return _("Your decision is stored and the letters go out.")

    def get_success_url(self) -> str:
        """Go on to the candidate: the next refusal or the appointment is there."""
        application = self.object.candidacy.application
        url = admin_url_for(application, self.request.user)
        return url or super().get_success_url()


class SecondView(ObjectionStepView):
    """Shows a proposed decision to the second reader, who agrees or sends it back."""

    policy_action = "second"
    form_class = SecondForm
    sends_letters = True
    heading = gettext_lazy("Read the proposed decision")
    explanation = gettext_lazy(
        "Do you agree? Then the decision counts and the letters go out at once."
    )
    submit_label = gettext_lazy("Store my answer")
    agreed = False

    @cached_property
    def proposal(self) -> DecisionProposal | None:
        return decision_refusals.open_proposal(self.object)

    def get_facts(self) -> Facts:
        facts = [*super().get_facts(), *admin_decision_sections.reasons(self.object)]
        facts += admin_decision_sections.to_weigh(self.object)
        if self.proposal:
            facts += admin_decision_sections.proposed(self.proposal)
        return facts

    def get_refusal(self) -> Refused | None:
        if self.proposal is None:
            return Refused(_("There is no proposed decision."), cause=self.object)
        return seconding.reading(self.proposal, self.request.user)

    def perform(self, form: forms.Form) -> None:
        if self.proposal is None:
            raise Refused(_("There is no proposed decision."), cause=self.object)
        self.agreed = form.cleaned_data["answer"] == "agree"
        if self.agreed:
            actions.agree_with(self.proposal, by=self.request.user)
        else:
            reason = form.cleaned_data["reason"]
            actions.send_back(self.proposal, reason=reason, by=self.request.user)
        standing_in.forget_parts(self.request.user)

    def get_success_message(self) -> str:
        if self.agreed:
            return _("The decision counts and the letters go out.")
        return _("The proposal is sent back to your colleague.")


def accounts(keys: list[Any]) -> Any:
    """Return the accounts to choose from."""
    users = get_user_model()._default_manager
    return users.filter(pk__in=keys).order_by("pk")

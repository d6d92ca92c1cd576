"""The steps of a refusal: confirming by telephone, and deciding with a motivation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, admin_words, refusals
from .admin_forms import DecideForm
from .copies import shown_telephone
from .models import Objection

Facts = list[tuple[Any, Any]]


class ObjectionStepView(ActionView):
    """A step of one objection."""

    model = Objection

    def get_queryset(self) -> QuerySet[Objection]:
        return Objection.objects.select_related(
            "candidacy__neighbourhood__district",
            "candidacy__publication",
            "partner",
            "supplement_to",
        )

    def get_facts(self) -> Facts:
        return [
            (_("Candidate"), self.object.candidacy.publication.name_shown),
            (_("Neighbourhood"), self.object.candidacy.neighbourhood),
            (_("From"), admin_words.sender(self.object)),
        ]


class ConfirmObjectionView(ObjectionStepView):
    """Notes that the coordinator spoke to who refuses."""

    policy_action = "confirm"
    heading = gettext_lazy("Confirmed by telephone")
    explanation = gettext_lazy(
        "Only when you spoke to this person yourself and the refusal is real."
    )
    submit_label = gettext_lazy("Yes, I spoke to this person")
    success_message = gettext_lazy("The refusal is confirmed.")

    def get_facts(self) -> Facts:
        return [
            *super().get_facts(),
            (_("Telephone number"), shown_telephone(self.object.telephone)),
            (_("E-mail address"), self.object.email),
        ]

    def perform(self, form: forms.Form) -> None:
        actions.confirm_objection(self.object, via="telephone")


class DecideView(ObjectionStepView):
    """Decides on an objection, with a motivation that the sender reads."""

    policy_action = "decide"
    form_class = DecideForm
    sends_letters = True
    heading = gettext_lazy("Decide on the refusal")
    explanation = gettext_lazy(
        "Who refused and the candidate each get a letter. You cannot change the "
        "decision afterwards."
    )
    submit_label = gettext_lazy("Decide")
    success_message = gettext_lazy("Your decision is stored and the letters go out.")

    def get_facts(self) -> Facts:
        return [*super().get_facts(), (_("Reasons"), self.object.reasons)]

    def get_refusal(self) -> Refused | None:
        return refusals.deciding(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.decide_objection(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_url(self) -> str:
        """Go on to the candidate: the next refusal or the appointment is there."""
        application = self.object.candidacy.application
        url = admin_url_for(application, self.request.user)
        return url or super().get_success_url()

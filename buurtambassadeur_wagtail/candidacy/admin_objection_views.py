"""The first step of a refusal: confirming by telephone who sent it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, admin_words, conflicts
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
            "candidacy__application",
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

    def get_refusal(self) -> Refused | None:
        return conflicts.deciding(self.object.candidacy, self.request.user)

    def perform(self, form: forms.Form) -> None:
        actions.confirm_objection(self.object, via="telephone", by=self.request.user)

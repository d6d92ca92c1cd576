"""The steps of own words: asking, taking over, setting aside, taking a portrait off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, admin_words
from .models import ProfileProposal


class AskWordsView(ActionView):
    """Sends an ambassador the link to write own words."""

    model = Appointment
    policy_action = "appoint"
    sends_letters = True
    heading = gettext_lazy("Ask for own words")
    explanation = gettext_lazy(
        "The ambassador gets a link that works once, for 28 days. An earlier link "
        "stops working. What comes in becomes a draft: nothing goes live by itself."
    )
    submit_label = gettext_lazy("Send the link")
    success_message = gettext_lazy("The link goes out by e-mail.")

    def get_queryset(self) -> QuerySet[Appointment]:
        return Appointment.objects.select_related(
            "person__contact_details", "neighbourhood__district"
        )

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Ambassador"), self.object.person.full_name),
            (_("Neighbourhood"), self.object.neighbourhood),
        ]

    def get_refusal(self) -> Refused | None:
        return actions.asking(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.ask(self.object, by=self.request.user)


class ProposalView(ActionView):
    """A step of one proposal; goes back to the profile."""

    model = ProfileProposal
    policy_action = "edit"

    def get_queryset(self) -> QuerySet[ProfileProposal]:
        return ProfileProposal.objects.select_related(
            "appointment__person", "appointment__neighbourhood__district"
        )

    def get_facts(self) -> list[tuple[Any, Any]]:
        return admin_words.rows(self.object)

    def object_url(self) -> str | None:
        person = self.object.appointment.person_id
        profile = Ambassador.objects.filter(person=person).first()
        return admin_url_for(profile, self.request.user)


class TakeOverView(ProposalView):
    """Makes waiting words the newest draft."""

    heading = gettext_lazy("Make these words the newest draft")
    explanation = gettext_lazy(
        "Somebody was working on another draft. That one stays in the history of the "
        "profile, and you can bring it back."
    )
    submit_label = gettext_lazy("Make it the newest draft")
    success_message = gettext_lazy("The words are the newest draft now.")

    def get_refusal(self) -> Refused | None:
        return actions.taking_over(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.take_over(self.object, by=self.request.user)


class SetAsideView(TakeOverView):
    """Decides that waiting words do not come on the website."""

    heading = gettext_lazy("Set these words aside")
    explanation = gettext_lazy("The profile stays as it is.")
    submit_label = gettext_lazy("Set aside")
    success_message = gettext_lazy("The words have been set aside.")

    def perform(self, form: forms.Form) -> None:
        actions.set_aside(self.object, by=self.request.user)


class WithdrawRequestView(ProposalView):
    """Withdraws a link that was not used."""

    heading = gettext_lazy("Withdraw the link")
    explanation = gettext_lazy("The ambassador cannot send in words with it any more.")
    submit_label = gettext_lazy("Withdraw the link")
    success_message = gettext_lazy("The link does not work any more.")

    def perform(self, form: forms.Form) -> None:
        actions.withdraw_request(self.object, by=self.request.user)


class TakeOffView(ProposalView):
    """Takes a portrait off when the ambassador withdraws the consent."""

    heading = gettext_lazy("Take the portrait off the website")
    explanation = gettext_lazy(
        "The ambassador withdraws the consent. The picture goes off the page at once "
        "and is deleted."
    )
    submit_label = gettext_lazy("Take off and delete")
    success_message = gettext_lazy("The portrait has been deleted.")
    danger = True

    def perform(self, form: forms.Form) -> None:
        actions.withdraw_portrait(self.object)


STEPS = {
    "ask": AskWordsView,
    "take_over": TakeOverView,
    "set_aside": SetAsideView,
    "withdraw": WithdrawRequestView,
    "take_off": TakeOffView,
}


def register_urls() -> list:
    """Return the addresses; for the ``register_admin_urls`` hook."""
    return [
        path(
            f"buurtambassadeur/own-words/{name.replace('_', '-')}/<int:pk>/",
            view.as_view(),
            name=f"buurtambassadeur_profileproposal_{name}",
        )
        for name, view in STEPS.items()
    ]

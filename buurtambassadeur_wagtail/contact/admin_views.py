"""The steps of a message: answering, dealing with it, and sending it once more."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, admin_words
from .models import ContactMessage


class AnswerForm(forms.Form):
    """The answer; ``token`` makes a double click count once."""

    text = forms.CharField(
        label=gettext_lazy("Your answer"),
        widget=forms.Textarea({"rows": 8}),
        help_text=gettext_lazy(
            "The sender gets this by e-mail, without your own address."
        ),
        error_messages={"required": gettext_lazy("Write your answer.")},
    )
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class MessageView(ActionView):
    """A step of one message."""

    model = ContactMessage

    def get_queryset(self) -> QuerySet[ContactMessage]:
        return ContactMessage.objects.select_related(
            "neighbourhood__district", "recipient__contact_details", "letter"
        )

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Neighbourhood"), self.object.neighbourhood),
            (_("For"), admin_words.reader(self.object)),
        ]


class AnswerView(MessageView):
    """Answers what is for the office, or what was reported."""

    policy_action = "answer"
    form_class = AnswerForm
    sends_letters = True
    heading = gettext_lazy("Answer the message")
    submit_label = gettext_lazy("Send my answer")
    success_message = gettext_lazy("Your answer goes out by e-mail.")

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            *super().get_facts(),
            (_("From"), self.object.name),
            (_("Message"), self.object.text),
        ]

    def perform(self, form: forms.Form) -> None:
        token: UUID = form.cleaned_data["token"]
        text = form.cleaned_data["text"]
        actions.reply(self.object, writer="coordinator", text=text, token=token)


class DealWithView(MessageView):
    """Closes a message without an answer by e-mail."""

    policy_action = "answer"
    heading = gettext_lazy("The message has been dealt with")
    explanation = gettext_lazy(
        "For example: you called the sender, or no answer is needed. After 7 days we "
        "delete the text."
    )
    submit_label = gettext_lazy("Yes, dealt with")
    success_message = gettext_lazy("The message has been dealt with.")

    def perform(self, form: forms.Form) -> None:
        actions.deal_with(self.object, by=self.request.user)

    def get_refusal(self) -> Refused | None:
        return actions.closing(self.object)


class DeliverAgainView(MessageView):
    """Sends a message that failed once more, unread."""

    policy_action = "deliver"
    heading = gettext_lazy("Send it to the ambassador again")
    explanation = gettext_lazy(
        "The message goes to the e-mail address that the ambassador has now. You do "
        "not read it."
    )
    submit_label = gettext_lazy("Send it again")
    success_message = gettext_lazy("The message will be sent again.")

    def perform(self, form: forms.Form) -> None:
        actions.deliver_again(self.object)

    def get_refusal(self) -> Refused | None:
        return actions.delivering(self.object)

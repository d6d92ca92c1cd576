"""What a coordinator does with an attention point: enter, plan, answer, close, show."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, queries, refusals
from .admin_forms import PublicTextForm
from .admin_point_forms import AgendaForm, EnterPointForm, PointAnswerForm
from .admin_start import StartView
from .admin_views import own_places
from .models import AttentionPoint
from .rules import PointStatus


class EnterPointView(StartView):
    """Enters a point for an ambassador who told it by telephone or in a talk."""

    model = AttentionPoint
    policy_action = "invite"
    form_class = EnterPointForm
    heading = gettext_lazy("Enter an attention point")
    explanation = gettext_lazy(
        "For an ambassador who tells you something. Who has an e-mail address gets a "
        "receipt, and later your answer."
    )
    submit_label = gettext_lazy("Keep the attention point")
    success_message = gettext_lazy("The attention point is kept.")
    header_icon = "warning"

    def get_form_kwargs(self) -> dict[str, Any]:
        serving = queries.invitable(clock.today()).filter(
            neighbourhood__in=own_places(self.request.user)
        )
        people = serving.select_related("person", "neighbourhood").order_by(
            "person__family_name", "person__given_name", "pk"
        )
        return super().get_form_kwargs() | {"serving": people}

    def perform(self, form: forms.Form) -> None:
        given = dict(form.cleaned_data)
        appointment = given.pop("appointment")
        self.made = actions.raise_point(appointment, **given, by=self.request.user)


class PointStepView(ActionView):
    """One step with an attention point of the own district."""

    model = AttentionPoint
    policy_action = "invite"

    def get_queryset(self) -> QuerySet[AttentionPoint]:
        return AttentionPoint.objects.select_related(
            "neighbourhood__district", "appointment__person__contact_details", "meeting"
        )

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Neighbourhood"), self.object.neighbourhood),
            (_("Raised by"), self.object.appointment.person.full_name),
            (_("Attention point"), self.object.text),
        ]


class AgendaView(PointStepView):
    """Puts a point on the agenda of a meeting that is to come."""

    form_class = AgendaForm
    heading = gettext_lazy("Put it on the agenda")
    submit_label = gettext_lazy("Put it on the agenda")
    success_message = gettext_lazy("It is on the agenda.")
    header_icon = "date"

    def get_form_kwargs(self) -> dict[str, Any]:
        meetings = queries.meetings_for(self.object)
        return super().get_form_kwargs() | {"meetings": meetings}

    def get_refusal(self) -> Refused | None:
        if refused := refusals.going_on(self.object, PointStatus.ON_AGENDA):
            return refused
        if queries.meetings_for(self.object).exists():
            return None
        return Refused(_("First plan a meeting of this neighbourhood."))

    def perform(self, form: forms.Form) -> None:
        meeting = form.cleaned_data["meeting"]
        actions.put_on_agenda(self.object, meeting=meeting, by=self.request.user)


class AnswerPointView(PointStepView):
    """Answers a point; the ambassador gets a letter."""

    form_class = PointAnswerForm
    sends_letters = True
    heading = gettext_lazy("Answer the attention point")
    submit_label = gettext_lazy("Answer it")
    success_message = gettext_lazy("Your answer is kept.")
    header_icon = "comment"

    def get_refusal(self) -> Refused | None:
        return refusals.going_on(self.object, PointStatus.ANSWERED)

    def perform(self, form: forms.Form) -> None:
        actions.answer_point(self.object, **form.cleaned_data, by=self.request.user)


class ClosePointView(PointStepView):
    """Closes a point that was answered."""

    heading = gettext_lazy("Close the attention point")
    explanation = gettext_lazy("It was answered and needs no more attention.")
    submit_label = gettext_lazy("Close it")
    success_message = gettext_lazy("The attention point is closed.")

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [*super().get_facts(), (_("Answer"), self.object.answer)]

    def get_refusal(self) -> Refused | None:
        return refusals.going_on(self.object, PointStatus.CLOSED)

    def perform(self, form: forms.Form) -> None:
        actions.close_point(self.object, by=self.request.user)


class ShowPointView(PointStepView):
    """Writes what the neighbourhood reads, and puts it on the page or takes it off."""

    form_class = PublicTextForm
    heading = gettext_lazy("Text on the website")
    explanation = gettext_lazy(
        "The page of the neighbourhood shows this text with the status, without the "
        "name of the ambassador."
    )
    submit_label = gettext_lazy("Keep the text")
    success_message = gettext_lazy("The text is kept.")
    header_icon = "site"

    def get_initial(self) -> dict[str, Any]:
        shown = self.object.published_at is not None
        return {"text": self.object.public_text, "is_public": shown}

    def perform(self, form: PublicTextForm) -> None:
        actions.show_point(
            self.object,
            public_text=form.cleaned_data["text"],
            is_public=form.cleaned_data["is_public"],
            by=self.request.user,
        )

"""The screens on which an appointment ends, and on which that is put right."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from buurtambassadeur_wagtail.ambassadors import admin_words
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.programme.queries import current

from . import actions, dying, putting_right, refusals
from .forms import CancelForm, DeathForm, EndForm, MoveForm, PutRightForm

Facts = list[tuple[Any, Any]]


class AppointmentStepView(ActionView):
    """A step of one appointment, with who it is about above the form."""

    model = Appointment
    policy_action = "decide"

    def get_queryset(self) -> QuerySet[Appointment]:
        return Appointment.objects.select_related(
            "person__contact_details", "neighbourhood__district", "candidacy"
        )

    def get_facts(self) -> Facts:
        one = self.object
        days = admin_words.days(one.first_day, one.planned_last_day)
        return [
            (_("Ambassador"), one.person.full_name),
            (_("Neighbourhood"), one.neighbourhood),
            (_("Appointed"), days),
        ]

    def get_refusal(self) -> Refused | None:
        return refusals.standing(self.object)

    def get_initial(self) -> dict[str, Any]:
        return {"last_day": min(clock.today(), self.object.planned_last_day)}

    def through(self, text: str) -> str:
        """Put the last day of the appointment in a message."""
        self.object.refresh_from_db()
        return text % {"day": day_month_year(self.object.last_day)}


class EndView(AppointmentStepView):
    """Ends at their own request, or for another reason."""

    form_class = EndForm
    sends_letters = True
    heading = gettext_lazy("End the appointment")
    explanation = gettext_lazy(
        "The ambassador gets a letter. What was not served stays for a later "
        "appointment."
    )
    submit_label = gettext_lazy("End the appointment")

    def perform(self, form: forms.Form) -> None:
        actions.end(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_message(self) -> str:
        return self.through(_("The last day of this appointment is %(day)s."))


class MoveView(AppointmentStepView):
    """Ends because the ambassador leaves the neighbourhood."""

    form_class = MoveForm
    sends_letters = True
    heading = gettext_lazy("Moves out of the neighbourhood")
    submit_label = gettext_lazy("End the appointment")

    @property
    def explanation(self) -> str:
        inside = _(
            "Does the ambassador move within the neighbourhood? Then nothing ends and "
            "you need not fill in anything."
        )
        return f"{self._grace()} {inside}"

    def _grace(self) -> str:
        weeks = current().moved_out_grace_weeks
        if not weeks:
            return _("The appointment ends on the day of moving.")
        text = ngettext(
            "The appointment ends %(weeks)d week after moving.",
            "The appointment ends %(weeks)d weeks after moving.",
            weeks,
        )
        return text % {"weeks": weeks}

    def perform(self, form: forms.Form) -> None:
        actions.end_by_moving(self.object, by=self.request.user, **form.cleaned_data)

    def get_success_message(self) -> str:
        return self.through(_("The last day of this appointment is %(day)s."))


class CancelView(AppointmentStepView):
    """Cancels before the first day."""

    form_class = CancelForm
    sends_letters = True
    heading = gettext_lazy("The appointment does not go ahead")
    explanation = gettext_lazy("No day of it counts. The person gets a letter.")
    submit_label = gettext_lazy("Cancel the appointment")
    success_message = gettext_lazy("The appointment is cancelled.")
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.cancelling(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.cancel(self.object, by=self.request.user, **form.cleaned_data)


class DeathView(AppointmentStepView):
    """Takes a person who died off the website, at once and without letters."""

    form_class = DeathForm
    heading = gettext_lazy("The ambassador has died")
    explanation = gettext_lazy(
        "We are sorry. The name and the profile leave the website at once. Nobody gets "
        "a letter, and letters that wait are stopped. Questions go to you. The name "
        "stays off the list of former ambassadors until you say otherwise."
    )
    submit_label = gettext_lazy("Record this")
    success_message = gettext_lazy("The ambassador is no longer on the website.")
    danger = True

    def get_refusal(self) -> Refused | None:
        if self.object.person.deceased_at is None:
            return None
        return Refused(_("It was recorded already that this person died."))

    def get_initial(self) -> dict[str, Any]:
        return {"died_on": clock.today()}

    def perform(self, form: forms.Form) -> None:
        died_on = form.cleaned_data["died_on"]
        dying.record_death(self.object, died_on=died_on, by=self.request.user)


class NameAgainView(AppointmentStepView):
    """Lets a person who died be named as former ambassador."""

    heading = gettext_lazy("Name as former ambassador")
    explanation = gettext_lazy(
        "Only when the family agrees. The name then stands where the website lists "
        "former ambassadors."
    )
    submit_label = gettext_lazy("Yes, the name may be shown")
    success_message = gettext_lazy("The name may be shown.")

    def get_refusal(self) -> Refused | None:
        if self.object.person.deceased_at is not None:
            return None
        return Refused(_("Nobody recorded that this person died."))

    def perform(self, form: forms.Form) -> None:
        dying.name_again(self.object, by=self.request.user)


class PutRightView(AppointmentStepView):
    """Undoes an ending that was entered by mistake."""

    form_class = PutRightForm
    sends_letters = True
    heading = gettext_lazy("Put the ending right")
    explanation = gettext_lazy(
        "The appointment goes on through the planned last day. What applied when keeps "
        "both the ending and this. The ambassador gets a letter if the appointment "
        "still goes on."
    )
    submit_label = gettext_lazy("Undo the ending")
    success_message = gettext_lazy("The ending is undone.")

    def get_refusal(self) -> Refused | None:
        return refusals.putting_right(self.object)

    def perform(self, form: forms.Form) -> None:
        putting_right.put_right(self.object, by=self.request.user, **form.cleaned_data)

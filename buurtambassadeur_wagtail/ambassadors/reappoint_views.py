"""Appointing somebody again: from which day, and the latest day with the sum."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.day_input import DayInput
from buurtambassadeur_wagtail.kernel.periods import ONE_DAY
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .actions import lawful_term
from .admin_forms import DaysForm
from .admin_words import sum_of
from .agreeing import agreement_refusal
from .appointment_step_view import AppointmentStepView
from .models import Appointment
from .reappointing import needs_certificate, reappoint, reappointing_refusal
from .refusals import AppointmentRefused
from .terms import Term


class ReappointForm(DaysForm):
    """The days, and when the certificate was seen where one is needed."""

    certificate_seen_on = forms.DateField(
        label=gettext_lazy("Certificate of conduct (VOG) seen on"),
        help_text=gettext_lazy("Only the day is kept. Give the certificate back."),
        widget=DayInput,
        error_messages={"required": gettext_lazy("Fill in the day.")},
    )

    def __init__(self, *args: Any, with_certificate: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not with_certificate:
            del self.fields["certificate_seen_on"]

    def clean_certificate_seen_on(self) -> date:
        day = self.cleaned_data["certificate_seen_on"]
        if day > clock.today():
            raise forms.ValidationError(_("This day has not come yet."), code="later")
        return day


class ReappointView(AppointmentStepView):
    """Only where the municipality does not ask the neighbourhood again."""

    template_name = "buurtambassadeur_wagtail/admin/ambassadors/reappoint.html"
    form_class = ReappointForm
    heading = gettext_lazy("Appoint again")
    explanation = gettext_lazy(
        "In the same neighbourhood, without a new reaction period. The time that was "
        "served counts."
    )
    submit_label = gettext_lazy("Appoint again")
    appointment: Appointment | None = None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "recalculate" in request.POST:
            return self.recalculate(self.get_form())
        return super().post(request, *args, **kwargs)

    def recalculate(self, form: ReappointForm) -> HttpResponse:
        """Show the form again with the latest last day for the first day."""
        form.is_valid()
        if "first_day" in form.errors:
            return self.form_invalid(form)
        first_day = form.cleaned_data["first_day"]
        values = {**form.data.dict(), "last_day": self.latest(first_day)}
        fresh = self.form_class(initial=values, **self.asked)
        self.term = self.term_from(first_day)
        return self.render_to_response(self.get_context_data(form=fresh))

    @cached_property
    def asked(self) -> dict[str, bool]:
        """What is asked beside the days."""
        return {
            "with_certificate": needs_certificate(),
            "asks_agreement": gates.asks_reason(self.object.neighbourhood),
        }

    def latest(self, first_day: date) -> date | None:
        """Return the latest lawful last day, or keep why there is none."""
        person, place = self.object.person, self.object.neighbourhood
        try:
            return lawful_term(person.full_name, person, place, (first_day, None))[1]
        except AppointmentRefused as refused:
            self.refused = refused
            return None

    def term_from(self, first_day: date) -> Term:
        person = self.object.person
        served = Appointment.objects.standing().filter(person=person)
        return Term(person, tuple(served), first_day, self.object.neighbourhood)

    @cached_property
    def proposed(self) -> Term:
        """From the day after the last one, or from today."""
        term = self.term_from(clock.today())
        last_day = max(one.last_day for one in [self.object, *term.appointments])
        first_day = max(clock.today(), last_day + ONE_DAY)
        return Term(term.person, term.appointments, first_day, term.place)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | self.asked

    def get_initial(self) -> dict[str, Any]:
        term = self.proposed
        return {
            "first_day": term.first_day,
            "last_day": term.latest_last_day,
            "certificate_seen_on": self.object.certificate_seen_on,
        }

    def get_refusal(self) -> Refused | None:
        return reappointing_refusal(self.object) or agreement_refusal(
            self.object.neighbourhood
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        term = getattr(self, "term", None) or self._shown_term(context["form"])
        name = self.object.person.full_name
        return context | {"sum": sum_of(term, name) if term else []}

    def _shown_term(self, form: ReappointForm) -> Term | None:
        if not form.is_bound:
            return self.proposed
        first_day = form.cleaned_data.get("first_day")
        return self.term_from(first_day) if first_day else None

    def perform(self, form: ReappointForm) -> None:
        self.appointment = reappoint(
            self.object, by=self.request.user, **form.cleaned_data
        )

    def get_success_message(self) -> str:
        made = self.appointment
        text = _("%(name)s is ambassador from %(first)s through %(last)s.")
        return text % {
            "name": made.person.full_name,
            "first": day_month_year(made.first_day),
            "last": day_month_year(made.last_day),
        }

    def get_success_url(self) -> str:
        made = admin_url_for(self.appointment, self.request.user)
        return made or super().get_success_url()

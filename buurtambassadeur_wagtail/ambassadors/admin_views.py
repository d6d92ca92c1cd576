"""Appointing a candidate: who this is, from which day, and the latest lawful day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.candidacy import conflicts
from buurtambassadeur_wagtail.candidacy import queries as candidacy_queries
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from . import actions, terms
from .admin_forms import AppointForm
from .admin_words import sum_of
from .agreeing import agreement_refusal
from .models import Appointment, Person
from .refusals import AppointmentRefused, certificate_refusal, from_obstacle
from .terms import Term


class AppointView(ActionView):
    """Proposes the last day with the sum in words; appoints, or says why it cannot.

    The button "Recalculate" takes another first day or person into account. It appoints
    nobody, and it works without JavaScript.
    """

    model = Application
    policy_action = "appoint"
    template_name = "buurtambassadeur_wagtail/admin/ambassadors/appoint.html"
    form_class = AppointForm
    sends_letters = True
    heading = gettext_lazy("Appoint the candidate")
    explanation = gettext_lazy(
        "From the first day the ambassador is on the page of the neighbourhood, until "
        "and including the last day. Nobody has to do anything for that."
    )
    submit_label = gettext_lazy("Appoint")
    appointment: Appointment | None = None

    def get_queryset(self) -> QuerySet[Application]:
        return Application.objects.select_related(
            "candidacy__neighbourhood__district", "candidacy__publication"
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "recalculate" in request.POST:
            return self.recalculate(self.get_form())
        return super().post(request, *args, **kwargs)

    def recalculate(self, form: AppointForm) -> HttpResponse:
        """Show the form again with the latest last day for what was chosen."""
        form.is_valid()
        if {"person", "first_day"} & form.errors.keys():
            return self.form_invalid(form)
        person, first_day = chosen(form)
        last_day = self.latest(person, first_day)
        values = {**form.data.dict(), "first_day": first_day, "last_day": last_day}
        fresh = AppointForm(
            terms=self.terms, initial=values, asks_agreement=self.asks_agreement
        )
        self.term = self.term_of(person, first_day)
        return self.render_to_response(self.get_context_data(form=fresh))

    def latest(self, person: Person | None, first_day: date) -> date | None:
        """Return the latest lawful last day, or keep why there is none."""
        try:
            place = self.object.candidacy.neighbourhood
            name = self.object.full_name
            return actions.lawful_term(name, person, place, (first_day, None))[1]
        except AppointmentRefused as refused:
            self.refused = refused
            return None

    @cached_property
    def terms(self) -> list[Term]:
        """What those who may be this applicant served, before the candidate's term."""
        return terms.terms_for(self.object, self.proposed_first_day)

    @cached_property
    def asks_agreement(self) -> bool:
        """Whether no agreement is in force, and a reason has to be given."""
        return gates.asks_reason(self.object.candidacy.neighbourhood)

    @cached_property
    def proposed_first_day(self) -> date:
        return terms.first_day_for(self.object.candidacy)

    def term_of(self, person: Person | None, first_day: date) -> Term:
        served = {term.person: term.appointments for term in self.terms}
        place = self.object.candidacy.neighbourhood
        return Term(person, served.get(person, ()), first_day, place)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {
            "terms": self.terms,
            "earliest": terms.earliest_first_day(self.object.candidacy),
            "asks_agreement": self.asks_agreement,
        }

    def get_initial(self) -> dict[str, Any]:
        """Propose the last day only when it is sure who this is."""
        first_day = self.proposed_first_day
        term = self.term_of(None, first_day)
        last_day = None if self.terms else term.latest_last_day
        return {"first_day": first_day, "last_day": last_day}

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Candidate"), self.object.full_name),
            (_("Neighbourhood"), self.object.candidacy.neighbourhood),
        ]

    def get_refusal(self) -> Refused | None:
        return appointing_refusal(self.object, self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        term = getattr(self, "term", None) or self._shown_term(context["form"])
        name = self.object.full_name
        sums = sum_of(term, name) if term else []
        return context | {"sum": sums, "known": self._known()}

    def _known(self) -> list[tuple[str, str]]:
        """Return name and address of the pages where who is who can be put right."""
        user = self.request.user
        newest = [term.appointments[-1] for term in self.terms if term.appointments]
        links = [(one.person.full_name, admin_url_for(one, user)) for one in newest]
        return [(name, url) for name, url in links if url]

    def _shown_term(self, form: AppointForm) -> Term | None:
        if not form.is_bound:
            return None if self.terms else self.term_of(None, self.proposed_first_day)
        if {"person", "first_day"} & form.errors.keys():
            return None
        return self.term_of(*chosen(form))

    def perform(self, form: AppointForm) -> None:
        person, first_day = chosen(form)
        self.appointment = actions.appoint(
            self.object.candidacy,
            first_day=first_day,
            last_day=form.cleaned_data["last_day"],
            person=person,
            no_agreement_because=form.cleaned_data.get("no_agreement_because", ""),
            unassessed_because=form.cleaned_data.get("unassessed_because", ""),
            by=self.request.user,
        )

    def get_success_message(self) -> str:
        text = _("%(name)s is ambassador from %(first)s through %(last)s.")
        return text % {
            "name": self.object.full_name,
            "first": day_month_year(self.appointment.first_day),
            "last": day_month_year(self.appointment.last_day),
        }

    def get_success_url(self) -> str:
        made = admin_url_for(self.appointment, self.request.user)
        return made or super().get_success_url()


def chosen(form: forms.Form) -> tuple[Person | None, date]:
    """Return who and from when, from a form in which both are right."""
    return form.cleaned_data.get("person"), form.cleaned_data["first_day"]


def appointing_refusal(application: Application, user: Any) -> Refused | None:
    """Return what in the procedure stands in the way, as the action would say it."""
    candidacy = application.candidacy
    obstacle = candidacy_queries.obstacle(candidacy)
    if obstacle:
        return from_obstacle(candidacy, obstacle)
    return (
        conflicts.deciding(candidacy, user)
        or certificate_refusal(candidacy)
        or agreement_refusal(candidacy.neighbourhood)
    )

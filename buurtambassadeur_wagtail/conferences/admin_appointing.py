"""What was found at conferences stands beside an appointment; without it, we ask why.

A soft gate: who served and was not assessed can be appointed again, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.http import HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors import admin as ambassadors
from buurtambassadeur_wagtail.ambassadors.admin_views import AppointView
from buurtambassadeur_wagtail.ambassadors.models import Person
from buurtambassadeur_wagtail.ambassadors.reappoint_views import ReappointView
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.meetings import admin as meetings

from . import admin_assess_words as admin_words
from . import assess_queries as queries

BECAUSE = "unassessed_because"
TEMPLATES = "buurtambassadeur_wagtail/admin/conferences/"


class BesideMixin:
    """Shows what conferences found, and asks why when that is nothing."""

    def people(self) -> Iterable[Person]:
        """Return who this may be, of who served before."""
        raise NotImplementedError

    def person_in(self, form: forms.Form) -> Person | None:
        """Return whom the form is about."""
        raise NotImplementedError

    @cached_property
    def unassessed(self) -> set[Any]:
        return {one.pk for one in self.people() if queries.lacks_assessment(one)}

    def get_facts(self) -> list[tuple[Any, Any]]:
        people = {one.pk: one for one in self.people()}
        found = queries.assessments_of(people.values()) if people else {}
        rows = [
            (admin_words.title(one), admin_words.in_short(one))
            for pk in people
            for one in found.get(pk, [])[:3]
        ]
        return [*super().get_facts(), *rows]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if "form" in kwargs:
            self._ask(kwargs["form"])
        return super().get_context_data(**kwargs)

    def get_form(self, *args: Any, **kwargs: Any) -> forms.Form:
        return self._ask(super().get_form(*args, **kwargs))

    def form_valid(self, form: forms.Form) -> HttpResponse:
        person = self.person_in(form)
        lacks = person is not None and person.pk in self.unassessed
        if lacks and not form.cleaned_data.get(BECAUSE):
            text = _("Write why you appoint again without an assessment.")
            form.add_error(BECAUSE, text)
            return self.form_invalid(form)
        return super().form_valid(form)

    def _ask(self, form: forms.Form) -> forms.Form:
        if self.unassessed and BECAUSE not in form.fields:
            form.fields[BECAUSE] = PlainTextField(
                label=gettext_lazy(
                    "Not assessed at a conference since the last appointment. Why do "
                    "you appoint again?"
                ),
                help_text=gettext_lazy("This is kept with the appointment. No names."),
                required=False,
                rows=3,
                max_length=1000,
            )
        return form


class AppointBesideView(BesideMixin, AppointView):
    """Appoints a candidate, who may have served before."""

    template_name = TEMPLATES + "appoint.html"

    def people(self) -> Iterable[Person]:
        return [term.person for term in self.terms if term.person is not None]

    def person_in(self, form: forms.Form) -> Person | None:
        return form.cleaned_data.get("person")


class ReappointBesideView(BesideMixin, ReappointView):
    """Appoints again without a new procedure."""

    template_name = TEMPLATES + "reappoint.html"

    def people(self) -> Iterable[Person]:
        return [self.object.person]

    def person_in(self, form: forms.Form) -> Person | None:
        return self.object.person


class ApplicationAdmin(ambassadors.ApplicationAdmin):
    """The register of applications, with what conferences found beside appointing."""

    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        **ambassadors.ApplicationAdmin.action_views,
        "appoint": AppointBesideView,
    }


class AppointmentAdmin(meetings.AppointmentAdmin):
    """The register of appointments, with the same beside appointing again."""

    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        **meetings.AppointmentAdmin.action_views,
        "reappoint": ReappointBesideView,
    }

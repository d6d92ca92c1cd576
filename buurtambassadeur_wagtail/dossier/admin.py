"""The pages of an application and of an appointment, as dossiers."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern

from buurtambassadeur_wagtail.candidacy import conflicts
from buurtambassadeur_wagtail.candidacy.admin import ObjectionAdmin
from buurtambassadeur_wagtail.candidacy.admin_decision_steps import deciding_step
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.conferences import admin_appointing as appointing
from buurtambassadeur_wagtail.kernel import dossier_parts, policy
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section

from . import log
from .gathering import Dossier, gather
from .sections import refusals_part
from .views import DocumentView, DossierView

MOST_STEPS = 5  # buttons for refusals; the others are on the page of the refusal
REPLACED = "_objections.html"


class DossierMixin:
    """Shows the record with everything that belongs to it, on screen and on paper."""

    page_view_class = DossierView

    def dossier_of(self, request: HttpRequest, obj: Any) -> Dossier:
        """Return the dossier; for one request it is gathered once."""
        known = getattr(request, "_buurtambassadeur_dossier", None)
        if known is None or known.subject != obj:
            known = gather(obj, request.user)
            request._buurtambassadeur_dossier = known
        return known

    def get_sections(self, request: HttpRequest, obj: Any) -> list[Section]:
        """Put the refusals in full, and what other features add, before the letters."""
        dossier = self.dossier_of(request, obj)
        own = [one for one in super().get_sections(request, obj) if not _replaced(one)]
        more = dossier_parts.sections(dossier.records, request.user)
        refusals = refusals_part(dossier)
        return [*own[:-1], *([refusals] if refusals else []), *more, *own[-1:]]

    def get_actions(self, request: HttpRequest, obj: Any) -> list[Action]:
        dossier = self.dossier_of(request, obj)
        return [
            *self._decisions(dossier),
            *super().get_actions(request, obj),
            *dossier_parts.actions(dossier.records, request.user),
        ]

    def _decisions(self, dossier: Dossier) -> list[Action]:
        """Return the steps of the refusals that are still to be decided on."""
        waiting = (
            one
            for one in dossier.objections
            if one.outcome == Outcome.RECEIVED and one.supplement_to is None
        )
        register, user = ObjectionAdmin(), dossier.user
        own = {one.pk: conflicts.deciding(one, user) for one in dossier.candidacies}
        steps = []
        for one in islice(waiting, MOST_STEPS):
            if policy.may(user, "decide", one):
                step = deciding_step(register, one, own[one.candidacy_id])
                steps.append(replace(step, label=f"{step.label} ({one.reference})"))
        return steps

    def print_view(self, request: HttpRequest, pk: str) -> HttpResponse:
        return DocumentView.as_view(register=self)(request, pk=pk)

    def blackened_view(self, request: HttpRequest, pk: str) -> HttpResponse:
        view = DocumentView.as_view(register=self, version=log.BLACKENED)
        return view(request, pk=pk)

    def get_admin_urls_for_registration(self) -> tuple[URLPattern, ...]:
        return (
            *super().get_admin_urls_for_registration(),
            self._record_url("print", self.print_view),
            self._record_url("blackened", self.blackened_view),
        )


class ApplicationAdmin(DossierMixin, appointing.ApplicationAdmin):
    """The register of applications, of which each page is a candidate's dossier."""


class AppointmentAdmin(DossierMixin, appointing.AppointmentAdmin):
    """The register of appointments, of which each page is an ambassador's dossier."""


def _replaced(section: Section) -> bool:
    return bool(section.template and section.template.endswith(REPLACED))

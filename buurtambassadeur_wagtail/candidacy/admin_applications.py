"""The register of applications: who wants to become ambassador, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import register_admin_url_finder

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin
from buurtambassadeur_wagtail.kernel.timeline import TimelineView

from . import (
    admin_export,
    admin_rows,
    admin_sections,
    admin_steps,
    admin_views,
    admin_words,
)
from .admin_filters import ApplicantConfirmedFilter, ElsewhereFilter
from .models import Application, Candidacy, CandidatePublication, Objection


class ApplicationAdmin(RegisterAdmin):
    """Who wants to become ambassador; its timeline is that of the candidacy."""

    model = Application
    menu_icon = "user"
    menu_label = _("Applications")
    list_display = (
        "reference",
        "applicant",
        "neighbourhood",
        "standing",
        "confirmed",
        "received",
    )
    list_filter = (
        "candidacy__status",
        "candidacy__neighbourhood",
        "candidacy__neighbourhood__district",
        ApplicantConfirmedFilter,
        ElsewhereFilter,
        "candidacy__received_at",
    )
    search_fields = ("candidacy__reference", "given_name", "family_name", "email")
    list_select_related = (
        "candidacy__neighbourhood__district",
        "candidacy__publication__published_by",
        "candidacy__decided_by",
    )
    ordering = ("-candidacy__received_at",)
    list_export = admin_export.APPLICATION
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "confirm": admin_views.ConfirmApplicationView,
        "ask": admin_views.AskApprovalView,
        "approve": admin_views.ApproveView,
        "publish": admin_views.PublishView,
        "reject": admin_views.RejectView,
    }

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.has_history = True  # of the candidacy: an application has none

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).annotate(undecided=_undecided())

    @display(description=_("reference"), ordering="candidacy__reference")
    def reference(self, obj: Application) -> str:
        return obj.candidacy.reference

    @display(description=_("name"), ordering="family_name")
    def applicant(self, obj: Application) -> str:
        return obj.full_name

    @display(description=_("neighbourhood"), ordering="candidacy__neighbourhood__name")
    def neighbourhood(self, obj: Application) -> str:
        return str(obj.candidacy.neighbourhood)

    @display(description=_("status"), ordering="candidacy__status")
    def standing(self, obj: Application) -> Badge:
        return admin_words.standing(obj, undecided=getattr(obj, "undecided", 0))

    @display(description=_("confirmed"))
    def confirmed(self, obj: Application) -> Badge:
        return admin_words.confirmed(obj.candidacy)

    @display(description=_("received"), ordering="candidacy__received_at")
    def received(self, obj: Application) -> Any:
        return clock.local(obj.candidacy.received_at).date()

    def get_sections(self, request: HttpRequest, obj: Application) -> list[Section]:
        user = request.user
        parts = [
            admin_sections.application_standing(obj),
            admin_sections.application_answers(obj),
            admin_sections.publication_part(obj),
            admin_sections.objections_part(obj, user),
            *self.more_sections(user, obj),
            admin_rows.letters_part([obj.candidacy], user),
        ]
        return [part for part in parts if part]

    def more_sections(self, user: Any, obj: Application) -> list[Section]:
        """Return what a later feature knows of this application."""
        return []

    def get_actions(self, request: HttpRequest, obj: Application) -> list[Action]:
        return admin_steps.application_steps(self, request.user, obj)

    def history_view(self, request: HttpRequest, pk: str) -> HttpResponse:
        application = policy.get_or_404(request.user, "view", Application, pk=pk)
        view = CandidacyTimelineView.as_view(
            model=Candidacy,
            may_view=lambda user, obj: policy.may(user, "view", obj),
            index_url_name=self.url_helper.get_action_url_name("index"),
            record_url=self.action_url("inspect", application),
        )
        return view(request, pk=str(application.candidacy_id))

    def register_admin_url_finders(self) -> None:
        super().register_admin_url_finders()
        for model in (Candidacy, CandidatePublication):
            finder = type("_CaseURLFinder", (CaseURLFinder,), {"register": self})
            register_admin_url_finder(model, finder)


def _undecided() -> Coalesce:
    """Count by subquery: grouping would cost the whole table for one page of it."""
    to_decide = Objection.objects.filter(
        candidacy=OuterRef("candidacy"),
        outcome="received",
        supplement_to=None,
        is_late=False,
    )
    each = to_decide.order_by().values("candidacy").annotate(number=Count("pk"))
    return Coalesce(Subquery(each.values("number")), 0)


class CandidacyTimelineView(TimelineView):
    """What applied when, of the candidacy; it leads back to the application."""

    record_url = ""

    def object_url(self) -> str:
        return self.record_url


class CaseURLFinder:
    """Leads from a candidacy, or from its publication, to the application."""

    register: Any = None

    def __init__(self, user: Any = None) -> None:
        self.user = user

    def get_edit_url(self, instance: Any) -> str | None:
        """Return the page of the application, or None for who may not see it."""
        candidacy = getattr(instance, "candidacy", instance)
        application = getattr(candidacy, "application", None)
        if application is None or not policy.may(self.user, "view", application):
            return None
        return self.register.action_url("inspect", application)

"""The register of applications: who wants to become ambassador, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import register_admin_url_finder

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin
from buurtambassadeur_wagtail.kernel.timeline import TimelineView

from . import (
    admin_decision_sections,
    admin_decision_steps,
    admin_export,
    admin_more_steps,
    admin_moving_views,
    admin_print,
    admin_rows,
    admin_sections,
    admin_stand_in_views,
    admin_steps,
    admin_views,
    admin_words,
    timeline_events,
)
from .admin_filters import ApplicantConfirmedFilter, ElsewhereFilter
from .models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    Objection,
)


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
        "candidacy__stand_in",
    )
    ordering = ("-candidacy__received_at",)
    list_export = admin_export.APPLICATION
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        "confirm": admin_views.ConfirmApplicationView,
        "ask": admin_views.AskApprovalView,
        "approve": admin_views.ApproveView,
        "publish": admin_views.PublishView,
        "reject": admin_views.RejectView,
        "intake": admin_moving_views.IntakeView,
        "extend": admin_moving_views.ExtendView,
        "delay": admin_moving_views.DelayView,
        "withdraw": admin_moving_views.WithdrawApplicationView,
        "notice": admin_print.NoticeView,
        "letterbox": admin_print.LetterBoxView,
        "paper": admin_print.PaperFormView,
        "receipt": admin_print.ApplicationReceiptView,
        "involve": admin_stand_in_views.InvolveView,
        "stand_in": admin_stand_in_views.StandInView,
        "end_stand_in": admin_stand_in_views.EndStandInView,
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

    def get_list_actions(self, request: HttpRequest) -> list[Action]:
        if not policy.has_scope(request.user, "confirm", Application):
            return []
        url = reverse("buurtambassadeur_application_enter")
        return [Action(_("New application on behalf of …"), url)]

    def get_sections(self, request: HttpRequest, obj: Application) -> list[Section]:
        user = request.user
        parts = [
            admin_sections.application_standing(obj, request.user),
            admin_sections.rejection_part(obj),
            admin_sections.application_answers(obj, request.user),
            admin_sections.intake_part(obj),
            admin_sections.publication_part(obj),
            admin_sections.objections_part(obj, user),
            admin_decision_sections.who_decides_part(obj.candidacy),
            *self.more_sections(user, obj),
            admin_rows.letters_part([obj.candidacy, *refusals_of(obj)], user),
        ]
        return [part for part in parts if part]

    def more_sections(self, user: Any, obj: Application) -> list[Section]:
        """Return what a later feature knows of this application."""
        return []

    def get_actions(self, request: HttpRequest, obj: Application) -> list[Action]:
        steps = admin_steps.application_steps(self, request.user, obj)
        return [
            *steps,
            *self.next_steps(request.user, obj),
            *self._beside(request.user, obj),
        ]

    def next_steps(self, user: Any, obj: Application) -> list[Action]:
        """Return what a later feature can do with this application."""
        return []

    def _beside(self, user: Any, obj: Application) -> list[Action]:
        return [
            *admin_decision_steps.case_steps(self, user, obj),
            *admin_more_steps.more_application_steps(self, user, obj),
        ]

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


def refusals_of(application: Application) -> list[Any]:
    """Return the refusals and answers: there are letters about those as well."""
    objections = list(application.candidacy.objections.order_by("pk"))
    answers = CandidateResponse.objects.filter(objection__in=objections)
    return [*objections, *answers]


def _undecided() -> Coalesce:
    """Count by subquery: grouping would cost the whole table for one page of it."""
    to_decide = Objection.objects.filter(
        candidacy=OuterRef("candidacy"),
        outcome="received",
        supplement_to=None,
    ).filter(Q(is_late=False) | Q(late_accepted_at__isnull=False))
    each = to_decide.order_by().values("candidacy").annotate(number=Count("pk"))
    return Coalesce(Subquery(each.values("number")), 0)


class CandidacyTimelineView(TimelineView):
    """What applied when, of the candidacy; it leads back to the application."""

    record_url = ""

    def object_url(self) -> str:
        return self.record_url

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        page = context["page_obj"]
        moments = timeline_events.among(
            context["moments"],
            self.object,
            first=not page.has_previous(),
            last=not page.has_next(),
        )
        return context | {"moments": moments}


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

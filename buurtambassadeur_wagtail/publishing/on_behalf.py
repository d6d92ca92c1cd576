"""Entering what came in by telephone or on paper: the same questions as on the site.

Here, because the questions that an editor added are asked as well. An application is
taken in this way also while the form on the site is closed.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from buurtambassadeur_wagtail.candidacy.actions import object_to, submit_application
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    CandidatePublication,
    Objection,
)
from buurtambassadeur_wagtail.candidacy.on_behalf_forms import (
    ApplicationOnBehalfForm,
    ObjectionOnBehalfForm,
)
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_errors import error_summary
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.questions import Question
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation, PartnerType
from buurtambassadeur_wagtail.worklist.audience import own

from .addresses import application_page, objection_page
from .questions import with_questions

APPLICATION = "buurtambassadeur_application_enter"
OBJECTION = "buurtambassadeur_objection_enter"


@method_decorator(sensitive_post_parameters(), name="dispatch")
class EnterView(WagtailAdminTemplateMixin, FormView):
    """Asks what the public form asks, keeps it, and goes on to the record.

    Only for who confirms such records in some district; for anybody else 404.
    """

    template_name = "buurtambassadeur_wagtail/admin/candidacy/enter.html"
    header_icon = "edit"
    model: ClassVar[type[Model]]
    explanation: Any = ""

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not policy.has_scope(request.user, "confirm", self.model):
            raise Http404
        self.refused: Refused | None = None
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"received_on": clock.today()}

    @sensitive_variables()
    def form_valid(self, form: Any) -> HttpResponse:
        try:
            record, created = self.keep(form)
        except Refused as refused:
            self.refused = refused
            return self.form_invalid(form)
        messages.success(self.request, self.message(record, created))
        return redirect(admin_url_for(record, self.request.user) or self.index_url)

    def keep(self, form: Any) -> tuple[Any, bool]:
        """Call the action; return the record, and whether it is a new one."""
        raise NotImplementedError

    def message(self, record: Any, created: bool) -> str:
        if not created:
            return _("We had this already: %(record)s.") % {"record": record}
        if record.email:
            text = _("%(record)s is kept. A letter with a copy goes out.")
        else:
            text = _(
                "%(record)s is kept. There is no e-mail address: print the receipt."
            )
        return text % {"record": record}

    @property
    def index_url(self) -> str:
        name = self.model._meta.model_name
        return reverse(f"buurtambassadeur_{name}_modeladmin_index")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = str(self.model._meta.verbose_name_plural).capitalize()
        return [
            *self.breadcrumbs_items,
            {"url": self.index_url, "label": label},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form, user = context["form"], self.request.user
        return context | {
            "parts": _with_fields(form),
            "errors": error_summary(form, self.refused, user),
            "back_url": self.index_url,
        }


class EnterApplicationView(EnterView):
    """Takes in an application, whatever the dates of the form on the site."""

    model = Application
    page_title = gettext_lazy("New application on behalf of a resident")
    explanation = gettext_lazy(
        "Somebody called or sent the form on paper. Ask the same questions. You "
        "confirm with this that the application is real."
    )

    def get_form_class(self) -> Any:
        return with_questions(ApplicationOnBehalfForm, application_page())

    def get_form_kwargs(self) -> dict[str, Any]:
        places = Neighbourhood.objects.active().order_by("name")
        scope = coordinated(self.request.user)
        if not scope.everything:
            places = places.filter(district__in=scope.districts)
        return super().get_form_kwargs() | {"neighbourhoods": places}

    def keep(self, form: Any) -> tuple[Application, bool]:
        receipt = submit_application(
            neighbourhood=form.chosen_neighbourhood,
            token=form.token,
            answers=form.answers(),
            extra_answers=form.extra_answers(),
            lives_elsewhere=form.lives_elsewhere,
            via=form.cleaned_data["via"],
            received_at=form.moment,
            by=self.request.user,
        )
        return receipt.application, receipt.created


class EnterObjectionView(EnterView):
    """Takes in a refusal of a candidate, or a signal about who was appointed."""

    model = Objection
    page_title = gettext_lazy("New refusal on behalf of somebody")
    explanation = gettext_lazy(
        "Somebody called or sent a letter. Ask the same questions. You confirm with "
        "this that the refusal is real. Was the candidate appointed already? Then it "
        "is kept as a signal."
    )

    def get_form_class(self) -> Any:
        return with_questions(ObjectionOnBehalfForm, objection_page())

    def get_initial(self) -> dict[str, Any]:
        wanted = self.request.GET.get("candidate", "")
        return super().get_initial() | {"candidate": wanted[:9]}

    def get_form_kwargs(self) -> dict[str, Any]:
        partners = PartnerOrganisation.objects.exclude(type=PartnerType.DISTRICT)
        return super().get_form_kwargs() | {
            "publications": self._publications(),
            "partners": partners,
        }

    def _publications(self) -> QuerySet[CandidatePublication]:
        known = CandidatePublication.objects.filter(
            opens_at__isnull=False, candidacy__status__in=["candidate", "appointed"]
        )
        mine = own(self.request.user, known, "candidacy__neighbourhood")
        return mine.select_related("candidacy__neighbourhood").order_by("-opens_at")

    def keep(self, form: Any) -> tuple[Objection, bool]:
        receipt = object_to(
            form.cleaned_data["candidate"],
            token=form.token,
            answers=form.answers(),
            partner=form.cleaned_data["of_partner"],
            extra_answers=form.extra_answers(),
            lives_elsewhere=form.lives_elsewhere,
            via=form.cleaned_data["via"],
            received_at=form.moment,
            by=self.request.user,
        )
        return receipt.objection, receipt.created


def _with_fields(form: Any) -> list[dict[str, Any]]:
    """Return the parts of the form, each with its fields, as the admin shows them."""
    return [
        {
            "legend": part.legend,
            "fields": [_said_for_whom(question) for question in part.questions],
        }
        for part in form.parts()
    ]


def _said_for_whom(question: Question) -> Any:
    """Return the field; one with a condition says it before its own explanation."""
    bound = question.bound
    if question.condition:
        bound.help_text = f"{question.condition.hint} {bound.help_text}".strip()
    return bound


def register_urls() -> list:
    """Return the addresses; for the ``register_admin_urls`` hook."""
    base = "buurtambassadeur"
    return [
        path(
            f"{base}/application/enter/",
            EnterApplicationView.as_view(),
            name=APPLICATION,
        ),
        path(f"{base}/objection/enter/", EnterObjectionView.as_view(), name=OBJECTION),
    ]

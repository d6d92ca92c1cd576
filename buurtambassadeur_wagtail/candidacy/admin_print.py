"""What goes on paper: notice, letter for letter boxes, empty form, receipt. A4."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Model
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.addresses import public_url
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import copies
from .admin_words import publication_of
from .forms import old_enough_label
from .models import Application, CandidatePublication, Objection
from .paper_questions import paper_questions
from .queries import decision_due_on

PRINT = "buurtambassadeur_wagtail/print/"


class PrintView(TemplateView):
    """A page to print about one record; for who may not see that it is 404."""

    http_method_names = ("get", "head", "options")
    model: ClassVar[type[Model]]
    policy_action: ClassVar[str]
    register: Any = None
    title: Any = ""

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        self.object = policy.get_or_404(
            request.user, self.policy_action, self.model, pk=kwargs["pk"]
        )
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    @property
    def neighbourhood(self) -> Neighbourhood:
        return self.object.candidacy.neighbourhood

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        settings = current()
        return super().get_context_data(**kwargs) | {
            "title": self.title,
            "municipality": capfirst(settings.municipality),
            "programme": settings,
            "neighbourhood": self.neighbourhood,
            "contact": contact(self.neighbourhood, settings),
            "today": clock.today(),
            "back_url": admin_url_for(self.object, self.request.user),
        }


class CandidateView(PrintView):
    """About a candidate while the neighbourhood can react; else there is nothing."""

    model = Application
    policy_action = "publish"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        publication = self._open_publication()
        address = public_url(publication).partition("://")[2].rstrip("/")
        return super().get_context_data(**kwargs) | {
            "publication": publication,
            "last_day": clock.local(publication.closes_at).date(),
            "address": address,
            "old_enough": old_enough_label(),
        }

    def _open_publication(self) -> CandidatePublication:
        publication = publication_of(self.object)
        if publication is None or not publication.is_open:
            raise Http404
        return publication


class NoticeView(CandidateView):
    """A notice for the wall of the library."""

    template_name = PRINT + "notice.html"
    title = _("Notice for the neighbourhood")


class LetterBoxView(CandidateView):
    """A letter for every letter box in the neighbourhood."""

    template_name = PRINT + "letterbox.html"
    title = _("Letter for the letter boxes")


class PaperFormView(CandidateView):
    """A form to fill in by hand."""

    template_name = PRINT + "paper_form.html"
    title = _("Form to refuse a candidate, with reasons")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"questions": paper_questions()}


class ReceiptView(PrintView):
    """For who has no e-mail address: what came in, when, and what happens next."""

    template_name = PRINT + "receipt.html"
    policy_action = "confirm"
    title = _("Receipt")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "name": self.name(),
            "reference": self.about().reference,
            "received_on": clock.local(self.about().received_at).date(),
            "way": self.about().get_received_via_display(),
            "rows": self.rows(),
        }

    def about(self) -> Any:
        return self.object

    def name(self) -> str:
        return self.object.name

    def rows(self) -> copies.Rows:
        raise NotImplementedError


class ApplicationReceiptView(ReceiptView):
    model = Application

    def about(self) -> Any:
        return self.object.candidacy

    def name(self) -> str:
        return self.object.full_name

    def rows(self) -> copies.Rows:
        return copies.application_rows(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        due = decision_due_on(self.object.candidacy)
        return super().get_context_data(**kwargs) | {"decision_due": due}


class ObjectionReceiptView(ReceiptView):
    model = Objection

    def rows(self) -> copies.Rows:
        return copies.objection_rows(self.object)


def contact(neighbourhood: Neighbourhood, settings: Any) -> dict[str, str]:
    """Return whom to ask: of the district, or else of the programme."""
    place = neighbourhood.district
    names = ("contact_name", "contact_phone", "contact_email")
    found = [(place and getattr(place, one)) or getattr(settings, one) for one in names]
    return dict(zip(("name", "phone", "email"), found, strict=True))

"""The page of a dossier, and the same as a document for paper."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.register_page import RegisterPageView
from buurtambassadeur_wagtail.kernel.register_parts import Link

from . import log, stories
from .documents import blackened, document
from .gathering import Dossier
from .headlines import headline

AT_FIRST = 12  # moments that are shown at once; the others unfold


class DossierView(RegisterPageView):
    """Where it stands, what happened, what can be done, and every record of it."""

    template_name = "buurtambassadeur_wagtail/admin/dossier/page.html"

    @cached_property
    def dossier(self) -> Dossier:
        """Gathered once: sections and actions of the register ask for it as well."""
        return self.register.dossier_of(self.request, self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        told = stories.lines(stories.story(self.dossier), user)
        return super().get_context_data(**kwargs) | {
            "headline": headline(self.dossier),
            "story": told[:AT_FIRST],
            "earlier": told[AT_FIRST:],
            "heading_links": self._papers(),
        }

    def _papers(self) -> list[Link]:
        if not policy.may(self.request.user, "export", self.object):
            return []
        url = self.register.action_url
        return [
            Link(_("Print"), url("print", self.object)),
            Link(_("Print with names blacked out"), url("blackened", self.object)),
        ]


class DocumentView(TemplateView):
    """The whole dossier as one document, without the frame of the admin.

    Opening it is logged, because it leaves the system. Who may not export is 404.
    """

    template_name = "buurtambassadeur_wagtail/admin/dossier/document.html"
    http_method_names = ("get", "head", "options")
    register: Any = None
    version = log.FULL

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        related = self.register.list_select_related
        records = self.register.model._default_manager.select_related(*related)
        self.object = policy.get_or_404(
            request.user, "export", records, pk=kwargs["pk"]
        )
        if not policy.may(request.user, "view", self.object):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        log.log_print(self.object, version=self.version, by=request.user)
        response["Cache-Control"] = "private, no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = self.register.dossier_of(self.request, self.object)
        found = document(dossier, self.request, self.register, day=clock.today())
        if self.version == log.BLACKENED:
            found = blackened(found, dossier)
        return super().get_context_data(**kwargs) | {
            "document": found,
            "back_url": self.register.action_url("inspect", self.object),
            "is_blackened": self.version == log.BLACKENED,
        }

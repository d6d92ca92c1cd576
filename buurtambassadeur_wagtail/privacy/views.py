"""Erase a person in three steps: find, look at what goes, erase. For administrators.

Names travel by POST only: not in an address, so in no log and no browser history.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.action_errors import error_summary
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import shown
from .actions import erase_person
from .forms import ChooseForm, EraseForm, FindForm
from .models import Erasure
from .queries import chosen, extent, find, records_for

TEMPLATES = "buurtambassadeur_wagtail/admin/privacy"
FIND = "buurtambassadeur_erasure"


@method_decorator(sensitive_post_parameters(), name="dispatch")
class ErasureView(WagtailAdminTemplateMixin, TemplateView):
    """A page that only administrators get; for others it does not exist."""

    header_icon = "bin"
    page_title = _("Erase the data of a person")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not policy.has_scope(request.user, "erase", Erasure):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = str(self.page_title)
        return [*self.breadcrumbs_items, {"url": reverse(FIND), "label": label}]


class FindView(ErasureView, FormView):
    """Ask for a name or an address, and show who that may be."""

    template_name = f"{TEMPLATES}/find.html"
    form_class = FindForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        found = find(form.cleaned_data["q"])
        return self.render_to_response(self.get_context_data(form=form, found=found))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        found = context.get("found")
        return context | {
            "errors": error_summary(context["form"], None, self.request.user),
            "groups": shown.groups(found) if found else [],
        }


class ConfirmView(ErasureView, FormView):
    """Show what goes and what stays, and ask why. Nothing happens here yet."""

    template_name = f"{TEMPLATES}/confirm.html"
    form_class = ChooseForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(FIND)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        form = EraseForm(initial={"records": form.cleaned_data["records"]})
        return self.render_to_response(self.get_context_data(form=form))

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        """Go back to the same people found, with nothing typed lost."""
        for error in form.errors["records"]:
            messages.error(self.request, error)
        return FindView.as_view()(self.request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = context["form"]
        keys = form["records"].value() or []
        records = records_for(keys)
        return context | {
            "errors": error_summary(form, self.refused, self.request.user),
            "chosen": shown.chosen(records),
            "extent": shown.extent(extent(records)),
            "runs": extent(records).running,
            "back_url": reverse(FIND),
        }

    refused: Refused | None = None


class EraseView(ConfirmView):
    """Erase, and go to the page that proves it."""

    form_class = EraseForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            erasure = erase_person(
                **chosen(form.cleaned_data["records"]),
                by=self.request.user,
                reason=form.cleaned_data["reason"],
            )
        except Refused as refused:
            self.refused = refused
            return self.render_to_response(self.get_context_data(form=form))
        if erasure is None:
            return redirect(FIND)
        return redirect("buurtambassadeur_erasure_done", erasure.pk)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        if "records" in form.errors:
            return super().form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form))


class DoneView(ErasureView):
    """What was erased, in numbers per place."""

    template_name = f"{TEMPLATES}/done.html"
    page_title = _("The data have been erased")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        erasure = get_object_or_404(Erasure, pk=kwargs["pk"])
        return super().get_context_data(**kwargs) | {
            "erasure": erasure,
            "facts": shown.facts(erasure),
            "counts": shown.counts(erasure),
            "pictures_kept": erasure.counts.get("pictures_kept", 0),
            "find_url": reverse(FIND),
        }

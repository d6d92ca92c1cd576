"""Take ambassadors over in three steps: the file, its columns, what will happen.

The rows travel by POST only, signed: not in an address, on a disk or in a session.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.action_errors import FormError, error_summary
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_parts import as_cell

from . import words
from .columns import LABELS
from .forms import ColumnsForm, UploadForm
from .planning import Fate, Plan, Planned, plan
from .reading import Table
from .sealing import seal, unseal
from .taking_over import TakeOverRefused, take_over

TEMPLATES = "buurtambassadeur_wagtail/admin/ambassadors/importing"
UPLOAD = "buurtambassadeur_take_over"
REGISTER = "buurtambassadeur_appointment_modeladmin_index"


@method_decorator(sensitive_post_parameters(), name="dispatch")
class TakeOverView(WagtailAdminTemplateMixin, FormView):
    """A step that coordinators and administrators get; for others it does not exist."""

    header_icon = "download"
    page_title = gettext_lazy("Take ambassadors over")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not policy.has_scope(request.user, "take_over", Appointment):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = str(self.page_title)
        return [*self.breadcrumbs_items, {"url": reverse(UPLOAD), "label": label}]

    def show(self, name: str, form: forms.Form, **context: Any) -> HttpResponse:
        self.template_name = f"{TEMPLATES}/{name}.html"
        return self.render_to_response(self.get_context_data(form=form, **context))

    def show_columns(self, form: ColumnsForm, sealed: str) -> HttpResponse:
        errors = error_summary(form, None, self.request.user)
        count = len(form.table.rows)
        return self.show("columns", form, errors=errors, sealed=sealed, count=count)


class UploadView(TakeOverView):
    """Ask for the file, and show what its columns seem to be."""

    template_name = f"{TEMPLATES}/upload.html"
    form_class = UploadForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        table = form.cleaned_data["file"]
        try:
            sealed = seal(table, self.request.user)
        except Refused as refused:
            form.add_error("file", refused.message)
            return self.form_invalid(form)
        return self.show_columns(ColumnsForm(table=table), sealed)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        errors = error_summary(context["form"], None, self.request.user)
        return {"errors": errors, "labels": LABELS.values(), **context}


class CheckView(TakeOverView):
    """Show what will happen with each row. Nothing happens here yet."""

    table: Table

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(UPLOAD)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.sealed = request.POST.get("sealed", "")
        table = unseal(self.sealed, request.user)
        if table is None:
            messages.error(request, _("Choose the file again: it was not kept."))
            return redirect(UPLOAD)
        self.table = table
        form = ColumnsForm(request.POST, table=table)
        if not form.is_valid() or "columns" in request.POST:
            return self.show_columns(form, self.sealed)
        return self.columns_chosen(form)

    def columns_chosen(self, form: ColumnsForm) -> HttpResponse:
        return self.show_plan(form, self.plan(form))

    def plan(self, form: ColumnsForm) -> Plan:
        by = self.request.user
        return plan(self.table, form.columns, choices=self.request.POST.dict(), by=by)

    def show_plan(
        self, form: ColumnsForm, planned: Plan, errors: list[FormError] | None = None
    ) -> HttpResponse:
        rows = [shown(row, has_tried=bool(errors)) for row in planned.rows]
        return self.show(
            "rows",
            form,
            errors=errors or [],
            sealed=self.sealed,
            counts=words.counts(planned),
            counts_wrong=len(planned.of(Fate.WRONG)),
            has_questions=any(row["options"] for row in rows),
            plan=planned,
            rows=rows,
        )


class DoView(CheckView):
    """Take all rows over, or none and say why."""

    def columns_chosen(self, form: ColumnsForm) -> HttpResponse:
        if "recalculate" in self.request.POST:
            return super().columns_chosen(form)
        choices, user = self.request.POST.dict(), self.request.user
        try:
            result = take_over(self.table, form.columns, choices=choices, by=user)
        except TakeOverRefused as refused:
            return self.show_plan(form, refused.plan, list(_errors(refused)))
        done = words.done(len(result.appointments), result.present)
        messages.success(self.request, done)
        return redirect(f"{reverse(REGISTER)}?origin=imported")


def shown(row: Planned, *, has_tried: bool) -> dict[str, Any]:
    """Return one row for the template, with the question who this is."""
    is_asked = row.fate is not Fate.PRESENT and bool(row.people or row.rows)
    return {
        "key": row.key,
        "number": row.entry.number,
        "name": row.entry.full_name,
        "place": str(row.entry.neighbourhood or ""),
        "days": words.days(row.entry),
        "badge": as_cell(words.badge(row)),
        "sentences": list(words.sentences(row)),
        "options": words.options(row) if is_asked else [],
        "choice": row.choice,
        "is_missing": has_tried and row.is_undecided,
    }


def _errors(refused: TakeOverRefused) -> Iterator[FormError]:
    """Lead from the summary to each question that has no answer yet."""
    yield FormError(refused.message)
    for row in refused.plan.undecided:
        text = _("Row %(number)s: say who this is.") % {"number": row.entry.number}
        yield FormError(text, target=f"{row.key}-1")

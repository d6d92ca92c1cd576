"""The screens "Texts of letters": all events, and one text."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import policy
from .action_errors import error_summary
from .letter_text_actions import change_text, restore_standard
from .letter_text_forms import LetterTextForm
from .letter_text_names import EDIT, HISTORY, LIST
from .letter_text_preview import try_out
from .letter_texts import LetterSpec, declared
from .own_texts import LetterText, own_text
from .placeholders import with_labels

TEMPLATES = "buurtambassadeur_wagtail/admin/letters"


class LetterTextScreen(WagtailAdminTemplateMixin):
    """A screen for who may write texts of letters; for anybody else 404."""

    header_icon = "mail"

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not policy.has_scope(request.user, "edit", LetterText):
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class LetterTextsView(LetterTextScreen, TemplateView):
    """All events in the order of the work, with whether their text is an own one."""

    template_name = f"{TEMPLATES}/texts.html"
    page_title = gettext_lazy("Texts of letters")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = {text.event for text in LetterText.objects.all() if text.is_own}
        chapters = groupby(in_order(), key=lambda spec: str(spec.chapter))
        return super().get_context_data(**kwargs) | {
            "chapters": [
                (chapter, [_row(spec, own) for spec in specs])
                for chapter, specs in chapters
            ]
        }


class LetterTextView(LetterTextScreen, FormView):
    """One text beside the standard one, what it may name, and how it comes out.

    Only "Save" and "Back to the standard text" change something; "Show the example" and
    a click on a placeholder keep what was typed and change nothing.
    """

    template_name = f"{TEMPLATES}/text.html"
    form_class = LetterTextForm

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if kwargs["event"] not in declared():
            raise Http404
        self.spec = declared()[kwargs["event"]]
        self.own = own_text(self.spec.event)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        kwargs.pop("initial")
        return kwargs | {"spec": self.spec, "own": self.own}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "standard" in request.POST:
            restore_standard(self.spec, by=request.user)
            return self._done(_("The standard text is in force again."))
        if place := request.POST.get("insert"):
            return self._insert(place)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: LetterTextForm) -> HttpResponse:
        if "preview" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        change_text(self.spec, **form.cleaned_data, by=self.request.user)
        return self._done(_("The text is in force for new letters."))

    def _insert(self, place: str) -> HttpResponse:
        """Without JavaScript a placeholder comes at the end of the text."""
        fact = self.spec.facts.get(place)
        data = self.request.POST.copy()
        if fact is not None:
            body = data.get("body", "").rstrip()
            data["body"] = f"{body}\n\n{{{fact.label}}}".lstrip()
        form = LetterTextForm(data, spec=self.spec, own=self.own)
        return self.render_to_response(self.get_context_data(form=form))

    def _done(self, message: str) -> HttpResponse:
        messages.success(self.request, message)
        return redirect(reverse(EDIT, args=[self.spec.event]))

    def get_page_title(self) -> str:
        return str(self.spec.name)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        texts = {"url": reverse(LIST), "label": _("Texts of letters")}
        here = {"url": "", "label": self.get_page_title()}
        return [*self.breadcrumbs_items, texts, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form, spec = context["form"], self.spec
        text = form.as_text() if form.is_bound and form.is_valid() else self.own
        return context | {
            "spec": spec,
            "own": self.own,
            "errors": error_summary(form, None, self.request.user),
            "places": _places(spec),
            "standard_subject": with_labels(spec.standard_subject, spec.labels),
            "standard_body": with_labels(spec.standard_body, spec.labels),
            "asked": "preview" in self.request.POST,
            "tried": try_out(spec, text, self.request.user),
            "history_url": reverse(HISTORY, args=[self.own.pk]) if self.own.pk else "",
        }


def in_order() -> list[LetterSpec]:
    """Return all events, chapter by chapter, in the order of the work."""
    chapters = [str(spec.chapter) for spec in declared().values()]
    return sorted(declared().values(), key=lambda one: chapters.index(str(one.chapter)))


def _row(spec: LetterSpec, own: set[str]) -> dict[str, Any]:
    is_own = spec.event in own
    word = pgettext("letter text", "own text") if is_own else ""
    return {
        "name": spec.name,
        "when": spec.when,
        "url": reverse(EDIT, args=[spec.event]),
        "state": {
            "text": word or pgettext("letter text", "standard"),
            "tone": "good" if is_own else "quiet",
        },
    }


def _places(spec: LetterSpec) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "label": f"{{{fact.label}}}",
            "example": fact.shown_example.split("\n\n")[0],
            "required": fact.required,
            "own_line": fact.own_line,
        }
        for name, fact in spec.facts.items()
    ]

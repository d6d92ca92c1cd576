"""An admin page for one action on one record: GET explains and asks, POST does."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import policy
from .action_errors import error_summary
from .admin_links import admin_url_for
from .letter_preview import ShownLetter, letters_of_view
from .refusals import Refused
from .register_parts import shown

PREVIEW = "preview_letters"  # the name of the button that only shows the letters


class ActionView(WagtailAdminTemplateMixin, FormView):
    """Ask for what an action needs, do it, and go back to the record.

    A record that is absent, or that the policy does not give this user for
    ``policy_action``, is 404. A ``Refused`` is shown as an error of the form, linked
    to its cause; what was typed is kept. Nothing else is caught.

    With ``sends_letters`` a second button shows the letters first, and does nothing.
    """

    template_name = "buurtambassadeur_wagtail/admin/action_form.html"
    header_icon = "check"
    form_class = forms.Form
    model: ClassVar[type[Model]]
    policy_action: ClassVar[str]
    heading: Any = ""
    explanation: Any = ""
    submit_label: Any = _("Save")
    success_message: Any = ""
    danger = False
    sends_letters = False
    letters: list[ShownLetter] | None = None
    register: Any = None  # the register of the record: it knows its own address

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        self.refused: Refused | None = None
        self.object = self.get_object(kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_object(self, pk: Any) -> Any:
        """Return the record; override where rights are not those of our policies."""
        return policy.get_or_404(
            self.request.user, self.policy_action, self.get_queryset(), pk=pk
        )

    def get_queryset(self) -> QuerySet[Any]:
        """Return the records to choose from; override to fetch related ones along."""
        return self.model._default_manager.all()

    def get_facts(self) -> list[tuple[Any, Any]]:
        """Return (label, value) pairs to show above the form."""
        return []

    def get_refusal(self) -> Refused | None:
        """Return why there is nothing to ask: shown instead of the form."""
        return None

    def perform(self, form: forms.Form) -> None:
        """Call the action with ``form.cleaned_data``; it may raise ``Refused``."""
        raise NotImplementedError

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            if self.sends_letters and PREVIEW in self.request.POST:
                self.letters = letters_of_view(self)
                return self.render_to_response(self.get_context_data(form=form))
            self.perform(form)
        except Refused as refused:
            self.refused = refused
            return self.form_invalid(form)
        if message := self.get_success_message():
            messages.success(self.request, message)
        return redirect(self.get_success_url())

    def get_success_message(self) -> str:
        return str(self.success_message)

    def get_success_url(self) -> str:
        return self.get_back_url()

    def get_back_url(self) -> str:
        return self.object_url() or reverse("wagtailadmin_home")

    def object_url(self) -> str | None:
        return admin_url_for(self.object, self.request.user)

    def get_page_title(self) -> str:
        return str(self.heading)

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = capfirst(str(self.object))
        return [
            *self.breadcrumbs_items,
            *self._register_crumb(),
            {"url": self.object_url() or "", "label": label},
            {"url": "", "label": self.get_page_title()},
        ]

    def _register_crumb(self) -> list[dict[str, Any]]:
        if self.register is None:
            return []
        plural = capfirst(str(self.register.opts.verbose_name_plural))
        return [{"url": self.register.url_helper.index_url, "label": plural}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        user = self.request.user
        refusal = None if context["form"].is_bound else self.get_refusal()
        return context | {
            "back_url": self.get_back_url(),
            "errors": error_summary(context["form"], self.refused, user),
            "facts": shown(self.get_facts()),
            "letters": self.letters,
            "preview_name": PREVIEW if self.sends_letters else "",
            "refusal": refusal,
            "refusal_url": admin_url_for(refusal.cause, user) if refusal else None,
        }

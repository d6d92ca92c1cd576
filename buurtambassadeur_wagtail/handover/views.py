"""The screen "Hand over": for a coordinator the own districts, for others none."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from buurtambassadeur_wagtail.kernel.action_errors import error_summary
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator

from . import actions
from .forms import HandOverForm, called


class HandOverView(WagtailAdminTemplateMixin, FormView):
    """Asks which districts go to whom, and why; an administrator may choose any.

    Who coordinates nothing gets a 404. A "no" of the action is shown with the form.
    """

    template_name = "buurtambassadeur_wagtail/admin/action_form.html"
    header_icon = "group"
    form_class = HandOverForm
    page_title = gettext_lazy("Hand over")
    submit_label = gettext_lazy("Hand over now")
    explanation = gettext_lazy(
        "Your colleague sees everything of these districts from now on, and gets a "
        "letter with the work that waits. You do not see it any more. Links in letters "
        "to residents and partners go on working."
    )
    danger = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.refused: Refused | None = None
        if not (request.user.is_superuser or self.rows):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def rows(self) -> QuerySet[DistrictCoordinator]:
        """What may be handed over: the own districts, or for an administrator all."""
        rows = DistrictCoordinator.objects.select_related("user", "district")
        if not self.request.user.is_superuser:
            rows = rows.current().filter(user_id=self.request.user.pk)
        return rows.order_by(F("district__name").asc(nulls_first=True), "pk")

    def get_form_kwargs(self) -> dict[str, Any]:
        names = self.request.user.is_superuser
        return super().get_form_kwargs() | {"rows": self.rows, "with_names": names}

    def get_initial(self) -> dict[str, Any]:
        if self.request.user.is_superuser:
            return {}
        return {"rows": [row.pk for row in self.rows]}

    def form_valid(self, form: HandOverForm) -> HttpResponse:
        given = form.cleaned_data
        try:
            done = actions.hand_over(by=self.request.user, **given)
        except Refused as refused:
            self.refused = refused
            return self.form_invalid(form)
        self._tell(done, given["to"])
        return redirect("wagtailadmin_home")

    def _tell(self, done: actions.HandedOver, to: Any) -> None:
        facts = {"count": done.tasks, "name": called(to)}
        text = ngettext(
            "Handed over to %(name)s, with %(count)d task.",
            "Handed over to %(name)s, with %(count)d tasks.",
            done.tasks,
        )
        messages.success(self.request, text % facts)
        if done.letter is None:
            text = _("%(name)s has no e-mail address, so no letter was sent.")
            messages.warning(self.request, text % facts)
        if done.contacts:
            text = _(
                "Residents now read %(name)s as the contact. Check the telephone "
                "number of the district."
            )
            messages.warning(self.request, text % facts)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        nothing = Refused(_("Nobody coordinates anything yet."))
        return context | {
            "back_url": reverse("wagtailadmin_home"),
            "errors": error_summary(context["form"], self.refused, self.request.user),
            "refusal": None if self.rows else nothing,
        }

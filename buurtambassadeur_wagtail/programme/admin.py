"""What the settings were, and since when: for who may change them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.timeline import TimelineView
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

RIGHT = "buurtambassadeur_wagtail.change_programmesettings"
ADDRESS = ["buurtambassadeur_wagtail", "programmesettings"]


class SettingsHistoryView(TimelineView):
    """In words: what it was, what it became, who did it and when."""

    model = ProgrammeSettings

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not request.user.has_perm(RIGHT):
            raise Http404
        settings = ProgrammeSettings.objects.order_by("pk").first()
        if settings is None:  # nobody opened them yet, so nothing ever changed
            if request.method != "GET":
                raise Http404
            return redirect("wagtailsettings:edit", *ADDRESS)
        kwargs["pk"] = settings.pk
        return super().dispatch(request, *args, **kwargs)

    def may_view(self, user: Any, obj: ProgrammeSettings) -> bool:
        return bool(user.has_perm(RIGHT))

    def object_url(self) -> str:
        return reverse("wagtailsettings:edit", args=[*ADDRESS, self.object.pk])

    def get_page_subtitle(self) -> str:
        return _("Settings")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        name = capfirst(str(self.model._meta.verbose_name))
        return [
            *self.breadcrumbs_items,
            {"url": self.object_url(), "label": name},
            {"url": "", "label": self.get_page_title()},
        ]


def register_urls() -> list:
    """Return the address; for the ``register_admin_urls`` hook."""
    address = "buurtambassadeur/settings/history/"
    view = SettingsHistoryView.as_view()
    return [path(address, view, name="buurtambassadeur_settings_history")]

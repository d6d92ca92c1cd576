"""The panels of a profile: words and portrait to write, appointments to read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for

from . import admin_words
from .models import Appointment
from .offline.actions import is_showing
from .offline.rights import may_take_offline
from .offline.views import NAME as OFFLINE


class AppointmentsPanel(Panel):
    """Shows the appointments of the person. Nothing here can be changed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "buurtambassadeur_wagtail/admin/ambassadors/_appointments.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return context | {"rows": self.rows(), "offline_url": self.offline_url()}

        def offline_url(self) -> str:
            """Return where the profile is taken offline, when there is anything to."""
            profile, user = self.instance, self.request.user
            if not is_showing(profile) or not may_take_offline(user, profile):
                return ""
            return reverse(OFFLINE, args=[profile.pk])

        def rows(self) -> list[dict[str, Any]]:
            found = Appointment.objects.filter(person=self.instance.person_id)
            found = found.select_related("neighbourhood__district", "person")
            return [self.row(one) for one in found.order_by("-first_day")]

        def row(self, one: Appointment) -> dict[str, Any]:
            state = admin_words.state(one, clock.today())
            return {
                "neighbourhood": one.neighbourhood,
                "days": admin_words.days(one.first_day, one.last_day),
                "state": {"text": str(state.word), "tone": state.tone},
                "url": admin_url_for(one, self.request.user),
            }


PANELS = [
    AppointmentsPanel(heading=_("Appointments")),
    FieldPanel(
        "name",
        help_text=_("As the ambassador wants to be called on the website."),
    ),
    MultiFieldPanel(
        [
            FieldPanel(
                "portrait",
                help_text=_(
                    "Only with the ambassador's consent. Mark the face in the picture "
                    "itself: then the face stays in view when the picture is cut."
                ),
            ),
            FieldPanel(
                "portrait_alt",
                help_text=_(
                    "For people who cannot see the picture. For example: Joke smiles "
                    "on a bench in the park."
                ),
            ),
        ],
        heading=_("Portrait"),
    ),
    MultiFieldPanel(
        [
            FieldPanel(
                "why",
                widget=forms.Textarea({"rows": 5}),
                help_text=_("In the words of the ambassador: I do this because …"),
            ),
            FieldPanel(
                "proud",
                widget=forms.Textarea({"rows": 5}),
                help_text=_("One thing that worked out well in the neighbourhood."),
            ),
            FieldPanel(
                "languages",
                help_text=_("With commas between them, for example: Dutch, Turkish."),
            ),
        ],
        heading=_("In their own words"),
    ),
]

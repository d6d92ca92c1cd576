"""What a coordinator does with a conference as a whole: ask, print, conclude."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from buurtambassadeur_wagtail.candidacy.letter_parts import signature, whom_to_ask
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import assess_queries as queries
from . import assess_refusals as refusals
from .assessing import conclude
from .looking_back import ask_to_look_back
from .models import Conference


class ConferenceStepView(ActionView):
    """One step with a conference of the own district."""

    model = Conference
    policy_action = "decide"

    def get_queryset(self) -> QuerySet[Conference]:
        return Conference.objects.select_related("district", "conclusion")

    def get_facts(self) -> list[tuple[Any, Any]]:
        places = ", ".join(str(one) for one in self.object.neighbourhoods.all())
        return [
            (_("Neighbourhoods"), places),
            (_("When"), in_full(self.object.day)),
            (_("Where"), self.object.place),
        ]


class AskLookBackView(ConferenceStepView):
    """Asks who will sit that day to look back."""

    sends_letters = True
    heading = gettext_lazy("Ask to look back")
    explanation = gettext_lazy(
        "Each ambassador gets a letter with a link, and writes half a page until the "
        "conference begins. Three weeks before the conference this happens by itself."
    )
    submit_label = gettext_lazy("Ask to look back")
    header_icon = "mail"

    def get_facts(self) -> list[tuple[Any, Any]]:
        people = queries.to_ask(self.object)
        by_mail = [one for one in people if _email(one)]
        on_paper = [one for one in people if not _email(one)]
        return [
            *super().get_facts(),
            (_("By e-mail"), _names(by_mail)),
            (_("On paper"), _names(on_paper)),
        ]

    def get_refusal(self) -> Refused | None:
        if refused := refusals.asking(self.object):
            return refused
        if queries.to_ask(self.object):
            return None
        return Refused(_("Everybody who sits that day was asked."))

    def perform(self, form: forms.Form) -> None:
        self.asked = ask_to_look_back(self.object)

    def get_success_message(self) -> str:
        count = len(self.asked)
        text = ngettext(
            "%(count)d ambassador is asked.", "%(count)d ambassadors are asked.", count
        )
        return text % {"count": count}


class PrintLookBackView(ConferenceStepView):
    """Half a page to fill in by hand, for who has no e-mail address."""

    template_name = "buurtambassadeur_wagtail/admin/conferences/print_look_back.html"
    http_method_names: ClassVar[list[str]] = ["get", "head", "options"]
    heading = gettext_lazy("Look backs to print")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sheets = [one for one in queries.seats(self.object) if on_paper(one)]
        places = list(self.object.neighbourhoods.all())
        return super().get_context_data(**kwargs) | {
            "sheets": sheets,
            "day": in_full(self.object.day),
            "question": whom_to_ask(places[0]),
            "signature": signature(),
        }


class ConcludeView(ConferenceStepView):
    """Concludes once everybody was assessed or marked."""

    heading = gettext_lazy("Conclude the assessment")
    explanation = gettext_lazy(
        "Everybody who was ambassador on that day was assessed, or marked as not "
        "assessed yet. What is wrong you can still put right, with the reason."
    )
    submit_label = gettext_lazy("Conclude the assessment")
    success_message = gettext_lazy("The assessment is concluded.")

    def get_refusal(self) -> Refused | None:
        return refusals.concluding(self.object)

    def perform(self, form: forms.Form) -> None:
        conclude(self.object, by=self.request.user)


def on_paper(seat: queries.Seat) -> bool:
    """Tell whether this one gets a sheet: asked on paper, or no address."""
    if seat.look_back is not None and seat.look_back.asked_via:
        return seat.look_back.asked_via == "paper"
    return not _email(seat.appointment)


def _email(appointment: Any) -> str:
    details = getattr(appointment.person, "contact_details", None)
    return details.email if details else ""


def _names(people: list[Any]) -> str:
    return ", ".join(one.person.full_name for one in people)

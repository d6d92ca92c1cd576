"""Who comes, and who was there: enter by telephone, strike, print, export, hold."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.export_columns import Column, columns_for
from buurtambassadeur_wagtail.kernel.export_log import log_export
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_download import STREAMS, rows

from . import actions, queries, refusals, words
from .admin_people_forms import EnterForm, HoldForm, StepBackForm
from .admin_views import ConferenceStepView
from .models import SignUp

COLUMNS = (
    "name",
    "people",
    Column("neighbourhood__name", gettext_lazy("Neighbourhood")),
    "email",
    "phone",
    "received_at",
    "received_via",
)


class EnterView(ConferenceStepView):
    """Signs somebody up who calls."""

    form_class = EnterForm
    sends_letters = True
    heading = gettext_lazy("Sign somebody up")
    explanation = gettext_lazy(
        "For who calls or tells you. Is there an e-mail address? Then a letter goes "
        "there with an entry for the calendar."
    )
    submit_label = gettext_lazy("Sign this person up")
    success_message = gettext_lazy("The sign-up is kept.")
    header_icon = "user"

    def get_facts(self) -> list[tuple[Any, Any]]:
        left = queries.places_left(self.object)
        shown = _("no maximum") if left is None else left
        return [*super().get_facts(), (_("Places left"), shown)]

    def get_form_kwargs(self) -> dict[str, Any]:
        places = self.object.neighbourhoods.all()
        return super().get_form_kwargs() | {"places": places}

    def get_refusal(self) -> Refused | None:
        return refusals.signing_up(self.object, by_office=True)

    def perform(self, form: EnterForm) -> None:
        answers = dict(form.cleaned_data)
        token, via = answers.pop("token"), answers.pop("via")
        actions.sign_up(
            self.object, token=token, answers=answers, via=via, by=self.request.user
        )


class StepBackView(ConferenceStepView):
    """Takes the sign-up of somebody back who calls to say so."""

    form_class = StepBackForm
    sends_letters = True
    heading = gettext_lazy("Somebody does not come")
    explanation = gettext_lazy("The place becomes free for somebody else.")
    submit_label = gettext_lazy("Take the sign-up back")
    success_message = gettext_lazy("The sign-up is taken back.")
    header_icon = "cross"

    def get_form_kwargs(self) -> dict[str, Any]:
        coming = SignUp.objects.coming().filter(conference=self.object)
        coming = coming.filter(erased_at=None).order_by("name", "pk")
        return super().get_form_kwargs() | {"coming": coming}

    def get_refusal(self) -> Refused | None:
        return refusals.stepping_back(SignUp(conference=self.object))

    def perform(self, form: StepBackForm) -> None:
        actions.step_back(form.cleaned_data["sign_up"])


class HoldView(ConferenceStepView):
    """Notes that it was held, with how many."""

    form_class = HoldForm
    heading = gettext_lazy("The conference was held")
    explanation = gettext_lazy(
        "Count residents and partners apart. You can put the numbers right later."
    )
    submit_label = gettext_lazy("Keep this")
    success_message = gettext_lazy("It is kept that the conference was held.")
    header_icon = "group"

    def get_initial(self) -> dict[str, Any]:
        names = ("residents", "partners", "others")
        known = {name: getattr(self.object, name) for name in names}
        return {name: number for name, number in known.items() if number is not None}

    def get_refusal(self) -> Refused | None:
        found = refusals.holding(self.object)
        return found or refusals.second_that_year(self.object)

    def perform(self, form: HoldForm) -> None:
        actions.hold_conference(self.object, **form.cleaned_data, by=self.request.user)


class PrintView(ConferenceStepView):
    """A list of who comes, to tick at the door."""

    policy_action = "export"
    template_name = "buurtambassadeur_wagtail/admin/conferences/print.html"
    http_method_names: ClassVar[list[str]] = ["get", "head", "options"]
    heading = gettext_lazy("Who comes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one, coming = self.object, queries.coming_to(self.object)
        return super().get_context_data(**kwargs) | {
            "conference": one,
            "when": words.when(one),
            "where": words.where(one),
            "places": words.names(one.neighbourhoods.all()),
            "rows": coming,
            "people": sum(sign_up.people for sign_up in coming),
        }


class ExportView(ConferenceStepView):
    """The same list as a file for a spreadsheet."""

    policy_action = "export"
    http_method_names: ClassVar[list[str]] = ["get", "head", "options"]

    def get(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> StreamingHttpResponse:
        coming = SignUp.objects.coming().filter(conference=self.object)
        columns = columns_for(SignUp, COLUMNS)
        stream, content_type = STREAMS["xlsx"]
        log_export(SignUp, rows=coming.count(), form="xlsx", by=request.user)
        headers = [str(column.label) for column in columns]
        cells = stream(rows(coming.order_by("name", "pk"), columns), headers)
        response = StreamingHttpResponse(cells, content_type=content_type)
        name = content_disposition_header(True, f"{self.object.reference}.xlsx")
        response["Content-Disposition"] = name
        response["Cache-Control"] = "private, no-store"
        return response

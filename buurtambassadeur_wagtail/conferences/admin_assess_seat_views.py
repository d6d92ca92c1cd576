"""What a coordinator notes about one ambassador at a conference."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_parts import as_cell, shown
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.programme.queries import current

from . import admin_assess_words as admin_words
from . import assess_queries as queries
from . import assess_refusals as refusals
from .admin_assess_conference_views import ConferenceStepView
from .admin_assess_forms import AssessForm, EnterLookBackForm
from .assess_choices import effort_labels
from .assess_rules import Effort
from .assessing import assess, is_new
from .looking_back import WORDS, enter_look_back


class SeatView(ConferenceStepView):
    """A step about one of who sat on the day; about anybody else it does not exist."""

    def get_object(self, pk: Any) -> Any:
        conference = super().get_object(pk)
        found = queries.seat_of(conference, self.kwargs["seat"])
        if found is None or not policy.may(
            self.request.user, self.policy_action, found.appointment
        ):
            raise Http404
        self.seat = found
        return conference

    def get_facts(self) -> list[tuple[Any, Any]]:
        one = self.seat.appointment
        return [
            (_("Ambassador"), one.person.full_name),
            (_("Neighbourhood"), one.neighbourhood),
            *super().get_facts()[1:2],
        ]

    def get_page_subtitle(self) -> str:
        return f"{self.seat.name}, {self.seat.appointment.neighbourhood}"


class EnterLookBackView(SeatView):
    """Enters what an ambassador told or wrote on paper."""

    form_class = EnterLookBackForm
    heading = gettext_lazy("Enter the look back")
    explanation = gettext_lazy(
        "For who has no e-mail address, or tells you. In the ambassador's own words."
    )
    submit_label = gettext_lazy("Keep the look back")
    success_message = gettext_lazy("The look back is kept.")
    header_icon = "edit"

    def get_initial(self) -> dict[str, Any]:
        looked = self.seat.look_back
        return {name: getattr(looked, name) for name in WORDS} if looked else {}

    def get_refusal(self) -> Refused | None:
        return refusals.entering(self.object)

    def perform(self, form: EnterLookBackForm) -> None:
        given = form.cleaned_data
        enter_look_back(
            self.object,
            self.seat.appointment,
            words={name: given[name] for name in WORDS},
            via=given["via"],
            by=self.request.user,
        )


class AssessView(SeatView):
    """Notes effort and support; later: puts them right."""

    template_name = "buurtambassadeur_wagtail/admin/conferences/assess.html"
    form_class = AssessForm
    heading = gettext_lazy("Note effort and support")
    submit_label = gettext_lazy("Keep the outcome")
    success_message = gettext_lazy("The outcome is kept.")
    header_icon = "clipboard-list"

    @cached_property
    def known(self) -> Any:
        return self.seat.assessment

    @cached_property
    def is_new(self) -> bool:
        if self.known is not None:
            return self.known.is_new
        return is_new(self.seat.appointment, self.object.day)

    def get_refusal(self) -> Refused | None:
        return refusals.assessing(self.object)

    def get_form_kwargs(self) -> dict[str, Any]:
        words = effort_labels(current())
        if self.known is not None:
            words[self.known.found] = self.known.effort_label
        return super().get_form_kwargs() | {
            "words": {one: capfirst(word) for one, word in words.items()},
            "is_correction": self.known is not None,
        }

    def get_initial(self) -> dict[str, Any]:
        if self.known is None:
            start = {"effort": Effort.NOT_YET.value} if self.is_new else {}
            return {"method": current().support_method} | start
        names = [name for name in AssessForm.base_fields if name != "reason"]
        kept = {name: getattr(self.known, name, None) for name in names}
        return kept | {"text": self.known.effort_text}

    def get_facts(self) -> list[tuple[Any, Any]]:
        since = queries.serving_since(self.seat.appointment, self.object.day)
        served: Any = day_month_year(since)
        if self.is_new:
            text = _("%(day)s: not assessed yet is allowed")
            served = text % {"day": served}
        return [
            *super().get_facts(),
            (_("Ambassador since"), served),
            (_("Who was there"), admin_words.there(self.object)),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        looked = self.seat.look_back
        return super().get_context_data(**kwargs) | {
            "words": shown(admin_words.words_of(looked)) if looked else [],
            "before": self._before(),
            "signals": [
                (one.reference, admin_url_for(one, self.request.user))
                for one in queries.signals_about(self.seat.appointment.person_id)
            ],
        }

    def _before(self) -> list[dict[str, Any]]:
        """What earlier conferences found, and what was agreed then."""
        person = self.seat.appointment.person_id
        found = queries.assessments_of([person])[person]
        return [
            {"title": admin_words.title(one), **as_cell(admin_words.in_short(one))}
            for one in found
            if one.conference_id != self.object.pk
        ][:3]

    def perform(self, form: AssessForm) -> None:
        assess(
            self.object,
            self.seat.appointment,
            form.outcome(),
            reason=form.cleaned_data.get("reason", ""),
            by=self.request.user,
        )

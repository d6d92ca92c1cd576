"""A step with an assessment, and the decision after a negative one."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import admin_assess_words as admin_words
from . import assess_refusals as refusals
from .admin_assess_forms import DecideForm
from .assess_queries import ALONG
from .assess_rules import Decision
from .assess_words import outcome_lines
from .following_up import decide
from .models import ConferenceAssessment

NO_ADDRESS = gettext_lazy(
    "Nobody knows an e-mail address: print the letter and send it by post."
)


class AssessmentStepView(ActionView):
    """One step with an assessment of the own district."""

    model = ConferenceAssessment
    policy_action = "decide"

    def get_queryset(self) -> QuerySet[ConferenceAssessment]:
        return ConferenceAssessment.objects.select_related(*ALONG)

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Ambassador"), self.object.appointment.person.full_name),
            (_("Conference"), admin_words.title(self.object)),
        ]

    @cached_property
    def summary(self) -> Any:
        return getattr(self.object, "summary", None)


class DecideView(AssessmentStepView):
    """Decides after a negative outcome; ends nothing by itself."""

    form_class = DecideForm
    sends_letters = True
    heading = gettext_lazy("Decide after a negative outcome")
    explanation = gettext_lazy(
        "The outcome is advice: you decide. The ambassador gets a letter with your "
        "reasons. To end is never done by itself: you do that on the page of the "
        "appointment."
    )
    submit_label = gettext_lazy("Keep the decision")
    header_icon = "clipboard-list"

    @cached_property
    def follow_up(self) -> Any:
        return getattr(self.object, "follow_up", None)

    def get_facts(self) -> list[tuple[Any, Any]]:
        due = self.follow_up and in_full(self.follow_up.due_on)
        return [
            *super().get_facts(),
            (_("What came of it"), "\n".join(outcome_lines(self.object))),
            (_("Decide at the latest on"), due),
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        decided = bool(self.follow_up and self.follow_up.decision)
        return super().get_form_kwargs() | {"is_correction": decided}

    def get_initial(self) -> dict[str, Any]:
        names = ("decision", "reasons", "agreements")
        return {name: getattr(self.follow_up, name, "") for name in names}

    def get_refusal(self) -> Refused | None:
        return refusals.deciding(self.follow_up)

    def perform(self, form: DecideForm) -> None:
        if refused := refusals.deciding(self.follow_up):
            raise refused
        decide(self.follow_up, by=self.request.user, **form.cleaned_data)

    @property
    def ends(self) -> bool:
        return self.follow_up.decision == Decision.END

    def get_success_message(self) -> str:
        kept = _("The decision is kept.")
        if self.ends:
            kept = _("The decision is kept. Choose here how the appointment ends.")
        if address_of(self.object.appointment.person):
            return kept
        return f"{kept} {NO_ADDRESS}"

    def get_success_url(self) -> str:
        appointment = admin_url_for(self.object.appointment, self.request.user)
        return (self.ends and appointment) or super().get_success_url()

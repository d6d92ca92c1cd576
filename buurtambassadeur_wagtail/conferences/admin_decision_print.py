"""The decision after a negative outcome on paper, for who has no e-mail address."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters_assess as letters
from .admin_assess_views import AssessmentStepView


class PrintDecisionView(AssessmentStepView):
    """The letter about the decision on paper, in the words of the municipality."""

    template_name = "buurtambassadeur_wagtail/admin/conferences/print_decision.html"
    http_method_names: ClassVar[list[str]] = ["get", "head", "options"]
    heading = gettext_lazy("Letter about the decision, to print")

    @cached_property
    def follow_up(self) -> Any:
        return getattr(self.object, "follow_up", None)

    def get_refusal(self) -> Refused | None:
        if self.follow_up is not None and self.follow_up.decision:
            return None
        return Refused(_("First decide after the negative outcome."))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if self.get_refusal() is None:
            subject, words = letters.decided_on_paper(self.follow_up)
            context |= {"subject": subject, "words": words}
        return context

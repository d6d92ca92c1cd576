"""The summary of an assessment: written, sent, answered, published, taken off."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.candidacy.letter_parts import signature, whom_to_ask
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.queries import current

from . import assess_refusals as refusals
from . import summarising
from .admin_assess_forms import SummaryAnswerForm, SummaryForm
from .admin_assess_views import AssessmentStepView
from .assess_rules import Answer
from .assess_words import outcome_lines


class WriteSummaryView(AssessmentStepView):
    """Writes the summary, or another one after a wish of the ambassador."""

    form_class = SummaryForm
    heading = gettext_lazy("Write the summary")
    explanation = gettext_lazy(
        "The ambassador reads it first. Was another text sent already? Then this one "
        "has to be sent too, and the days to answer count anew."
    )
    submit_label = gettext_lazy("Keep the summary")
    success_message = gettext_lazy("The summary is kept. Now send it.")
    header_icon = "doc-full"

    def get_facts(self) -> list[tuple[Any, Any]]:
        wish = self.summary.wish if self.summary else ""
        more = [(_("The ambassador asks"), wish)] if wish else []
        return [*super().get_facts(), *more]

    def get_initial(self) -> dict[str, Any]:
        return {"text": self.summary.text if self.summary else ""}

    def get_refusal(self) -> Refused | None:
        return refusals.writing(self.summary)

    def perform(self, form: SummaryForm) -> None:
        text = form.cleaned_data["text"]
        summarising.write_summary(self.object, text=text, by=self.request.user)


class SummaryStepView(AssessmentStepView):
    """A step with what was written."""

    def get_facts(self) -> list[tuple[Any, Any]]:
        text = self.summary.text if self.summary else ""
        return [*super().get_facts(), (_("Summary"), text)]


class SendSummaryView(SummaryStepView):
    """Sends it to the ambassador; from now the days count."""

    sends_letters = True
    heading = gettext_lazy("Send the summary to the ambassador")
    submit_label = gettext_lazy("Send the summary")
    header_icon = "mail"

    @property
    def explanation(self) -> str:
        if current().publish_scores:
            return _(
                "The ambassador agrees by a link or asks for a change, within 14 days. "
                "The letter tells that the outcomes are published too."
            )
        return _(
            "The ambassador agrees by a link or asks for a change, within 14 days."
        )

    def get_refusal(self) -> Refused | None:
        return refusals.sending(self.summary)

    def perform(self, form: forms.Form) -> None:
        summarising.send_summary(self.summary, by=self.request.user)

    def get_success_message(self) -> str:
        if self.summary.sent_via == "paper":
            return _("Nobody knows an e-mail address: print the summary and send it.")
        return _("The ambassador gets the summary by e-mail.")


class PrintSummaryView(SummaryStepView):
    """The summary on paper, with room for an answer."""

    template_name = "buurtambassadeur_wagtail/admin/conferences/print_summary.html"
    http_method_names: ClassVar[list[str]] = ["get", "head", "options"]
    heading = gettext_lazy("Summary to print")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        until = self.summary and self.summary.answer_until
        scores = bool(self.summary and self.summary.with_scores)
        return super().get_context_data(**kwargs) | {
            "summary": self.summary,
            "name": self.object.appointment.person.full_name,
            "neighbourhood": self.object.neighbourhood,
            "day": in_full(self.object.conference.day),
            "last_day": in_full(clock.local(until).date()) if until else "",
            "scores": list(outcome_lines(self.object)) if scores else [],
            "question": whom_to_ask(self.object.neighbourhood),
            "signature": signature(),
        }


class AnswerSummaryView(SummaryStepView):
    """Enters what the ambassador says by telephone, in a talk or on paper."""

    form_class = SummaryAnswerForm
    heading = gettext_lazy("Enter the answer of the ambassador")
    submit_label = gettext_lazy("Keep the answer")
    success_message = gettext_lazy("The answer is kept.")
    header_icon = "edit"

    def get_refusal(self) -> Refused | None:
        if self.summary is None or self.summary.sent_at is None:
            return Refused(_("First send the summary to the ambassador."))
        return refusals.answering(self.summary)

    def perform(self, form: SummaryAnswerForm) -> None:
        given = form.cleaned_data
        summarising.answer_summary(
            self.summary,
            answer=Answer(given["answer"]),
            wish=given["wish"],
            via=given["via"],
            by=self.request.user,
        )


class PublishSummaryView(SummaryStepView):
    """Puts it on the website."""

    heading = gettext_lazy("Put the summary on the website")
    explanation = gettext_lazy(
        "On the page of the neighbourhood and of the conference, as long as the "
        "ambassador serves."
    )
    submit_label = gettext_lazy("Put it on the website")
    success_message = gettext_lazy("The summary is on the website.")
    header_icon = "site"

    def get_facts(self) -> list[tuple[Any, Any]]:
        wish = self.summary.wish if self.summary else ""
        more = [(_("The ambassador asks"), wish)] if wish else []
        return [*super().get_facts(), *more]

    def get_refusal(self) -> Refused | None:
        return refusals.publishing(self.summary)

    def perform(self, form: forms.Form) -> None:
        summarising.publish_summary(self.summary, by=self.request.user)


class TakeOffSummaryView(SummaryStepView):
    """Takes it off the website."""

    heading = gettext_lazy("Take the summary off the website")
    submit_label = gettext_lazy("Take it off the website")
    success_message = gettext_lazy("The summary is off the website.")
    header_icon = "site"
    danger = True

    def get_refusal(self) -> Refused | None:
        if self.summary is not None and self.summary.published_at is not None:
            return None
        return Refused(_("This summary is not on the website."))

    def perform(self, form: forms.Form) -> None:
        summarising.take_off_summary(self.summary, by=self.request.user)

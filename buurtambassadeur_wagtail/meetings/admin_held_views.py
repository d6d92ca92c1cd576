"""What a coordinator does around a meeting: print, answers, who was there, summary."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.candidacy.letter_parts import signature, whom_to_ask
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import actions, admin_words, queries, refusals, words
from .admin_forms import PublicTextForm, RowsForm
from .admin_views import MeetingStepView
from .choices import answer_choices, attendance_choices
from .models import MeetingInvitation


class PrintView(MeetingStepView):
    """Invitations to print, one on a sheet, for who has no e-mail address."""

    template_name = "buurtambassadeur_wagtail/admin/meetings/print.html"
    http_method_names: ClassVar[list[str]] = ["get", "head", "options"]
    heading = gettext_lazy("Invitations to print")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meeting, places = self.object, list(self.object.neighbourhoods.all())
        return super().get_context_data(**kwargs) | {
            "sheets": [one for one in queries.expected(meeting) if on_paper(one)],
            "places": words.names(places),
            "when": words.when(meeting),
            "meeting": meeting,
            "question": whom_to_ask(places[0]),
            "signature": signature(),
        }


class RowsView(MeetingStepView):
    """A line for everybody who is expected."""

    form_class = RowsForm
    attribute: ClassVar[str]

    def get_choices(self) -> list[tuple[str, Any]]:
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        there = queries.expected(self.object)
        return super().get_form_kwargs() | {
            "rows": [(one, admin_words.row_label(one)) for one in there],
            "choices": self.get_choices(),
            "attribute": self.attribute,
        }


class AnswersView(RowsView):
    """Takes in answers that came by telephone or on paper."""

    attribute = "answer"
    heading = gettext_lazy("Enter answers")
    explanation = gettext_lazy(
        "For who tells you by telephone or on paper. Others answer by their link."
    )
    submit_label = gettext_lazy("Keep the answers")
    success_message = gettext_lazy("The answers are kept.")
    header_icon = "edit"

    def get_choices(self) -> list[tuple[str, Any]]:
        return answer_choices()

    def get_refusal(self) -> Refused | None:
        there = queries.expected(self.object)
        if not there:
            return Refused(_("Nobody is invited yet."))
        return refusals.answering(_of(self.object, there[0]))

    def perform(self, form: RowsForm) -> None:
        actions.enter_answers(
            self.object, form.by_number(), via="telephone", by=self.request.user
        )


class AttendanceView(RowsView):
    """Notes who was there; with that the meeting has been held."""

    attribute = "attendance"
    heading = gettext_lazy("Who was there?")
    explanation = gettext_lazy("You can put this right later.")
    submit_label = gettext_lazy("Keep who was there")
    success_message = gettext_lazy("It is kept who was there.")
    header_icon = "group"

    def get_choices(self) -> list[tuple[str, Any]]:
        return attendance_choices()

    def get_refusal(self) -> Refused | None:
        return refusals.taking_attendance(self.object)

    def perform(self, form: RowsForm) -> None:
        actions.take_attendance(self.object, form.by_number(), by=self.request.user)


class SummaryView(MeetingStepView):
    """Writes what the neighbourhood reads of the meeting, and puts it on the page."""

    form_class = PublicTextForm
    heading = gettext_lazy("Public summary")
    explanation = gettext_lazy(
        "What was discussed, and what happens next, in a few sentences. The full "
        "minutes stay outside this website."
    )
    submit_label = gettext_lazy("Keep the summary")
    success_message = gettext_lazy("The summary is kept.")
    header_icon = "doc-full"

    def get_initial(self) -> dict[str, Any]:
        shown = self.object.published_at is not None
        return {"text": self.object.summary, "is_public": shown}

    def get_refusal(self) -> Refused | None:
        return refusals.summarising(self.object)

    def perform(self, form: PublicTextForm) -> None:
        actions.show_summary(
            self.object,
            summary=form.cleaned_data["text"],
            is_public=form.cleaned_data["is_public"],
            by=self.request.user,
        )


def on_paper(invitation: MeetingInvitation) -> bool:
    """Tell whether this one is printed: sent on paper, or no address any more."""
    return invitation.sent_via == "paper" or not invitation.email


def _of(meeting: Any, invitation: MeetingInvitation) -> MeetingInvitation:
    invitation.meeting = meeting
    return invitation

"""The steps of an application: each asks what it needs and calls its action."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.partners.queries import refusing_contacts

from . import actions, admin_words, conflicts, effects, refusals
from .admin_forms import ApproveForm, AskApprovalForm, RejectForm
from .copies import shown_telephone
from .models import Application, Candidacy, CandidatePublication
from .queries import closing_day

Facts = list[tuple[Any, Any]]


class ApplicationStepView(ActionView):
    """A step of one application, with what it is about above the form."""

    model = Application
    policy_action = "publish"

    def get_queryset(self) -> QuerySet[Application]:
        return Application.objects.select_related(
            "candidacy__neighbourhood__district", "candidacy__publication"
        )

    @property
    def candidacy(self) -> Candidacy:
        return self.object.candidacy

    @cached_property
    def publication(self) -> CandidatePublication | None:
        return admin_words.publication_of(self.object)

    def get_facts(self) -> Facts:
        return [
            (_("Name"), self.object.full_name),
            (_("Neighbourhood"), self.candidacy.neighbourhood),
        ]

    def get_refusal(self) -> Refused | None:
        return refusals.handling(self.candidacy) or conflicts.deciding(
            self.candidacy, self.request.user
        )


class ConfirmApplicationView(ApplicationStepView):
    """Notes that the coordinator spoke to the applicant."""

    policy_action = "confirm"
    heading = gettext_lazy("Confirmed by telephone")
    explanation = gettext_lazy(
        "Only when you spoke to this person yourself and the application is real."
    )
    submit_label = gettext_lazy("Yes, I spoke to this person")
    success_message = gettext_lazy("The application is confirmed.")

    def get_facts(self) -> Facts:
        return [
            *super().get_facts(),
            (_("Telephone number"), shown_telephone(self.object.telephone)),
            (_("E-mail address"), self.object.email),
        ]

    def perform(self, form: forms.Form) -> None:
        actions.confirm_application(
            self.candidacy, via="telephone", by=self.request.user
        )


class AskApprovalView(ApplicationStepView):
    """Writes the text for publication and sends it to the candidate to read."""

    form_class = AskApprovalForm
    sends_letters = True
    heading = gettext_lazy("Ask the candidate to approve the text")

    @property
    def submit_label(self) -> str:
        if self.object.email:
            return _("Send the text to the candidate")
        return _("Keep the text")

    @property
    def explanation(self) -> str:
        if self.object.email:
            return _(
                "The neighbourhood will read this text. The candidate gets a letter "
                "with a link, may change the text, and approves it."
            )
        return _(
            "The neighbourhood will read this text. This candidate has no e-mail "
            "address: read it out by telephone and note the approval after that."
        )

    def get_initial(self) -> dict[str, Any]:
        if self.publication:
            name, text = self.publication.name_shown, self.publication.text
        else:
            name, text = self.object.full_name, self.object.introduction
        return {"name_shown": name, "text": text}

    def get_refusal(self) -> Refused | None:
        return super().get_refusal() or refusals.asking_approval(self.candidacy)

    def perform(self, form: forms.Form) -> None:
        actions.ask_approval(self.candidacy, by=self.request.user, **form.cleaned_data)

    def get_success_message(self) -> str:
        if self.object.email:
            return _("The candidate gets a letter with the text.")
        return _("The text is stored. Read it out to the candidate by telephone.")


class ApproveView(ApplicationStepView):
    """Notes an approval that the candidate gave by telephone or on paper."""

    form_class = ApproveForm
    heading = gettext_lazy("Note the approval of the candidate")
    explanation = gettext_lazy(
        "Only when the candidate read or heard the whole text and said yes to it."
    )
    submit_label = gettext_lazy("Note the approval")
    success_message = gettext_lazy("The approval is noted.")

    def get_initial(self) -> dict[str, Any]:
        return {"text": self.publication.text if self.publication else ""}

    def get_refusal(self) -> Refused | None:
        return super().get_refusal() or nothing_to_approve(self.publication)

    def perform(self, form: forms.Form) -> None:
        if self.publication is None:
            raise nothing_to_approve(None)  # type: ignore[misc]
        actions.approve_publication(
            self.publication, by=self.request.user, **form.cleaned_data
        )


class PublishView(ApplicationStepView):
    """Makes the candidate known; shows what will be public, and until when."""

    sends_letters = True
    heading = gettext_lazy("Make the candidate known")
    explanation = gettext_lazy(
        "From this moment everybody can read this. The reaction period begins at "
        "once and cannot be made shorter."
    )
    submit_label = gettext_lazy("Make the candidate known now")

    def get_facts(self) -> Facts:
        publication = self.publication
        return [
            (_("Neighbourhood"), self.candidacy.neighbourhood),
            (_("Name as shown"), publication.name_shown if publication else ""),
            (_("Text for publication"), publication.text if publication else ""),
            (_("Reactions until and including"), in_full(self.closes_on)),
            (_("What a refusal does"), effects.shown(self.candidacy.neighbourhood)),
            (_("Partners that get a letter"), self.partners),
        ]

    @property
    def closes_on(self) -> date:
        """The last day, by the rule that the action uses."""
        return closing_day(clock.today())

    @property
    def partners(self) -> str:
        contacts = refusing_contacts(self.candidacy.neighbourhood)
        names = dict.fromkeys(str(contact.organisation) for contact in contacts)
        return ", ".join(names) or _("None")

    def get_refusal(self) -> Refused | None:
        return super().get_refusal() or refusals.publishing(
            self.candidacy, self.publication
        )

    def perform(self, form: forms.Form) -> None:
        actions.publish_candidate(self.candidacy, by=self.request.user)

    def get_success_message(self) -> str:
        return _("The candidate is known in the neighbourhood.")


class RejectView(ApplicationStepView):
    """Ends an application before the neighbourhood knows of it, with reasons."""

    form_class = RejectForm
    sends_letters = True
    heading = gettext_lazy("Reject the application")
    explanation = gettext_lazy("The applicant gets a letter with your reasons.")
    submit_label = gettext_lazy("Reject the application")
    success_message = gettext_lazy("The application is rejected.")
    header_icon = "cross"
    danger = True

    def perform(self, form: forms.Form) -> None:
        actions.reject_application(
            self.candidacy, by=self.request.user, **form.cleaned_data
        )


def nothing_to_approve(publication: CandidatePublication | None) -> Refused | None:
    """Return why there is no approval to note; ``None``: there is."""
    if publication is None:
        return Refused(_("First write the text and send it to the candidate."))
    if publication.approved_at is not None:
        return Refused(_("The candidate has approved the text already."))
    return None

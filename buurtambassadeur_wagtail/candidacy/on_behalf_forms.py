"""The public forms, as a coordinator fills them in for who called or wrote a letter."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.day_input import DayInput
from buurtambassadeur_wagtail.kernel.only_choice import choose_the_only
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation
from buurtambassadeur_wagtail.partners.queries import refusing_partners

from . import days
from .forms import ApplicationForm, ObjectionForm
from .models import CandidatePublication

CHANNELS = [
    ("telephone", gettext_lazy("By telephone")),
    ("paper", gettext_lazy("On paper")),
]
SLIPS = {
    days.Slip.IN_THE_FUTURE: gettext_lazy("This day is still to come."),
    days.Slip.TOO_EARLY: gettext_lazy("The candidate was not known yet on this day."),
}


class OnBehalfMixin(forms.Form):
    """Asks how it came in, and on which day: a letter counts by its day."""

    via = forms.ChoiceField(
        label=gettext_lazy("How did it come in?"),
        choices=CHANNELS,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how it came in.")},
    )
    received_on = forms.DateField(
        label=gettext_lazy("On which day did it come in?"),
        widget=DayInput,
        help_text=gettext_lazy("This day counts. It may lie before today."),
        error_messages={"required": gettext_lazy("Fill in the day.")},
    )

    def check_receipt(self, since: date | None = None) -> None:
        """Refuse a day to come, or one before the candidate was known."""
        day = self.cleaned_data.get("received_on")
        slip = day and days.receipt_slip(day, clock.today(), since)
        if slip:
            self.add_error("received_on", str(SLIPS[slip]))

    @property
    def moment(self) -> Any:
        """The moment that counts."""
        return days.received_at(
            self.cleaned_data["received_on"], clock.local(clock.now())
        )


class ApplicationOnBehalfForm(OnBehalfMixin, ApplicationForm):
    """The questions of the application form, for the neighbourhoods that may be."""

    fieldsets = (
        (gettext_lazy("How it came in"), ("via", "received_on")),
        *ApplicationForm.fieldsets,
    )
    submit_label = gettext_lazy("Keep the application")

    def __init__(
        self, *args: Any, neighbourhoods: QuerySet[Neighbourhood], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbourhood"].queryset = neighbourhoods
        choose_the_only(self, "neighbourhood")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.check_receipt()
        return cleaned


class CandidateField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name_shown}, {obj.candidacy.neighbourhood.name}"


class ObjectionOnBehalfForm(OnBehalfMixin, ObjectionForm):
    """The questions of the form to refuse, and whom it is about.

    Of a partner, postcode and age are not asked.
    """

    candidate = CandidateField(
        label=gettext_lazy("Which candidate?"),
        queryset=CandidatePublication.objects.none(),
        empty_label=gettext_lazy("Choose the candidate"),
        error_messages={"required": gettext_lazy("Choose the candidate.")},
    )
    of_partner = forms.ModelChoiceField(
        label=gettext_lazy("Does an organisation refuse?"),
        queryset=PartnerOrganisation.objects.none(),
        required=False,
        empty_label=gettext_lazy("No, a resident"),
    )

    fieldsets = (
        (
            gettext_lazy("How it came in"),
            ("candidate", "of_partner", "via", "received_on"),
        ),
        *ObjectionForm.fieldsets,
    )
    submit_label = gettext_lazy("Keep the refusal")

    def __init__(
        self,
        *args: Any,
        publications: QuerySet[CandidatePublication],
        partners: QuerySet[PartnerOrganisation],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["candidate"].queryset = publications
        choose_the_only(self, "candidate")
        self.fields["of_partner"].queryset = partners
        if self.data.get("of_partner"):
            for name in ("postcode", "is_old_enough"):
                self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        publication = self.cleaned_data.get("candidate")
        if publication is not None:
            self.neighbourhood = publication.candidacy.neighbourhood
            self.check_receipt(since=clock.local(publication.opens_at).date())
            self._check_partner(self.neighbourhood)
        return super().clean()

    def _check_partner(self, place: Neighbourhood) -> None:
        partner = self.cleaned_data.get("of_partner")
        if partner and not refusing_partners(place).filter(pk=partner.pk).exists():
            text = _("This organisation cannot refuse a candidate in %(place)s.")
            self.add_error("of_partner", text % {"place": place.name})

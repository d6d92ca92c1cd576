"""The screens that say who is who: one person after all, or two."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.normalise import clean_text
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import queries
from .appointment_step_view import AppointmentStepView
from .identity_forms import JoinForm, SplitForm
from .joining import join_people, split_off
from .models import Appointment, Person


class IdentityView(AppointmentStepView):
    """Nothing can be said about who somebody was after an erasure."""

    header_icon = "group"

    def get_refusal(self) -> Refused | None:
        if self.object.person.erased_at is None:
            return None
        return Refused(_("Nobody can be recognised as somebody who was erased."))

    def may_move(self, one: Appointment) -> bool:
        return policy.may(self.request.user, "appoint", one)


class JoinView(IdentityView):
    """Says that the person of this appointment is somebody else in the register too."""

    template_name = "buurtambassadeur_wagtail/admin/ambassadors/join.html"
    form_class = JoinForm
    heading = gettext_lazy("The same person as somebody else")
    explanation = gettext_lazy(
        "All appointments become those of one person, and the time adds up. The days "
        "do not change. You can undo this: split the appointments off again."
    )
    submit_label = gettext_lazy("This is one person")
    success_message = gettext_lazy("From now on this is one person.")

    @cached_property
    def sought(self) -> str:
        return clean_text(self.request.GET.get("q", ""))[:100]

    @cached_property
    def people(self) -> dict[Person, list[Appointment]]:
        found = queries.people_beside(self.object.person, self.sought)
        if self.request.method == "POST":  # whoever was shown, also after a search
            key = self.request.POST.get("other", "")
            found |= queries.one_beside(self.object.person, key)
        return queries.with_appointments(found)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"people": self.people}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"sought": self.sought, "found": bool(self.people)}

    def perform(self, form: JoinForm) -> None:
        keep, other = self.object.person, form.cleaned_data["other"]
        if form.cleaned_data["keep"] == "other":
            keep, other = other, keep
        elsewhere = [
            one for one in self.people.get(other, []) if not self.may_move(one)
        ]
        if elsewhere:
            text = _(
                "%(name)s serves or served in another district. Let the name and "
                "contact details of that person stay, or ask the coordinator there."
            )
            raise Refused(text % {"name": other.full_name}, cause=elsewhere[0])
        reason = form.cleaned_data["reason"]
        join_people(keep, other, reason=reason, by=self.request.user)


class SplitView(IdentityView):
    """Says that some appointments are of somebody else; undoes a join too."""

    form_class = SplitForm
    heading = gettext_lazy("Not the same person")
    explanation = gettext_lazy(
        "The appointments that you choose become those of somebody else. The days do "
        "not change; both sums are made again."
    )
    submit_label = gettext_lazy("Split off")
    success_message = gettext_lazy("From now on these are two people.")

    @cached_property
    def rows(self) -> list[Appointment]:
        rows = Appointment.objects.filter(person=self.object.person_id)
        rows = rows.select_related(
            "neighbourhood__district", "candidacy__application", "person"
        )
        return [one for one in rows.order_by("first_day") if self.may_move(one)]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rows": self.rows}

    def get_initial(self) -> dict[str, Any]:
        return {"appointments": [str(self.object.pk)]}

    def perform(self, form: forms.Form) -> None:
        split_off(by=self.request.user, **form.cleaned_data)

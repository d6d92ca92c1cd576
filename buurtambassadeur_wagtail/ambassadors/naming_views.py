"""The screen that says whether somebody is named as a former ambassador."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .appointment_step_view import AppointmentStepView
from .former import decide_naming

WISHES = {"usual": None, "yes": True, "no": False}


class NamingForm(forms.Form):
    """What was agreed with the ambassador, or with the family."""

    named = forms.ChoiceField(
        label=_("Name on the page of the neighbourhood after the end"),
        choices=[
            ("usual", _("A year, as usual; not after a dismissal or a death")),
            ("yes", _("As long as there is such a list: this was agreed")),
            ("no", _("Not")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what was agreed.")},
    )


class NamingView(AppointmentStepView):
    """Asked at the end, or later; nothing is published before the last day is over."""

    form_class = NamingForm
    heading = _("Naming afterwards")
    explanation = _(
        "Former ambassadors are named with their years. Ask the ambassador what is "
        "wanted; after a death ask the family."
    )
    success_message = _("It is noted how this ambassador is named afterwards.")

    def get_initial(self) -> dict[str, Any]:
        wish = self.object.named_as_former
        return {"named": next(key for key, one in WISHES.items() if one is wish)}

    def perform(self, form: NamingForm) -> None:
        named = WISHES[form.cleaned_data["named"]]
        decide_naming(self.object, named=named, by=self.request.user)

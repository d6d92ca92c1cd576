"""What the coordinator fills in about people: who comes, and how many were there."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.normalise import clean_email, clean_text
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .admin_forms import written
from .forms import PEOPLE
from .models import SignUp

CHANNELS = [
    ("telephone", gettext_lazy("By telephone")),
    ("talk", gettext_lazy("In a talk")),
    ("paper", gettext_lazy("On paper")),
]


def _count(label: Any, **options: Any) -> forms.IntegerField:
    """Return a field for a number of people; nobody is a number too."""
    text = gettext_lazy("Fill in a number. Nobody? Then fill in 0.")
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=9999,
        error_messages={"required": text},
        **options,
    )


class HoldForm(forms.Form):
    """How many were there."""

    residents = _count(gettext_lazy("How many residents were there?"))
    partners = _count(
        gettext_lazy("How many people of partners were there?"),
        help_text=gettext_lazy("Police, housing corporation, district and others."),
    )
    others = _count(gettext_lazy("How many others were there?"), initial=0)


class EnterForm(forms.Form):
    """Who calls to say that they come."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=200,
        error_messages={"required": gettext_lazy("Enter a name.")},
    )
    people = forms.TypedChoiceField(
        label=gettext_lazy("With how many people?"),
        choices=PEOPLE,
        coerce=int,
        error_messages={"required": gettext_lazy("Choose how many.")},
    )
    neighbourhood = forms.ModelChoiceField(
        label=gettext_lazy("Neighbourhood"),
        help_text=gettext_lazy("Where this person lives, if you know."),
        queryset=Neighbourhood.objects.none(),
        empty_label=gettext_lazy("not known"),
        required=False,
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("Without one nobody gets letters: you call."),
        required=False,
    )
    phone = forms.CharField(
        label=gettext_lazy("Telephone number"),
        help_text=gettext_lazy("To call when something changes."),
        max_length=30,
        required=False,
    )
    via = forms.ChoiceField(
        label=gettext_lazy("How did you hear it?"),
        choices=CHANNELS,
        widget=forms.RadioSelect,
        initial="telephone",
        error_messages={"required": gettext_lazy("Choose how.")},
    )

    def __init__(self, *args: Any, places: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbourhood"].queryset = places

    def clean_name(self) -> str:
        return written(self.cleaned_data["name"], _("Enter a name."))

    def clean_email(self) -> str:
        return clean_email(self.cleaned_data["email"])

    def clean_phone(self) -> str:
        return clean_text(self.cleaned_data["phone"])


class SignUpField(forms.ModelChoiceField):
    """Who comes, by name and number."""

    def label_from_instance(self, obj: SignUp) -> str:
        return f"{obj.name} ({obj.people})"


class StepBackForm(forms.Form):
    """Whose sign-up is taken back."""

    sign_up = SignUpField(
        label=gettext_lazy("Who does not come?"),
        queryset=SignUp.objects.none(),
        empty_label=gettext_lazy("Choose"),
        error_messages={"required": gettext_lazy("Choose who does not come.")},
    )

    def __init__(self, *args: Any, coming: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sign_up"].queryset = coming

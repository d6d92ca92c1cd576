"""What a resident fills in to come to a conference."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.fields import line
from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.normalise import clean_email
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .rules import MOST_PEOPLE

PEOPLE = [(str(number), str(number)) for number in range(1, MOST_PEOPLE + 1)]


class SignUpForm(ResidentForm):
    """Name, e-mail address, with how many; the neighbourhood if there are several.

    Who has no e-mail address calls: that stands next to the form.
    """

    people = forms.TypedChoiceField(
        label=_("With how many people do you come?"),
        help_text=_("Yourself included."),
        choices=PEOPLE,
        coerce=int,
        widget=forms.RadioSelect,
    )
    neighbourhood = forms.ModelChoiceField(
        label=_("Where do you live?"),
        queryset=Neighbourhood.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    name = line(_("Your name"), "name", max_length=200)
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("You get a letter with an entry for your calendar."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    required_messages = {
        "people": _("Choose with how many you come."),
        "neighbourhood": _("Choose where you live."),
        "name": _("Enter your name."),
        "email": _("Enter your e-mail address, such as name@example.nl."),
    }
    fieldsets = (("", ("people", "neighbourhood", "name", "email")),)
    submit_label = _("I will come")

    def __init__(
        self, *args: Any, places: list[Neighbourhood], most: int | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if len(places) > 1:
            field: Any = self.fields["neighbourhood"]
            numbers = [place.pk for place in places]
            field.queryset = Neighbourhood.objects.filter(pk__in=numbers)
        else:
            del self.fields["neighbourhood"]
        if most is not None and 0 < most < MOST_PEOPLE:
            people: Any = self.fields["people"]
            people.choices = PEOPLE[:most]

    def clean_email(self) -> str:
        return clean_email(self.cleaned_data["email"])

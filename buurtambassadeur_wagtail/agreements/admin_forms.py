"""What the coordinator fills in about agreements: input to clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.only_choice import choose_the_only
from buurtambassadeur_wagtail.kernel.plain_text import PlainTextField
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.choices import RefusalEffect

from .writing import WORDS

NO_NAMES = gettext_lazy("Everybody can read this on the website. Write down no names.")


class WordsForm(forms.Form):
    """The text of a version, in plain words."""

    tasks = PlainTextField(
        label=gettext_lazy("What do the ambassadors do here?"),
        help_text=gettext_lazy("And what do they not do? In plain words."),
        rows=6,
        error_messages={
            "required": gettext_lazy("Write what the ambassadors do here.")
        },
    )
    support = PlainTextField(
        label=gettext_lazy("How do the municipality and the partners help them?"),
        help_text=gettext_lazy("For example: a fixed contact, or money for actions."),
        rows=4,
        required=False,
    )
    consultation = PlainTextField(
        label=gettext_lazy("How do we consult with each other?"),
        help_text=gettext_lazy("For example: four times a year, and who is there."),
        rows=4,
        required=False,
    )
    more = PlainTextField(
        label=gettext_lazy("What else did we agree on?"),
        help_text=gettext_lazy("Only what does not fit above."),
        rows=4,
        required=False,
    )
    refusal_effect = forms.ChoiceField(
        label=gettext_lazy("What does a refusal do here?"),
        help_text=gettext_lazy(
            "It counts for candidates who are made known once this version is in force."
        ),
        choices=[
            ("", gettext_lazy("As in the whole municipality")),
            *RefusalEffect.choices,
        ],
        required=False,
    )

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in WORDS}


class NewForm(WordsForm):
    """A first version, for a neighbourhood that the user coordinates."""

    neighbourhood = forms.ModelChoiceField(
        label=gettext_lazy("Neighbourhood"),
        queryset=Neighbourhood.objects.none(),
        empty_label=gettext_lazy("Choose"),
        error_messages={"required": gettext_lazy("Choose the neighbourhood.")},
    )
    field_order = ("neighbourhood",)

    def __init__(self, *args: Any, places: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbourhood"].queryset = places
        choose_the_only(self, "neighbourhood")


class OfferForm(forms.Form):
    """Whether the partners get a link by e-mail."""

    by_letter = forms.BooleanField(
        label=gettext_lazy("Mail the partners a link to answer"),
        help_text=gettext_lazy(
            "Without this nobody is mailed, and you enter the answers yourself."
        ),
        initial=True,
        required=False,
    )


class ReasonsForm(forms.Form):
    """Why a version ends."""

    reasons = PlainTextField(
        label=gettext_lazy("Why does it end?"),
        help_text=NO_NAMES,
        rows=4,
        error_messages={"required": gettext_lazy("Write the reasons.")},
    )

"""What the coordinator fills in to appoint: who this is, and from when till when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.day_input import DayInput
from buurtambassadeur_wagtail.kernel.periods import total
from buurtambassadeur_wagtail.kernel.plain_text import PlainTextField
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .admin_words import days, in_words
from .models import Appointment, Person
from .terms import Term

NEW = "new"
FAR_AHEAD = timedelta(days=731)
APART = gettext_lazy(
    "The time that somebody served adds up, in each neighbourhood apart."
)


class DaysForm(forms.Form):
    """First and last day of an appointment.

    Nobody begins before ``earliest``, the day after the reaction period, nor more than
    two years later: such a day is a slip of the finger, and would count as served.
    Where no neighbourhood agreement is in force, and that is allowed, it asks why.
    """

    earliest: date | None = None

    first_day = forms.DateField(
        label=gettext_lazy("First day"),
        help_text=gettext_lazy("From this day the ambassador is on the website."),
        widget=DayInput,
        error_messages={"required": gettext_lazy("Fill in the first day.")},
    )
    last_day = forms.DateField(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy(
            "This day still counts. Earlier is allowed, later is not. Leave it "
            "blank for the latest day that is allowed."
        ),
        widget=DayInput,
        required=False,
    )

    no_agreement_because = PlainTextField(
        label=gettext_lazy("No agreement is in force. Why do you appoint?"),
        help_text=gettext_lazy("This is kept with the appointment. Write no names."),
        rows=3,
        max_length=1000,
        error_messages={"required": gettext_lazy("Write why.")},
    )

    def __init__(self, *args: Any, asks_agreement: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_agreement:
            del self.fields["no_agreement_because"]

    def clean_first_day(self) -> date:
        day = _sensible(self.cleaned_data["first_day"])
        if self.earliest and day < self.earliest:
            text = _(
                "The first day can be %(day)s at the earliest: before that the "
                "neighbourhood could react."
            )
            message = text % {"day": day_month_year(self.earliest)}
            raise forms.ValidationError(message, code="early")
        if day > max(clock.today(), self.earliest or day.min) + FAR_AHEAD:
            raise forms.ValidationError(_("Check the year."), code="year")
        return day

    def clean_last_day(self) -> date | None:
        day = self.cleaned_data["last_day"]
        return _sensible(day) if day else None


class AppointForm(DaysForm):
    """Without ``terms`` nobody served before, and who this is need not be asked."""

    field_order = ["person", "first_day", "last_day", "no_agreement_because"]

    person = forms.ChoiceField(
        label=gettext_lazy("Who is this?"),
        help_text=gettext_lazy(
            "The time that somebody served adds up, in all neighbourhoods together."
        ),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who this is.")},
    )

    def __init__(
        self,
        *args: Any,
        terms: list[Term],
        earliest: date | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.earliest = earliest
        self.people = {str(term.person.pk): term.person for term in terms}
        if not terms:
            del self.fields["person"]
            return
        choices = [
            (str(term.person.pk), person_label(term.person, term.appointments))
            for term in terms
        ]
        if terms[0].limits.each_place_apart:
            self.fields["person"].help_text = APART
        self.fields["person"].choices = [*choices, (NEW, _("Somebody new"))]

    def clean_person(self) -> Person | None:
        return self.people.get(self.cleaned_data["person"])


def person_label(person: Person, appointments: Iterable[Appointment]) -> str:
    """Return name, days served and their sum, to recognise somebody by."""
    found = list(appointments)
    served = "; ".join(
        f"{one.neighbourhood}, {days(one.first_day, one.last_day)}" for one in found
    )
    if not served:
        return _("%(name)s, has not served yet") % {"name": person.full_name}
    return _("%(name)s, %(sum)s in all (%(served)s)") % {
        "name": person.full_name,
        "sum": in_words(total([one.period for one in found])),
        "served": served,
    }


def _sensible(day: date) -> date:
    """Refuse years that can only be a slip of the finger; sums need room to count."""
    if not 1990 <= day.year <= 2190:
        raise forms.ValidationError(_("Check the year."), code="year")
    return day

"""What the coordinator fills in about an absence."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.admin_words import days
from buurtambassadeur_wagtail.ambassadors.ending.forms import day_field, reasons_field
from buurtambassadeur_wagtail.ambassadors.models import Absence
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .rules import Kind

WITHOUT_END = gettext_lazy("Leave it blank when you do not know yet.")


class AwayForm(forms.Form):
    """What kind of absence, and on which days."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What is it?"),
        choices=[
            (
                Kind.UNREACHABLE.value,
                gettext_lazy(
                    "Temporarily cannot be reached: the page says so, and questions "
                    "go to you"
                ),
            ),
            (
                Kind.STEPPED_BACK.value,
                gettext_lazy(
                    "Temporarily stepped back: not on the website and not invited"
                ),
            ),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what it is.")},
    )
    first_day = day_field(
        gettext_lazy("First day"),
        help_text=gettext_lazy("From this day the ambassador is away."),
    )
    last_day = day_field(
        gettext_lazy("Last day"), help_text=WITHOUT_END, required=False
    )
    reasons = reasons_field(required=False)

    def clean_kind(self) -> Kind:
        return Kind(self.cleaned_data["kind"])


class BackForm(forms.Form):
    """Which absence changes, and how."""

    absence = forms.ModelChoiceField(
        label=gettext_lazy("Which one?"),
        queryset=Absence.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": gettext_lazy("Choose which one.")},
    )
    what = forms.ChoiceField(
        label=gettext_lazy("What changes?"),
        choices=[
            ("now", gettext_lazy("The ambassador is back today")),
            ("later", gettext_lazy("The last day changes")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what changes.")},
    )
    last_day = day_field(
        gettext_lazy("New last day"), help_text=WITHOUT_END, required=False
    )

    def __init__(self, *args: Any, absences: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["absence"]
        field.queryset = absences
        field.label_from_instance = in_words


def in_words(absence: Absence) -> str:
    """Return "temporarily stepped back, 1 March 2027 through 3 April 2027"."""
    return f"{absence.get_kind_display()}, {days_of(absence)}"


def days_of(absence: Absence) -> str:
    """Return both days; or since when, as long as there is no last day."""
    if absence.last_day is None:
        return _("since %(day)s") % {"day": day_month_year(absence.first_day)}
    return days(absence.first_day, absence.last_day)

"""What the coordinator fills in to put a conference off, or to cancel it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.admin_forms import DayInput
from buurtambassadeur_wagtail.candidacy.admin_forms import PlainTextField
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings.admin_forms import HourInput
from buurtambassadeur_wagtail.meetings.rules import on_the_clock


class StopForm(forms.Form):
    """Why it is postponed or cancelled."""

    reason = PlainTextField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("It is on the page and in the letter. No names."),
        rows=3,
        max_length=500,
        error_messages={"required": gettext_lazy("Write why.")},
    )


class PostponeForm(StopForm):
    """Why, and the new moment if it is known already."""

    day = forms.DateField(
        label=gettext_lazy("New day"),
        help_text=gettext_lazy("Not known yet? Leave these three blank."),
        widget=DayInput,
        required=False,
    )
    begin = forms.TimeField(
        label=gettext_lazy("Begins at"), widget=HourInput, required=False
    )
    end = forms.TimeField(
        label=gettext_lazy("Ends at"), widget=HourInput, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Ask for all three or for none; refuse an hour that is not or comes twice."""
        given = super().clean() or self.cleaned_data
        names = ("day", "begin", "end")
        filled = [name for name in names if given.get(name)]
        if filled and not self.errors:
            for name in set(names) - set(filled):
                self.add_error(name, _("Fill in this one too, or none of the three."))
        if len(filled) == len(names) and not self.errors:
            given["starts_at"] = self._moment("begin")
            given["ends_at"] = self._moment("end")
        return given

    def values(self) -> dict[str, Any]:
        """Return what the action asks for."""
        wanted = ("reason", "starts_at", "ends_at")
        given = self.cleaned_data
        return {name: given[name] for name in wanted if name in given}

    def _moment(self, name: str) -> datetime | None:
        given = self.cleaned_data
        moment = on_the_clock(given["day"], given[name], clock.AMSTERDAM)
        if moment is None:
            text = _("Choose another hour: the clock is changed in that night.")
            self.add_error(name, text)
        return moment

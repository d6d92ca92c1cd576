"""What is asked to take ambassadors over: the file, and which column holds what."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.refusals import Refused

from .columns import LABELS, guess_columns
from .reading import MOST_BYTES, Table, read_table

REQUIRED = ("first_day", "last_day")


class UploadForm(forms.Form):
    """A spreadsheet. It is read at once and not kept; it comes out as a ``Table``."""

    file = forms.FileField(
        label=gettext_lazy("Spreadsheet"),
        help_text=gettext_lazy("An .xlsx or .csv file, 500 rows and 2 MB at most."),
        widget=forms.FileInput({"accept": ".csv,.txt,.xlsx"}),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("This file is empty."),
        },
    )

    def clean_file(self) -> Table:
        file = self.cleaned_data["file"]
        try:
            return read_table(file.read(MOST_BYTES + 1))
        except Refused as refused:
            raise forms.ValidationError(refused.message) from refused


class ColumnsForm(forms.Form):
    """For each field the column that holds it, with the first values to check by."""

    def __init__(self, *args: Any, table: Table, **kwargs: Any) -> None:
        kwargs.setdefault("initial", guess_columns(table.headers))
        super().__init__(*args, **kwargs)
        self.table = table
        columns = [
            (str(number), header or _("Column %(number)d") % {"number": number + 1})
            for number, header in enumerate(table.headers)
        ]
        for name, label in LABELS.items():
            self.fields[name] = forms.TypedChoiceField(
                label=label,
                choices=[("", _("Not in this file")), *columns],
                coerce=int,
                empty_value=None,
                required=name in REQUIRED,
                help_text=self._help(name),
                error_messages={"required": _("Choose a column.")},
            )

    def clean(self) -> None:
        chosen = self.columns
        if not {"family_name", "name"} & chosen.keys():
            self._refuse("family_name", _("Choose the column with the name."))
        elif "family_name" in chosen and "given_name" not in chosen:
            self._refuse("given_name", _("Choose a column."))
        if not {"neighbourhood", "code"} & chosen.keys():
            self._refuse("neighbourhood", _("Choose the column of the neighbourhood."))
        times = Counter(chosen.values())
        for name, column in chosen.items():
            if times[column] > 1:
                self.add_error(name, _("This column is chosen twice."))

    @property
    def columns(self) -> dict[str, int]:
        """The columns that were chosen, by field."""
        chosen = self.cleaned_data.items()
        return {name: column for name, column in chosen if column is not None}

    def _refuse(self, name: str, text: str) -> None:
        if name not in self.errors:
            self.add_error(name, text)

    def _help(self, name: str) -> str:
        """Show values of the column that is chosen now."""
        if self.is_bound:
            column = str(self.data.get(name, ""))
        else:
            column = str(self.initial.get(name, ""))
        if not column.isdigit() or int(column) >= len(self.table.headers):
            return ""
        values = "; ".join(self.table.samples(int(column)))
        return _("For example: %(values)s") % {"values": values} if values else ""

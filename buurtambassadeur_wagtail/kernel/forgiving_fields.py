"""Fields for days, moments, numbers and addresses, however residents write them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import from_current_timezone
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _

from . import forgiving

SUCH_AS_DAY = _("For example 31-12-2026.")
SUCH_AS_MOMENT = _("For example 31-12-2026 19:30.")


class WrittenDayField(forms.DateField):
    """A day as people write it, "3 mei 2027" too: typed, as a known day is quickest."""

    def __init__(self, **options: Any) -> None:
        options["help_text"] = options.get("help_text") or SUCH_AS_DAY
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and (day := forgiving.read_day(value)):
            return day
        return super().to_python(value)


class WrittenMomentField(forms.DateTimeField):
    """A day and a time as people write them."""

    widget = forms.DateTimeInput(format="%d-%m-%Y %H:%M")

    def __init__(self, **options: Any) -> None:
        options["help_text"] = options.get("help_text") or SUCH_AS_MOMENT
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and value:
            moment = forgiving.read_moment(value)
            if moment is None:
                raise forms.ValidationError(
                    self.error_messages["invalid"], code="invalid"
                )
            return from_current_timezone(moment)
        return super().to_python(value)


class WrittenNumberField(forms.DecimalField):
    """A number as people write it: in Dutch "1.000" is thousand, "1,5" a fraction."""

    widget = forms.TextInput

    def __init__(self, **options: Any) -> None:
        super().__init__(localize=True, **options)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and value:
            mark = get_format("DECIMAL_SEPARATOR")
            number = forgiving.read_number(value, decimal_mark=mark)
            if number is None:
                raise forms.ValidationError(
                    self.error_messages["invalid"], code="invalid"
                )
            return number
        return super().to_python(value)

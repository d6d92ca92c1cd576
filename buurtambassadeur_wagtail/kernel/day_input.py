"""The browser's own date field; what was typed stays when it is no date."""

from django import forms


class DayInput(forms.DateInput):
    """Shows and takes a day as browsers want it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")

"""What a public form says about a missing or wrong answer, per type of question."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

#: The first type that fits counts: from special to general.
INVALID = (
    (forms.EmailField, _("Enter a valid e-mail address, such as name@example.org.")),
    (forms.URLField, _("Enter a web address, such as https://www.example.org.")),
    (forms.DateTimeField, _("Enter a date and a time, such as 31-12-2026 19:30.")),
    (forms.DateField, _("Enter a date, such as 31-12-2026.")),
    (forms.DecimalField, _("Enter a number, such as 12.")),
)
MISSING = (
    (forms.EmailField, _("Enter your e-mail address, such as name@example.org.")),
    (forms.BooleanField, _("Tick “{label}” to go on.")),
    (forms.ChoiceField, _("Choose an answer to “{label}”.")),
    (forms.DateTimeField, _("Enter a date and a time at “{label}”.")),
    (forms.DateField, _("Enter a date at “{label}”.")),
    (forms.DecimalField, _("Enter a number at “{label}”.")),
    (forms.Field, pgettext_lazy("missing answer", "Write something at “{label}”.")),
)
UNKNOWN_CHOICE = _("Choose an answer from the list.")
TOO_LONG = _(
    "Make this answer shorter. There is room for %(limit_value)d characters, "
    "you used %(show_value)d."
)
TOO_MANY_DIGITS = _("Enter a shorter number.")


def speak_plainly(field: forms.Field, *, missing: str | None = None) -> None:
    """Give a field messages that say what to do.

    ``missing`` is what to say to a blank answer; without it the label is used. Messages
    that the field was made with stay, except Django's own.
    """
    own = {code for code, text in field.error_messages.items() if _is_own(field, code)}
    texts = {
        "max_length": TOO_LONG,
        "required": missing or format_lazy(_first(MISSING, field), label=field.label),
        "invalid": _first(INVALID, field),
        "invalid_choice": UNKNOWN_CHOICE,
        "invalid_pk_value": UNKNOWN_CHOICE,
        "invalid_list": UNKNOWN_CHOICE,
        "max_digits": TOO_MANY_DIGITS,
        "max_whole_digits": TOO_MANY_DIGITS,
        "max_decimal_places": TOO_MANY_DIGITS,
    }
    kept = own - ({"required"} if missing else set())
    field.error_messages.update(
        {code: text for code, text in texts.items() if text and code not in kept}
    )


def _is_own(field: forms.Field, code: str) -> bool:
    for cls in type(field).__mro__:
        standard = getattr(cls, "default_error_messages", {}).get(code)
        if standard is not None:
            return field.error_messages[code] is not standard
    return True


def _first(texts: tuple, field: forms.Field) -> Any:
    return next((text for cls, text in texts if isinstance(field, cls)), None)

"""The list of errors above a form: each one leads to its field, or to the cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from .admin_links import admin_url_for
from .refusals import Refused


@dataclass(frozen=True)
class FormError:
    """One message; ``target`` is a field on this page, ``url`` the cause elsewhere."""

    message: str
    target: str = ""
    url: str | None = None
    cause: str = ""


def error_summary(
    form: forms.BaseForm, refused: Refused | None, user: Any
) -> list[FormError]:
    """Return all errors in the order of the form, the action's own "no" first."""
    errors = [_from_refusal(refused, user)] if refused else []
    if form.is_bound:
        errors += [FormError(str(text)) for text in form.non_field_errors()]
        for field in form.visible_fields():
            errors += [FormError(_named(field, e), target(field)) for e in field.errors]
    return errors


def target(field: BoundField) -> str:
    """Return the id of the control to focus; in a group of choices the first one.

    Empty when there is nothing to choose from: no control, so nowhere to lead.
    """
    if field.id_for_label:
        return field.id_for_label
    return f"{field.auto_id}_0" if len(field) else ""


def _named(field: BoundField, error: Any) -> str:
    """Say which field: two errors may have the same words."""
    label = str(field.label).rstrip(":")
    return f"{label} {error}" if label.endswith("?") else f"{label}: {error}"


def _from_refusal(refused: Refused, user: Any) -> FormError:
    url = admin_url_for(refused.cause, user)
    cause = str(refused.cause) if url else ""
    return FormError(refused.message, url=url, cause=cause)

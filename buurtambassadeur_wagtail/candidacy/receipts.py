"""What an action tells about a form that was sent: stored, known already, changed."""

from __future__ import annotations

from dataclasses import dataclass

from .models import Application, Objection


@dataclass(frozen=True)
class ApplicationReceipt:
    """``created``: a new application. ``changed``: a resend with other answers."""

    application: Application
    created: bool
    changed: bool = False


@dataclass(frozen=True)
class ObjectionReceipt:
    """``created``: stored now. ``supplement``: added to an earlier one."""

    objection: Objection
    created: bool
    supplement: bool = False

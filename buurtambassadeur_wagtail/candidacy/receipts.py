"""What an action tells about a form that was sent: stored, known already, changed."""

from __future__ import annotations

from dataclasses import dataclass

from .models import Application, Objection


@dataclass(frozen=True)
class ApplicationReceipt:
    """``created``: a new application. ``changed``: a resend with other answers.

    ``is_own``: whoever sent this may read what is stored. Not so when only the address
    is the same: anybody can type that of somebody else. ``written``: a letter goes out;
    not so when the mailbox got enough of them today.
    """

    application: Application
    created: bool
    changed: bool = False
    is_own: bool = True
    written: bool = True


@dataclass(frozen=True)
class ObjectionReceipt:
    """``created``: stored now. ``supplement``: added to an earlier one.

    ``is_own``: whoever sent this may read what is stored. ``written``: as above.
    """

    objection: Objection
    created: bool
    supplement: bool = False
    is_own: bool = True
    written: bool = True

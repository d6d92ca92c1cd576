"""The letters that an action would send: it is done, looked at, and taken back.

So a preview says what the letters really will say. Nothing of it remains: the rows,
numbers, counts and links are rolled back, and what waits for a commit never gets one.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import router, transaction
from django.utils.functional import cached_property

from . import outbox, policy
from .history import lock
from .letter_events import event_name
from .models import Letter

if TYPE_CHECKING:
    from .action_views import ActionView

View = TypeVar("View", bound="ActionView")


@dataclass(frozen=True)
class ShownLetter:
    """A letter as somebody may look at it: with words in place of personal links."""

    event: str
    to: str
    name: str
    subject: str
    paragraphs: list[str]


def show(letter: Letter) -> ShownLetter:
    """Return a letter to look at."""
    return ShownLetter(
        event=event_name(letter.event),
        to=letter.to,
        name=letter.name,
        subject=letter.subject,
        paragraphs=re.split(r"\n\s*\n", letter.shown_body),
    )


def letters_of(action: Callable[[], Any]) -> list[ShownLetter]:
    """Do ``action``, take everything back, and return the letters it would send.

    What it raises, such as ``Refused``, comes through; then too everything is undone.
    """
    with (
        transaction.atomic(using=router.db_for_write(Letter)),
        outbox.watched() as written,
    ):
        action()
        shown = [show(letter) for letter in written]
        transaction.set_rollback(True, using=router.db_for_write(Letter))
    return shown


def letters_of_view(view: ActionView) -> list[ShownLetter]:
    """Return the letters that the form of ``view``, once sent, would lead to.

    A copy of the view does it, with a record of its own: what the action changes in
    memory must not show on the page.
    """

    def action() -> None:
        lock(
            Letter.objects.filter(pk=0)
        )  # SQLite: write first, or a reader is in the way
        trial = _without_memory(view)
        trial.object = policy.get_or_404(
            view.request.user,
            view.policy_action,
            view.get_queryset(),
            pk=view.object.pk,
        )
        form = trial.get_form()
        if form.is_valid():
            trial.perform(form)

    return letters_of(action)


def _without_memory(view: View) -> View:
    trial = copy.copy(view)
    for name in list(vars(trial)):
        if isinstance(getattr(type(trial), name, None), cached_property):
            delattr(trial, name)
    return trial

"""Who may write the texts of letters: who may change the settings of the programme.

And a coordinator of the whole municipality, who needs no group for it. A web editor may
not: a text decides what a letter asks people to do.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.own_texts import LetterText

from .queries import coordinated

SETTINGS = "buurtambassadeur_wagtail.change_programmesettings"


class LetterTextPolicy:
    """Reading, trying and changing are one right."""

    has_letters = False  # no letter is about a text

    def may(self, user: Any, action: str, obj: Model) -> bool:
        return self.has_scope(user, action)

    def has_scope(self, user: Any, action: str) -> bool:
        """Tell whether the user writes texts; the settings of the programme alike."""
        if action not in {"view", "edit"}:
            return False
        return user.has_perm(SETTINGS) or coordinated(user).everything

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset if self.has_scope(user, "view") else queryset.none()


policy.register(LetterText, LetterTextPolicy())

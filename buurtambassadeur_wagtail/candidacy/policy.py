"""Who may do what with an application or an objection: the district decides.

In one case at a time somebody from another district can act as well: who stands in, and
the second reader of a proposed decision.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model, Q, QuerySet

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.letter_policy import LetterPolicy
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

from .models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    Objection,
)
from .standing_in import Part, parts_of

READING = frozenset({"view", "view_letters"})
DECIDING = frozenset({"confirm", "publish", "decide", "appoint", "involve"})
PARTS = {
    Part.STAND_IN: READING | DECIDING | {"second"},
    Part.SECOND_READER: READING | {"second"},
}


class CasePolicy(DistrictPolicy):
    """The district's rights, and those of who acts in this very case from elsewhere.

    At most one query more than the district costs, and none for who is no coordinator.
    """

    def __init__(self, candidacy: str = "") -> None:
        """``candidacy``: the path from the record, as in a queryset lookup."""
        super().__init__(f"{candidacy}__neighbourhood".lstrip("_"))
        self._candidacy = candidacy

    def may(self, user: Any, action: str, obj: Model) -> bool:
        """Tell whether the user may do this, by district or in this case only."""
        if super().may(user, action, obj):
            return True
        part = acting_in(user).get(self._key(obj))
        return part is not None and action in PARTS[part]

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows of the user's districts, and of cases acted in elsewhere."""
        district, parts = self.where(user), acting_in(user)
        if not district or not parts:  # all of it, or nothing beside the district
            return queryset.filter(district)
        name = f"{self._candidacy}__in" if self._candidacy else "pk__in"
        return queryset.filter(district | Q(**{name: list(parts)}))

    def _key(self, obj: Any) -> int | None:
        *steps, last = self._candidacy.split("__")
        for name in steps:
            obj = getattr(obj, name)
        return getattr(obj, f"{last}_id") if last else obj.pk


def acting_in(user: Any) -> dict[int, Part]:
    """Return the cases; who is no coordinator (any more) acts nowhere."""
    scope = coordinated(user)
    return parts_of(user) if scope.districts and not scope.everything else {}


def second_reader_only(user: Any) -> set[int]:
    """Return the cases in which the user only reads along."""
    return {pk for pk, part in acting_in(user).items() if part is Part.SECOND_READER}


policy.register(Candidacy, CasePolicy())
policy.register(Application, CasePolicy("candidacy"))
policy.register(CandidatePublication, CasePolicy("candidacy"))
policy.register(Objection, CasePolicy("candidacy"))
policy.register(CandidateResponse, CasePolicy("objection__candidacy"))
policy.register(Letter, LetterPolicy())

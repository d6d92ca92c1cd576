"""Who may do what with a case, by the district of its neighbourhood."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, Q, QuerySet

from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

ADMINISTRATOR = frozenset(
    {"view", "export", "erase", "view_letters", "take_over", "stand_in"}
)
COORDINATOR = frozenset(
    {
        *("view", "export", "confirm", "publish", "decide", "appoint", "view_letters"),
        *("take_over", "second", "involve", "stand_in", "invite", "agree"),
    }
)


def may_move(user: Any) -> bool:
    """Tell whether the user may put a neighbourhood under another district.

    Its cases go along: who moves neighbourhoods decides who reads applications and
    refusals. So only an administrator, and a coordinator of the whole municipality.
    """
    return bool(user and (user.is_superuser or coordinated(user).everything))


def may_agree(user: Any, neighbourhood: Any) -> bool:
    """Tell whether the user may agree on the rules of refusing with a neighbourhood.

    Whoever runs the programme there, and an administrator; not every editor.
    """
    if not user:
        return False
    covers = coordinated(user).covers(neighbourhood.district_id)
    return bool(user.is_superuser or covers)


class DistrictPolicy:
    """Answers for records that belong to a neighbourhood.

    A coordinator does everything but erase, in the own districts; an administrator
    looks, erases, takes over what was decided before this system, and decides nothing
    without being a coordinator; nobody else does anything. An action that this policy
    does not know is refused.
    """

    def __init__(self, neighbourhood: str) -> None:
        """``neighbourhood``: the path from the record, as in a queryset lookup.

        Empty when the record itself has a district.
        """
        self._path = neighbourhood.split("__") if neighbourhood else []

    def may(self, user: Any, action: str, obj: Model) -> bool:
        """Tell whether the user may do this: at most one query of our own."""
        if action in ADMINISTRATOR and user.is_superuser:
            return True
        return action in COORDINATOR and coordinated(user).covers(self._district(obj))

    def has_scope(self, user: Any, action: str) -> bool:
        """Tell whether the user may do this with any record at all."""
        if action in ADMINISTRATOR and user.is_superuser:
            return True
        scope = coordinated(user)
        return action in COORDINATOR and bool(scope.everything or scope.districts)

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows of the user's districts; an administrator sees all."""
        return queryset.filter(self.where(user))

    def where(self, user: Any) -> Q:
        """Return what holds for the rows of the user's districts."""
        if user.is_superuser:
            return Q()
        scope = coordinated(user)
        if scope.everything:
            return Q()
        return Q(**{"__".join([*self._path, "district__in"]): scope.districts})

    def _district(self, obj: Any) -> int | None:
        for name in self._path:
            obj = getattr(obj, name, None)
        return obj.district_id if obj else None

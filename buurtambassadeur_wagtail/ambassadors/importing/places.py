"""Which neighbourhood a row means, by code or by name. One query for the whole file."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.neighbourhoods.rules import clean_code, name_key


class Places:
    """Knows all neighbourhoods, those that are archived too: terms keep counting."""

    def __init__(self, today: date) -> None:
        self._by_code: dict[str, Neighbourhood] = {}
        self._by_name: dict[str, list[Neighbourhood]] = defaultdict(list)
        archived: dict[str, list[Neighbourhood]] = defaultdict(list)
        for place in Neighbourhood.objects.select_related("district"):
            if place.cbs_code:
                self._by_code[place.cbs_code] = place
            over = place.archived_on and place.archived_on <= today
            (archived if over else self._by_name)[place.name_key].append(place)
        for key, found in archived.items():
            self._by_name.setdefault(key, found)  # one in use goes before

    def find(self, code: str, name: str) -> Neighbourhood:
        """Return the neighbourhood, or raise ``ValueError`` that says why not.

        A code may stand in the column of names as well. Code and name have to agree.
        """
        if not code and not name:
            raise ValueError(_("The neighbourhood is missing."))
        by_code = self._by_code.get(clean_code(code or name))
        if code and by_code is None:
            raise ValueError(
                _("There is no neighbourhood with code %(code)s.") % {"code": code}
            )
        named = self._by_name.get(name_key(name), [])
        if by_code is None:
            return _only(named, name)
        if named and by_code not in named:
            raise ValueError(_("The code and the name are of two neighbourhoods."))
        return by_code


def _only(named: list[Neighbourhood], name: str) -> Neighbourhood:
    if not named:
        raise ValueError(
            _("We do not know the neighbourhood %(name)s.") % {"name": name}
        )
    if len(named) > 1:
        reason = _("More than one neighbourhood is called %(name)s. Use the code.")
        raise ValueError(reason % {"name": name})
    return named[0]

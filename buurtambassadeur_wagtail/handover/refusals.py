"""Why work cannot go to this colleague, in one plain sentence."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator


def handing_over(rows: Collection[DistrictCoordinator], to: Any) -> Refused | None:
    """Return why ``rows`` cannot go to ``to``; ``None``: they can."""
    if not rows:
        return Refused(_("There is nothing to hand over any more."))
    if any(row.user_id == to.pk for row in rows):
        return Refused(_("Choose a colleague: nobody hands over to themselves."))
    facts = {"name": to.get_full_name().strip() or to.get_username()}
    if not to.is_active:
        text = _("The account of %(name)s has been switched off.")
        return Refused(text % facts)
    if not to.has_perm("wagtailadmin.access_admin"):
        text = _(
            "%(name)s cannot enter this admin yet. Ask the administrator for access "
            "first."
        )
        return Refused(text % facts)
    return None

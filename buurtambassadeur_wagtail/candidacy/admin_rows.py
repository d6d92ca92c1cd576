"""Rows and parts that the pages of applications, refusals and appointments share."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.letter_register import letter_rows
from buurtambassadeur_wagtail.kernel.register_parts import Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.neighbourhoods.queries import find_by_postcode

from . import admin_words

TEMPLATES = "buurtambassadeur_wagtail/admin/candidacy/"


def letters_part(records: list[Any], user: Any) -> Section:
    """The letters about these records, each with its state and a link."""
    context = {"letters": letter_rows(records, user)}
    return Section(_("Letters"), template=TEMPLATES + "_letters.html", context=context)


def place(neighbourhood: Any) -> str:
    """Return the neighbourhood with its district, if it has one."""
    if neighbourhood.district is None:
        return str(neighbourhood)
    return f"{neighbourhood} ({neighbourhood.district})"


def received(record: Any) -> str:
    """Tell when and how it came in."""
    day = in_full(clock.local(record.received_at).date())
    return f"{day}, {record.get_received_via_display()}"


def decided(record: Any) -> list[tuple[str, Any]]:
    """Return when it was decided and by whom, once it was."""
    if record.decided_at is None:
        return []
    rows: list[tuple[str, Any]] = [(_("Decided"), record.decided_at)]
    if record.decided_by:
        rows.append((_("Decided by"), admin_words.colleague(record.decided_by)))
    return rows


def elsewhere(record: Any, neighbourhood: Any) -> Badge:
    """Tell where we think the postcode lies: flagged, and not refused."""
    found = find_by_postcode(record.postcode)
    if not found or neighbourhood in found:
        return Badge(_("We do not know this postcode. Please check it."), "waiting")
    names = ", ".join(str(one) for one in found)
    text = _("This postcode seems to belong to %(names)s. Please check it.")
    return Badge(text % {"names": names}, "waiting")


def erased(title: str) -> Section:
    return Section(title, [(_("Erased"), _("These data have been erased."))])

"""The contact that residents read goes along when it named who leaves."""

from __future__ import annotations

from typing import Any

from wagtail.log_actions import log

from buurtambassadeur_wagtail.neighbourhoods.models import District


def move_contacts(leaver: Any, colleague: Any, districts: set[int | None]) -> int:
    """Put the colleague where a district named the leaver; return how many it were.

    A telephone number stays: whose it is nobody knows, so the screen asks to look.
    """
    found = District.objects.all()
    if None not in districts:
        found = found.filter(pk__in=districts)
    return sum(_move(district, leaver, colleague) for district in found)


def _move(district: District, leaver: Any, colleague: Any) -> bool:
    by_name = _same(district.contact_name, leaver.get_full_name())
    by_email = _same(district.contact_email, leaver.email)
    if by_name or (by_email and district.contact_name):
        district.contact_name = colleague.get_full_name().strip()
    if by_email or (by_name and district.contact_email):
        district.contact_email = colleague.email
    if by_name or by_email:
        district.save(update_fields=["contact_name", "contact_email"])
        log(instance=district, action="wagtail.edit", title=str(district))
    return by_name or by_email


def _same(shown: str, own: str) -> bool:
    return bool(own.strip()) and shown.strip().casefold() == own.strip().casefold()

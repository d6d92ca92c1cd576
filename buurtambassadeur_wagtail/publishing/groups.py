"""Two groups with every right they need. Casework is none of their rights.

Who sees applications and refusals follows from ``DistrictCoordinator`` only, so a group
can never give that away by mistake (security, section 6).
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from .models import SetupRecord
from .setup_records import do_once, made, make_once
from .setup_report import Report

EDITORS = "editors"
COORDINATORS = "coordinators"
PORTRAITS = "portraits"

_OURS = "buurtambassadeur_wagtail"
_CONTENT = [
    ("wagtailadmin", "admin", "access_admin"),
    (_OURS, "ambassador", "view_ambassador"),
    (_OURS, "ambassador", "change_ambassador"),
    (_OURS, "ambassador", "publish_ambassador"),
    (_OURS, "ambassador", "lock_ambassador"),
    (_OURS, "ambassador", "unlock_ambassador"),
    (_OURS, "neighbourhoodaction", "add_neighbourhoodaction"),
    (_OURS, "neighbourhoodaction", "change_neighbourhoodaction"),
    (_OURS, "neighbourhoodaction", "delete_neighbourhoodaction"),
    (_OURS, "neighbourhood", "add_neighbourhood"),
    (_OURS, "neighbourhood", "change_neighbourhood"),
    (_OURS, "neighbourhood", "delete_neighbourhood"),
    (_OURS, "district", "view_district"),
    (_OURS, "partnerorganisation", "change_partnerorganisation"),
]
# The address of a contact receives the link to refuse a candidate, so who changes it
# decides who can refuse: no work for web editors, who write texts and choose a logo.
_PARTNERS = [
    (_OURS, "partnerorganisation", "add_partnerorganisation"),
    (_OURS, "partnerorganisation", "delete_partnerorganisation"),
]
_CONTACTS = [(_OURS, "partnercontact", "change_partnercontact")]
_PROGRAMME = [
    (_OURS, "district", "add_district"),
    (_OURS, "district", "change_district"),
    (_OURS, "programmesettings", "change_programmesettings"),
]
RIGHTS = {
    EDITORS: _CONTENT,
    COORDINATORS: _CONTENT + _PARTNERS + _CONTACTS + _PROGRAMME,
}
#: Given by an earlier version; taken back once, by the next run of the setup.
TAKEN_BACK = {EDITORS: _PARTNERS}
ON_PAGES = ("add", "change", "publish")
ON_PICTURES = ("add_image", "change_image", "choose_image")


def make_groups(report: Report) -> dict[str, Group]:
    """Make both groups once, with their rights; return those that are there."""
    names = {
        EDITORS: _("Neighbourhood ambassadors: web editors"),
        COORDINATORS: _("Neighbourhood ambassadors: coordination"),
    }
    groups = {key: _group(key, name, report) for key, name in names.items()}
    there = {key: group for key, group in groups.items() if group is not None}
    for key, group in there.items():
        _give_rights(key, group, report)
        _take_back(key, group)
    return there


def make_collection(groups: dict[str, Group], report: Report) -> None:
    """Make a collection for portraits, in which the groups put and choose pictures."""
    name = _("Portraits of neighbourhood ambassadors")

    def make() -> Collection:
        return Collection.get_first_root_node().add_child(name=name)

    collection = make_once(PORTRAITS, _("collection “%s”") % name, make, report)
    if collection is None:
        return
    for key, group in groups.items():
        for permission in _permissions("wagtailimages", "image", ON_PICTURES):
            do_once(
                f"{key}:{permission.codename}:{PORTRAITS}",
                permission,
                lambda group=group, permission=permission: (
                    GroupCollectionPermission.objects.get_or_create(
                        group=group, collection=collection, permission=permission
                    )
                ),
            )


def let_edit(page: Any, key: str, groups: dict[str, Group]) -> None:
    """Let the groups add, change and publish ``page`` and what hangs below it."""
    for name, group in groups.items():
        for action in ON_PAGES:
            do_once(
                f"{name}:{action}:{key}",
                page,
                lambda group=group, action=action: GroupPagePermission.objects.create(
                    group=group, page=page, permission_type=action
                ),
            )


def waiting() -> list[str]:
    """Return the groups of which this version changes rights that stand as before.

    That is so after an upgrade, until the setup has run again. What the site itself
    took from a group is not in it.
    """
    groups = {key: made(key) for key in RIGHTS}
    return [
        group.name
        for key, group in groups.items()
        if group is not None and not _is_done(key)
    ]


def _is_done(key: str) -> bool:
    taken = [codename for *_kind, codename in TAKEN_BACK.get(key, [])]
    given = [codename for *_kind, codename in RIGHTS[key]]
    wanted = {f"{key}:{one}" for one in given}
    wanted |= {f"{key}:without:{one}" for one in taken}
    return SetupRecord.objects.filter(key__in=wanted).count() == len(wanted)


def _group(key: str, name: str, report: Report) -> Group | None:
    return make_once(
        key,
        _("group “%s”") % name,
        lambda: Group.objects.create(name=name),
        report,
        existing=Group.objects.filter(name=name).first(),
    )


def _give_rights(key: str, group: Group, report: Report) -> None:
    given = 0
    for app, model, codename in RIGHTS[key]:
        for permission in _permissions(app, model, [codename]):
            given += do_once(
                f"{key}:{codename}",
                permission,
                lambda permission=permission: group.permissions.add(permission),
            )
    if given:
        text = ngettext(
            "%(count)d right for %(group)s", "%(count)d rights for %(group)s", given
        )
        report.made(text % {"count": given, "group": group.name})


def _take_back(key: str, group: Group) -> None:
    for app, model, codename in TAKEN_BACK.get(key, []):
        for permission in _permissions(app, model, [codename]):
            do_once(
                f"{key}:without:{codename}",
                permission,
                lambda permission=permission: group.permissions.remove(permission),
            )


def _permissions(app: str, model: str, codenames: Any) -> list[Permission]:
    kind = ContentType.objects.filter(app_label=app, model=model).first()
    found = Permission.objects.filter(content_type=kind, codename__in=codenames)
    return list(found.order_by("codename"))

"""The log-ins of the demo: an editor, two coordinators and an administrator."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model

from buurtambassadeur_wagtail.neighbourhoods.models import District, DistrictCoordinator
from buurtambassadeur_wagtail.publishing.groups import COORDINATORS, EDITORS
from buurtambassadeur_wagtail.publishing.setup_records import made

from .models import mark


@dataclass(frozen=True)
class Account:
    """A log-in as the command prints it."""

    role: str
    name: str
    password: str


NORTH, HARBOUR = "Noord", "Oude Haven"
ROLES = (
    ("webredacteur", "Joost", "Bakker"),
    (f"coördinator stadsdeel {NORTH}", "Sanne", "Oosterveld"),
    (f"coördinator stadsdeel {HARBOUR}", "Karim", "Haddou"),
    ("beheerder", "Bea", "Molenaar"),
)


def make_accounts(password: str | None) -> tuple[list[Account], list[Any]]:
    """Make the log-ins; return them, and the coordinators north and harbour.

    Without ``password`` each gets a random one. A name that exists already is refused
    by the database.
    """
    secret = [password or secrets.token_urlsafe(9) for _role in ROLES]
    users = [
        _user(*names, word) for (_role, *names), word in zip(ROLES, secret, strict=True)
    ]
    editor, north, harbour, administrator = users
    editor.groups.add(made(EDITORS))
    for user, name in ((north, NORTH), (harbour, HARBOUR)):
        user.groups.add(made(COORDINATORS))
        district = District.objects.get(name=name)
        DistrictCoordinator.objects.create(user=user, district=district)
    administrator.is_staff = administrator.is_superuser = True
    administrator.save()
    return accounts(secret), [north, harbour]


def accounts(passwords: Sequence[str]) -> list[Account]:
    """Return the log-ins as they are printed."""
    return [
        Account(role, _login(given_name), password)
        for (role, given_name, _family), password in zip(ROLES, passwords, strict=True)
    ]


def _user(given_name: str, family_name: str, password: str) -> Any:
    User = get_user_model()  # noqa: N806 -- a class
    user = User(
        **{User.USERNAME_FIELD: _login(given_name)},
        first_name=given_name,
        last_name=family_name,
    )
    user.email = f"{given_name.lower()}@zilverveen.example"
    user.set_password(password)
    user.save()
    return mark(user)


def _login(given_name: str) -> str:
    """Return the name to log in with: an address where the host asks for one."""
    User = get_user_model()  # noqa: N806 -- a class
    name = given_name.lower()
    by_address = User.get_email_field_name() == User.USERNAME_FIELD
    return f"{name}@zilverveen.example" if by_address else name

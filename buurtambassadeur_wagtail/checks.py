"""System checks that name the line an administrator has to add."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings as django_settings
from django.core.checks import CheckMessage, Error, Info, Tags, Warning, register
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.conf import settings
from buurtambassadeur_wagtail.host_template import blocks_of
from buurtambassadeur_wagtail.kernel.look import THEME_KEYS

ID = "buurtambassadeur_wagtail"
NEEDED = (
    "wagtail_modeladmin",
    "simple_history",
    "wagtail.contrib.settings",
    "wagtail.contrib.forms",
    "wagtail.contrib.routable_page",
)
PAGES = "buurtambassadeur_wagtail.pages"
INCLUDE = (
    'path("buurtambassadeurs/", include("buurtambassadeur_wagtail.urls")), '
    "above the line of wagtail_urls"
)
THEME_LINE = (
    'BUURTAMBASSADEUR_THEME = {"class": "utrecht-theme", '
    '"stylesheets": ["your/theme.css"]}'
)


@register(Tags.compatibility)
def installed_apps(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Name each app that we build on and that is not in ``INSTALLED_APPS``."""
    missing = [name for name in NEEDED if not apps.is_installed(name)]
    messages: list[CheckMessage] = [
        Error(
            _("%(app)s is not in INSTALLED_APPS.") % {"app": name},
            hint=_add_app(name),
            id=f"{ID}.E001",
        )
        for name in missing
    ]
    if not apps.is_installed(PAGES):
        text = _("There are no page types: make your own from the mixins, or add ours.")
        messages.append(Info(text, hint=_add_app(PAGES), id=f"{ID}.I001"))
    return messages


@register(Tags.urls)
def addresses(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look whether links in letters lead to us, and not to Wagtail's pages."""
    hint = _("Add to urls.py: %(line)s") % {"line": INCLUDE}
    try:
        path = reverse("buurtambassadeur:link", args=["check", "check"])
    except NoReverseMatch:
        text = _("The addresses in letters lead nowhere.")
        return [Error(text, hint=hint, id=f"{ID}.E002")]
    if _leads_to_us(path):
        return []
    text = _("Another line of urls.py takes the addresses in letters.")
    return [Error(text, hint=hint, id=f"{ID}.E003")]


@register(Tags.templates)
def base_template(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look whether the host's template is there, with a place for our pages."""
    name = settings.BASE_TEMPLATE
    blocks = blocks_of(name)
    if blocks is None:
        text = _("The template %(name)s was not found.") % {"name": name}
        hint = _(
            "Make it, or name another one: BUURTAMBASSADEUR_BASE_TEMPLATE = "
            '"your_base.html"'
        )
        return [Warning(text, hint=hint, id=f"{ID}.W001")]
    if "content" not in blocks:
        text = _("The template %(name)s has no block for our pages.") % {"name": name}
        line = "{% block content %}{% endblock %}"
        hint = _("Add to it: %(line)s") % {"line": line}
        return [Warning(text, hint=hint, id=f"{ID}.W002")]
    return []


@register(Tags.templates)
def theme(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look whether the theme is written as we read it: a slip would go unseen."""
    if _is_theme(settings.THEME):
        return []
    hint = _("Write it so: %(line)s") % {"line": THEME_LINE}
    text = _("BUURTAMBASSADEUR_THEME is not written as it is read.")
    return [Warning(text, hint=hint, id=f"{ID}.W007")]


@register(Tags.security, deploy=True)
def sender(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look whether letters come from an address that can be answered."""
    address = settings.SENDER or django_settings.DEFAULT_FROM_EMAIL
    if address != "webmaster@localhost":
        return []
    hint = _('Add to the settings: BUURTAMBASSADEUR_SENDER = "buurt@gemeente.nl"')
    text = _("Letters to residents come from webmaster@localhost.")
    return [Warning(text, hint=hint, id=f"{ID}.W003")]


@register(Tags.translation, deploy=True)
def language(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look whether residents are spoken to in Dutch: `wagtail start` sets English."""
    if django_settings.LANGUAGE_CODE.split("-")[0] == "nl":
        return []
    text = _("Residents read our pages and letters in another language than Dutch.")
    hint = _('Add to the settings: LANGUAGE_CODE = "nl"')
    return [Warning(text, hint=hint, id=f"{ID}.W005")]


@register(Tags.security, deploy=True)
def proxies(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Look whether visitors can be told apart behind the proxy that the host names.

    Otherwise the limits on forms count all residents as one (security, rate limits).
    """
    behind = (
        django_settings.SECURE_PROXY_SSL_HEADER or django_settings.USE_X_FORWARDED_HOST
    )
    if not behind or settings.TRUSTED_PROXIES:
        return []
    hint = _("Add to the settings: %(line)s") % {
        "line": "BUURTAMBASSADEUR_TRUSTED_PROXIES = 1"
    }
    text = _("Behind your proxy all residents seem to be one visitor.")
    return [Warning(text, hint=hint, id=f"{ID}.W006")]


@register(Tags.database)
def groups(
    app_configs: Any, databases: Any = None, **kwargs: Any
) -> list[CheckMessage]:
    """Look for groups that can make their members administrator (security, row 18).

    Only where the database is checked: ``migrate``, or ``check --database default``.
    """
    return [
        Warning(
            _("The group “%(group)s” may change users.") % {"group": name},
            hint=_(
                "Whoever changes users can see every application and refusal. Take "
                "“change user” from this group."
            ),
            id=f"{ID}.W004",
        )
        for name in _groups_that_change_users(databases or [])
    ]


@register(Tags.database)
def rights(
    app_configs: Any, databases: Any = None, **kwargs: Any
) -> list[CheckMessage]:
    """Look whether the setup gave the groups the rights of this version."""
    from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- app ready
        groups,
        models,
    )

    if not _has_table(models.SetupRecord, databases or []):
        return []
    return [
        Warning(
            _("The group “%(group)s” lacks rights of this version.") % {"group": name},
            hint=_("Run: python manage.py buurtambassadeur_setup"),
            id=f"{ID}.W008",
        )
        for name in groups.waiting()
    ]


def _has_table(model: Any, databases: Any) -> bool:
    """Tell whether the database of ``model`` is checked, and was migrated."""
    from django.db import connections, router  # noqa: PLC0415 -- app ready

    database = router.db_for_read(model)
    if database not in databases:
        return False
    tables = connections[database].introspection.table_names()
    return model._meta.db_table in tables


def _groups_that_change_users(databases: Any) -> list[str]:
    from django.contrib.auth import get_user_model  # noqa: PLC0415 -- app ready
    from django.contrib.auth.models import Group  # noqa: PLC0415 -- app ready

    if not _has_table(Group.permissions.through, databases):
        return []
    user = get_user_model()._meta
    found = Group.objects.filter(
        permissions__content_type__app_label=user.app_label,
        permissions__codename=f"change_{user.model_name}",
    )
    return list(found.values_list("name", flat=True))


def _is_theme(found: Any) -> bool:
    return (
        isinstance(found, dict)
        and set(found) <= set(THEME_KEYS)
        and not isinstance(found.get("stylesheets", ()), str)
    )


def _leads_to_us(path: str) -> bool:
    try:
        return resolve(path).namespace == "buurtambassadeur"
    except Resolver404:
        return False


def _add_app(name: str) -> str:
    return _('Add to INSTALLED_APPS: "%(app)s",') % {"app": name}

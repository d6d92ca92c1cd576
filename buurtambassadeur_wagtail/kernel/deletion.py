"""Refuse, in plain words, to delete a snippet that something else still needs.

Wagtail does not catch ``ProtectedError``, and an emptied list of neighbourhoods would
silently mean "everywhere". So this asks first, also for a whole selection at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db import router
from django.db.models import Model
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext

_advice: dict[type[Model], Any] = {}


def guard(model: type[Model], advice: Any) -> None:
    """Keep records of ``model`` that are in use; ``advice`` says what to do instead."""
    _advice[model] = advice


def refuse_deletion(
    request: HttpRequest, instances: Iterable[Any]
) -> HttpResponseRedirect | None:
    """Go back to the list with the reason when a record is in use, else do nothing.

    For Wagtail's hook ``before_delete_snippet``. Other people's snippets cost no query.
    """
    guarded = [instance for instance in instances if type(instance) in _advice]
    used = [instance for instance in guarded if in_use(instance)]
    if not used:
        return None
    reason = gettext("%(name)s is still in use and cannot be deleted.")
    for instance in used:
        sentence = reason % {"name": instance}
        messages.error(request, f"{sentence} {_advice[type(instance)]}")
    return redirect(used[0].snippet_viewset.get_url_name("list"))


def in_use(instance: Model) -> bool:
    """Tell whether another record would be left with a hole."""
    using = router.db_for_write(type(instance), instance=instance)
    try:
        Collector(using=using, origin=instance).collect([instance])
    except (ProtectedError, RestrictedError):
        return True
    return any(
        _chosen(relation, instance) for relation in instance._meta.related_objects
    )


def _chosen(relation: Any, instance: Model) -> bool:
    if not relation.many_to_many:
        return False
    name = relation.field.m2m_reverse_field_name()
    return bool(relation.through._default_manager.filter(**{name: instance}).exists())

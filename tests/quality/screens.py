"""Finds every field that editors, coordinators and administrators fill in."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.forms.models import BaseModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel
from wagtail.blocks import Block, ListBlock
from wagtail.contrib.settings.views import get_setting_edit_handler
from wagtail.models import Page

import buurtambassadeur_wagtail
from buurtambassadeur_wagtail import wagtail_hooks
from buurtambassadeur_wagtail.candidacy.on_behalf_forms import OnBehalfMixin
from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

PACKAGE = f"{buurtambassadeur_wagtail.__name__}."
NOT_OURS = (".migrations.", ".locale.", ".management.")


@dataclass(frozen=True)
class Field:
    """One field on one screen, with the words beside it."""

    screen: str
    name: str
    label: Any
    help_text: Any
    widget: Any = None

    def __str__(self) -> str:
        return f"{self.screen}.{self.name}"


def all_fields() -> list[Field]:
    """Return the fields of our panels, our forms and our blocks."""
    return [*of_panels(), *of_forms(), *of_blocks()]


def of_panels() -> Iterator[Field]:
    for screen, handler in handlers().items():
        yield from _in_panel(screen, handler, handler.get_form_class())


def handlers() -> dict[str, Panel]:
    """Return what builds the screen of each page, snippet and setting of ours."""
    models = apps.get_app_config("buurtambassadeur_pages").get_models()
    pages = [model for model in models if issubclass(model, Page)]
    viewsets = [*wagtail_hooks.snippets, wagtail_hooks.coordinators()]
    return {
        **{model.__name__: model.get_edit_handler() for model in pages},
        **{one.model.__name__: one._edit_handler for one in viewsets},
        "a new Neighbourhood": wagtail_hooks.places.viewset.new_panel,
        "ProgrammeSettings": get_setting_edit_handler(ProgrammeSettings),
    }


def _in_panel(screen: str, panel: Panel, form: Any) -> Iterator[Field]:
    if isinstance(panel, InlinePanel):
        name, inner = panel.relation_name, panel.child_edit_handler
        if name != "comments":
            yield from _in_panel(f"{screen}.{name}", inner, form.formsets[name].form)
    if isinstance(panel, FieldPanel) and not _is_wagtails(panel):
        yield _of_panel(screen, panel, form.base_fields[panel.field_name])
    for child in getattr(panel, "children", ()):
        yield from _in_panel(screen, child, form)


def _is_wagtails(panel: FieldPanel) -> bool:
    names = {field.name for field in Page._meta.get_fields()}
    return issubclass(panel.model, Page) and panel.field_name in names


def _of_panel(screen: str, panel: FieldPanel, field: forms.Field) -> Field:
    label = panel.heading or field.label
    help_text = panel.help_text or field.help_text
    return Field(screen, panel.field_name, label, help_text, field.widget)


def of_forms() -> Iterator[Field]:
    """Give each field once, at the form that brings it in."""
    known: set[int] = set()
    for form in form_classes():
        screen = f"{form.__module__.removeprefix(PACKAGE)}.{form.__name__}"
        for name, field in form.base_fields.items():
            if not field.widget.is_hidden and id(field) not in known:
                known.add(id(field))
                help_text, widget = field.help_text, field.widget
                yield Field(screen, name, field.label, help_text, widget)


def form_classes() -> list[type[forms.Form]]:
    for module in pkgutil.walk_packages(buurtambassadeur_wagtail.__path__, PACKAGE):
        if not any(part in f"{module.name}." for part in NOT_OURS):
            importlib.import_module(module.name)
    return sorted(filter(_is_for_us, set(_below(forms.Form))), key=str)


def _below(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _is_for_us(form: type) -> bool:
    """Leave out forms of residents; those of a model are met by their panels."""
    if issubclass(form, BaseModelForm) or not form.__module__.startswith(PACKAGE):
        return False
    return issubclass(form, OnBehalfMixin) or not issubclass(form, ResidentForm)


def of_blocks() -> Iterator[Field]:
    page = apps.get_model("buurtambassadeur_pages", "ProgrammePage")
    for name, block in page._meta.get_field("body").stream_block.child_blocks.items():
        yield from _in_block(name, block)


def _in_block(screen: str, block: Block) -> Iterator[Field]:
    if isinstance(block, ListBlock):
        yield from _in_block(screen, block.child_block)
    for name, child in getattr(block, "child_blocks", {}).items():
        if field := getattr(child, "field", None):
            yield Field(screen, name, child.label, field.help_text, field.widget)
        yield from _in_block(f"{screen}.{name}", child)

"""What an editor fills in for a new neighbourhood, and how its page begins."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.neighbourhoods.forms import NeighbourhoodForm
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.neighbourhoods.rules import name_key

from .parents import Parent, parents_for


class Begin(models.TextChoices):
    """How a page begins."""

    LIVE = "live", _("Publish the page at once")
    DRAFT = "draft", _("Keep the page as a draft")
    NONE = "none", _("No page now")


def page_field() -> forms.ChoiceField:
    label = _("Page on the website")
    return forms.ChoiceField(label=label, required=False, widget=forms.RadioSelect)


def below_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Below which programme page?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose below which programme page.")},
    )


class PageFields:
    """Asks where and how a page begins, as far as there is anything to choose.

    Nothing chosen: published as far as the rights go, below the only programme page.
    """

    fields: dict[str, Any]
    cleaned_data: dict[str, Any]
    add_error: Any

    def open_page_fields(self, parents: list[Parent], *, optional: bool) -> None:
        """Leave only what there is to choose."""
        self.parents = {str(parent.page.pk): parent for parent in parents}
        if len(parents) > 1:
            choices = [(key, str(parent)) for key, parent in self.parents.items()]
            self.fields["below"].choices = choices
        else:
            del self.fields["below"]
        if parents:
            self.fields["page"].choices = self._ways(optional)
            self.fields["page"].initial = self._ways(optional)[0][0]
        else:
            del self.fields["page"]

    def _ways(self, optional: bool) -> list[tuple[str, Any]]:
        some = any(parent.may_publish for parent in self.parents.values())
        ways = [Begin.LIVE] if some else []
        ways += [Begin.DRAFT, Begin.NONE] if optional else [Begin.DRAFT]
        return [(way.value, way.label) for way in ways]

    def check_page(self) -> None:
        """Say beside the field that publishing is no right of this user there."""
        below, chosen = self.parent, self.cleaned_data.get("page")
        if below and chosen == Begin.LIVE and not below.may_publish:
            text = gettext("You cannot publish there. Choose to keep it as a draft.")
            self.add_error("page", text)

    @property
    def parent(self) -> Parent | None:
        if len(self.parents) == 1:
            return next(iter(self.parents.values()))
        return self.parents.get(self.cleaned_data.get("below", ""))

    @property
    def publishes(self) -> bool:
        return self.cleaned_data.get("page") in ("", Begin.LIVE)


class MakePagesForm(PageFields, forms.Form):
    """How the pages of neighbourhoods that exist begin."""

    page = page_field()
    below = below_field()

    def __init__(self, *args: Any, parents: list[Parent], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.open_page_fields(parents, optional=False)

    def clean(self) -> dict[str, Any]:
        self.check_page()
        return self.cleaned_data


class NewNeighbourhoodForm(PageFields, NeighbourhoodForm):
    """The record and, in the same step, the first sentence and state of its page."""

    lead = forms.CharField(
        label=_("Opening sentence of the page"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    page = page_field()
    below = below_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.open_page_fields(parents_for(self.for_user), optional=True)
        if not self.parents:
            del self.fields["lead"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.check_page()
        self.check_once()
        return cleaned

    def check_once(self) -> None:
        """Refuse a second one of the same name in the same district: a double click."""
        name, district = (
            self.cleaned_data.get("name"),
            self.cleaned_data.get("district"),
        )
        same = Neighbourhood.objects.active().filter(
            name_key=name_key(name or ""), district=district
        )
        if name and same.exists():
            text = gettext("There is a neighbourhood “%(name)s” already.")
            self.add_error("name", ValidationError(text % {"name": name}, code="twice"))

    @property
    def wants_page(self) -> bool:
        return bool(self.parent) and self.cleaned_data.get("page") != Begin.NONE

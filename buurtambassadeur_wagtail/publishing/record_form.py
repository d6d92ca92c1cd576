"""The editor's form of a page that is about one record: a place, or a conference.

The record gives the page its title and its address, unless the editor types others.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db.models import QuerySet
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug

from buurtambassadeur_wagtail.conferences.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import in_full

OWN = ("title", "slug")


class RecordPageForm(WagtailAdminPageForm):
    """Takes a blank title and address from the record; a live page keeps its address.

    A new page begins with the only record that has no page yet.
    """

    record: ClassVar[str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & set(OWN):  # a host may leave one out
            self.fields[name].required = False
        self.fields[self.record].empty_label = _("Choose")
        if self.instance._state.adding:
            self.initial[self.record] = self._only_one()

    def possible(self) -> QuerySet[Any]:
        """Return the records that a new page may be about."""
        raise NotImplementedError

    def title_of(self, record: Any) -> str:
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        record = given.get(self.record)
        if record and given.get("title") == "":
            given["title"] = self.title_of(record)
        if given.get("title") and given.get("slug") == "":
            given["slug"] = self._address(given["title"])
        for name in OWN:
            if given.get(name) == "":
                self.add_error(name, self.fields[name].error_messages["required"])
        return super().clean()

    def _address(self, title: str) -> str:
        if self.instance.live and self.instance.slug:
            return self.instance.slug
        unicode = getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True)
        wanted = slugify(title, allow_unicode=unicode)
        if not wanted or self.parent_page is None:
            return wanted
        return find_available_slug(
            self.parent_page, wanted, ignore_page_id=self.instance.pk
        )

    def _only_one(self) -> Any:
        """Return the record where there is nothing to choose."""
        pages = type(self.instance)._default_manager.exclude(**{self.record: None})
        found = self.possible().exclude(pk__in=pages.values(self.record))[:2]
        return found[0].pk if len(found) == 1 else None


class NeighbourhoodPageForm(RecordPageForm):
    """Called as the neighbourhood."""

    record = "neighbourhood"

    def possible(self) -> QuerySet[Any]:
        return self.fields[self.record].queryset.active()

    def title_of(self, record: Any) -> str:
        return record.name


class ConferencePageForm(RecordPageForm):
    """Called as the conference; the list says when each one is."""

    record = "conference"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[self.record].label_from_instance = _named

    def possible(self) -> QuerySet[Any]:
        """Return those to come; below the page of a neighbourhood: of that one."""
        rows = self.fields[self.record].queryset.filter(ends_at__gte=clock.now())
        place = getattr(self.parent_page, "neighbourhood_id", None)
        if place:
            rows = rows.filter(neighbourhoods=place)
        return rows.filter(status__in=(Status.PLANNED, Status.POSTPONED))

    def title_of(self, record: Any) -> str:
        return record.title


def _named(conference: Any) -> str:
    return f"{conference.title}, {in_full(conference.day)}"

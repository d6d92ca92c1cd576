"""The portraits of a person: every one that any version of the profile showed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex, Revision

from buurtambassadeur_wagtail.ambassadors.models import Ambassador

from .records import pks
from .traces import forget_in_logs


def portraits_of(
    profiles: list[Ambassador], proposals: Iterable[Any] = ()
) -> list[Any]:
    """Return the pictures of profiles, their drafts and history, and of proposals."""
    keys = pks(profiles)
    shown = {profile.portrait_id for profile in profiles}
    past = Ambassador.history.filter(id__in=keys).values_list("portrait_id", flat=True)
    drafts = _revisions().filter(object_id__in=[str(key) for key in keys])
    drafted = drafts.values_list("content__portrait", flat=True)
    sent_in = {one.portrait_id for one in proposals}
    found = {*shown, *past, *drafted, *sent_in} - {None}
    return list(get_image_model().objects.filter(pk__in=found))


def remove_pictures(pictures: Iterable[Any]) -> tuple[int, int]:
    """Delete pictures with file, renditions and tags; return (removed, kept).

    Call it when the profile no longer points at them. A picture that something else
    shows is kept: deleting it would tear a hole in another page. Files go after commit.
    """
    removed = kept = 0
    for picture in pictures:
        if _is_used(picture):
            kept += 1
            continue
        forget_in_logs(picture)
        tags = list(picture.tags.all())
        picture.delete()
        for tag in tags:
            _remove_unused(tag)
        removed += 1
    return removed, kept


def _is_used(picture: Any) -> bool:
    return (
        ReferenceIndex.get_references_to(picture).exists()
        or Ambassador.objects.filter(portrait=picture).exists()
        or _revisions().filter(content__portrait=picture.pk).exists()
    )


def _revisions() -> Any:
    kind = ContentType.objects.get_for_model(Ambassador)
    return Revision.objects.filter(content_type=kind)


def _remove_unused(tag: Any) -> None:
    """A tag often is a name, and stays behind when its last picture goes."""
    for relation in tag._meta.related_objects:
        uses = relation.related_model._default_manager
        if relation.one_to_many and uses.filter(**{relation.field.name: tag}).exists():
            return
    tag.delete()

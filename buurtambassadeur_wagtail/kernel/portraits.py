"""Pictures made ready beforehand: nobody waits for one, and no page makes one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images.models import Filter

#: Twice the largest size on screen; cut to the focal point.
PORTRAIT = "fill-360x420-c60"
#: For a telephone: the same cut, a third of the bytes.
SMALL_PORTRAIT = "fill-216x252-c60"
PORTRAITS = (PORTRAIT, SMALL_PORTRAIT)


def prepare_portraits(image: Any) -> None:
    """Make the renditions of a picture that public pages show.

    Called when a profile is published and when a picture or its focal point changes.
    """
    image.get_renditions(*PORTRAITS)


def drop_portraits(image: Any) -> None:
    """Delete the renditions with their files: who knows its address finds nothing more.

    Caches that Wagtail knows of are told. Publishing again makes it anew.
    """
    for rendition in image.renditions.filter(filter_spec__in=PORTRAITS):
        rendition.delete()


def ready_portraits(images: Iterable[Any]) -> dict[int, list[Any]]:
    """Return the renditions that exist, by picture: one query, and none is made.

    The largest first. A picture without one is left out: the page shows initials.
    """
    known = {image.pk: image for image in images if image is not None}
    if not known:
        return {}
    pictures = list(known.values())
    renditions = type(pictures[0]).get_rendition_model().objects
    prefetch_related_objects(
        pictures,
        Prefetch(
            "renditions",
            queryset=renditions.filter(filter_spec__in=PORTRAITS),
            to_attr="prefetched_renditions",
        ),
    )
    found = ((image.pk, _existing(image)) for image in pictures)
    return {pk: renditions for pk, renditions in found if renditions}


def _existing(image: Any) -> list[Any]:
    found = image.find_existing_renditions(*map(Filter, PORTRAITS)).values()
    return sorted(found, key=lambda rendition: rendition.width, reverse=True)

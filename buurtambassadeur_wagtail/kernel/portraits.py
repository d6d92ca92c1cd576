"""Pictures made ready beforehand: nobody waits for one, and no page makes one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images.models import Filter

#: Twice the largest size on screen; cut to the focal point.
PORTRAIT = "fill-360x420-c60"


def prepare_portraits(image: Any) -> None:
    """Make the rendition of a picture that public pages show.

    Called when a profile is published and when a picture or its focal point changes.
    """
    image.get_renditions(PORTRAIT)


def drop_portraits(image: Any) -> None:
    """Delete the rendition with its file: who knows its address finds nothing more.

    Caches that Wagtail knows of are told. Publishing again makes it anew.
    """
    for rendition in image.renditions.filter(filter_spec=PORTRAIT):
        rendition.delete()


def ready_portraits(images: Iterable[Any]) -> dict[int, Any]:
    """Return the renditions that exist, by picture: one query, and none is made.

    A picture without one is left out: the page shows initials instead.
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
            queryset=renditions.filter(filter_spec=PORTRAIT),
            to_attr="prefetched_renditions",
        ),
    )
    found = ((image.pk, _existing(image)) for image in pictures)
    return {pk: rendition for pk, rendition in found if rendition is not None}


def _existing(image: Any) -> Any | None:
    return next(iter(image.find_existing_renditions(Filter(PORTRAIT)).values()), None)

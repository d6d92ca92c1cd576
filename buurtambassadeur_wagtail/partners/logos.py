"""Logos are made ready when an organisation is saved: no visitor waits for one."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from wagtail.images import get_image_model

from .models import PartnerOrganisation

#: Whole, and twice as tall as on screen.
LOGO = "max-400x112"

logger = logging.getLogger(__name__)


def prepare_saved(sender: Any, instance: PartnerOrganisation, **kwargs: Any) -> None:
    """Make the rendition of the logo of an organisation that was saved."""
    if instance.logo is not None:
        _prepare(instance.logo)


def prepare_changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Make it anew when the picture itself changed."""
    if PartnerOrganisation.objects.filter(logo=instance.pk).exists():
        _prepare(instance)


def ready_logos(partners: Iterable[PartnerOrganisation]) -> dict[int, Any]:
    """Return the renditions that exist, by organisation: one query, none is made."""
    logos = {one.pk: one.logo_id for one in partners if one.logo_id}
    if not logos:
        return {}
    renditions = get_image_model().get_rendition_model().objects
    found = {
        one.image_id: one
        for one in renditions.filter(image__in=logos.values(), filter_spec=LOGO)
    }
    return {pk: found[logo] for pk, logo in logos.items() if logo in found}


def _prepare(image: Any) -> None:
    """A file that is gone or broken costs only the logo."""
    try:
        image.get_renditions(LOGO)
    except (OSError, ValueError):
        logger.warning("No logo could be made of image %s", image.pk)

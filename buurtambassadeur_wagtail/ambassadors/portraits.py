"""Portraits are made ready when a profile is published: no visitor waits for one."""

from __future__ import annotations

import logging
from typing import Any

from buurtambassadeur_wagtail.kernel.portraits import prepare_portraits

from .models import Ambassador

logger = logging.getLogger(__name__)


def prepare_published(sender: Any, instance: Ambassador, **kwargs: Any) -> None:
    """Make the rendition of a profile that has just been published."""
    if instance.portrait is not None:
        prepare(instance.portrait)


def prepare_changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Make it anew when the picture or its focal point changed."""
    if Ambassador.objects.filter(portrait=instance.pk, live=True).exists():
        prepare(instance)


def prepare(image: Any) -> None:
    """Make the rendition; a file that is gone or broken costs only the portrait."""
    try:
        prepare_portraits(image)
    except (OSError, ValueError):
        logger.warning("No portrait could be made of image %s", image.pk)

"""Logos are made ready when an organisation is saved: no visitor waits for one."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from buurtambassadeur_wagtail.kernel.portraits import LOGO, prepare, ready

from .models import PartnerOrganisation

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
    """Return the logos that are ready, by organisation: one query at most."""
    owners = [one for one in partners if one.logo is not None]
    found = ready((one.logo for one in owners), LOGO)
    return {one.pk: found[one.logo_id] for one in owners if one.logo_id in found}


def _prepare(image: Any) -> None:
    """A file that is gone or broken costs only the logo."""
    try:
        prepare(image, LOGO)
    except (OSError, ValueError):
        logger.warning("No logo could be made of image %s", image.pk)

"""A picture that somebody sends in: checked, made anew, without what it tells besides.

A telephone writes the place where it was taken into the file; drawing it anew leaves
that out, and whatever else hides in it (security, row 21).
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps
from wagtail.images import get_image_model
from wagtail.models import Collection

FORMATS = ("JPEG", "PNG", "WEBP")
UNREADABLE = (
    OSError,
    SyntaxError,  # how Pillow says that a PNG is damaged
    ValueError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
LARGEST_FILE = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
SMALLEST_SIDE = 360
LONGEST_SIDE = 2000


def clean_picture(file: UploadedFile) -> ContentFile:
    """Return the picture as a new JPEG; refuses what is no picture of a good size."""
    if file.size > LARGEST_FILE:
        raise ValidationError(_("This picture is too big. Choose one up to 10 MB."))
    try:
        return _drawn_anew(file)
    except UNREADABLE:
        text = _("We cannot read this picture. Choose a JPG or PNG file.")
        raise ValidationError(text) from None


def store_picture(content: ContentFile, collection: Collection | None) -> Any:
    """Keep the picture among the portraits; its title names nobody."""
    picture = get_image_model()(
        title=_("Portrait that an ambassador sent in"), file=content
    )
    if collection is not None:
        picture.collection = collection
    picture.save()
    return picture


def _drawn_anew(file: UploadedFile) -> ContentFile:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(file, formats=FORMATS) as picture:
            _check_size(picture)
            drawn = ImageOps.exif_transpose(picture).convert("RGB")
    drawn.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    clean = Image.new("RGB", drawn.size)
    clean.paste(drawn)
    target = BytesIO()
    clean.save(target, "JPEG", quality=85, optimize=True)
    return ContentFile(target.getvalue(), name=f"portret-{uuid4().hex}.jpg")


def _check_size(picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise ValidationError(_("This picture is too big. Choose one up to 10 MB."))
    if min(width, height) < SMALLEST_SIDE:
        raise ValidationError(_("This picture is too small. Choose a larger one."))

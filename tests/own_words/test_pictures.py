"""Pictures that are sent in: made anew, or refused with a sentence."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from buurtambassadeur_wagtail.own_words import pictures
from buurtambassadeur_wagtail.own_words.pictures import clean_picture
from tests.own_words.conftest import picture

GPS, ARTIST = 0x8825, 0x013B


def with_exif():
    exif = Image.Exif()
    exif[ARTIST] = "Joke Verhulst geheim"
    exif[0x0112] = 6  # on its side
    exif.get_ifd(GPS)[1] = "N"
    return picture(size=(900, 600), exif=exif)


def test_a_picture_is_made_anew_without_place_or_name():
    content = clean_picture(with_exif())

    data = content.read()
    made = Image.open(BytesIO(data))
    assert made.format == "JPEG"
    assert made.size == (600, 900)  # turned upright
    assert dict(made.getexif()) == {}
    assert b"geheim" not in data
    assert content.name.startswith("portret-")


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "JPEG"])
def test_common_kinds_are_taken_and_large_ones_made_smaller(kind):
    made = Image.open(clean_picture(picture(size=(2400, 3000), kind=kind)))

    assert made.format == "JPEG"
    assert max(made.size) == 2000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a not really",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"\xff\xd8\xff" + b"x" * 500,
        b"%PDF-1.4",
    ],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(ValidationError, match="niet lezen"):
        clean_picture(SimpleUploadedFile("ik.jpg", data, "image/jpeg"))


def test_a_gif_is_no_photograph():
    with pytest.raises(ValidationError, match="niet lezen"):
        clean_picture(picture(kind="GIF"))


def test_half_a_file_is_refused():
    whole = picture().read()
    with pytest.raises(ValidationError, match="niet lezen"):
        clean_picture(SimpleUploadedFile("ik.jpg", whole[: len(whole) // 2]))


def test_sizes_are_bounded_before_anything_is_drawn(monkeypatch):
    with pytest.raises(ValidationError, match="te klein"):
        clean_picture(picture(size=(359, 900)))
    monkeypatch.setattr(pictures, "MOST_PIXELS", 600 * 699)
    with pytest.raises(ValidationError, match="te groot"):
        clean_picture(picture())
    monkeypatch.setattr(pictures, "LARGEST_FILE", 10)
    with pytest.raises(ValidationError, match="te groot"):
        clean_picture(picture())


@pytest.mark.parametrize("most", [1000, 600 * 500])  # an error, and a warning
def test_what_unpacks_into_a_bomb_is_not_unpacked(most, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)

    with pytest.raises(ValidationError, match="niet lezen"):
        clean_picture(picture())

"""Pictures are opened with care: of known kinds alone, and none that is too large."""

from io import BytesIO

import pytest
from PIL import Image

from kiosk.files.images import (
    MAX_PIXELS,
    DamagedImageError,
    ImageTooLargeError,
    UnknownImageError,
    opened_image,
)


def png(width: int, height: int) -> bytes:
    data = BytesIO()
    Image.new("1", (width, height)).save(data, "PNG")
    return data.getvalue()


def test_a_picture_of_a_wanted_kind_is_opened() -> None:
    with opened_image(png(30, 20), ("JPEG", "PNG")) as image:
        assert image.size == (30, 20)


def test_a_picture_of_another_kind_is_none() -> None:
    with pytest.raises(UnknownImageError), opened_image(png(3, 2), ("JPEG",)):
        pass


def test_what_breaks_while_it_is_decoded_is_damaged() -> None:
    with (
        pytest.raises(DamagedImageError),
        opened_image(png(300, 200)[:-30], ("PNG",)) as image,
    ):
        image.load()


@pytest.mark.parametrize(
    ("data", "most", "millions"),
    [
        (png(2000, 2000), 3_000_000, 3),
        (png(12_000, 11_000), MAX_PIXELS, 50),
        (png(30_000, 30_000), MAX_PIXELS, 120),
    ],
    ids=["its own limit", "ours", "beyond what Pillow opens"],
)
def test_a_picture_of_too_many_pixels_is_not_decoded(
    data: bytes, most: int, millions: int
) -> None:
    with (
        pytest.raises(ImageTooLargeError, match=f"over {millions} million pixels"),
        opened_image(data, ("PNG",), max_pixels=most),
    ):
        pass

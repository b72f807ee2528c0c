"""Safe opening of foreign pictures: known formats, and a limit of pixels."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, UnidentifiedImageError

MAX_PIXELS = 120_000_000
"""The most pixels of a JPEG that is opened; telephones take up to 108 million.

It is drafted: decoded at a fraction of its size.
"""
MAX_WHOLE_PIXELS = 50_000_000
"""The most pixels of any other picture, all of which are decoded: 200 MB in colour."""
_DRAFTED = "JPEG"
_SHRINKING_MODES = {"L", "LA", "RGB", "RGBA"}
"""Modes whose pixels can be averaged, unlike those of a palette."""


class ImageError(Exception):
    """A picture cannot be opened."""


class UnknownImageError(ImageError):
    """The data are no picture of the wanted formats."""


class DamagedImageError(ImageError):
    """The data begin as a picture, and cannot be decoded."""


class ImageTooLargeError(ImageError):
    """The picture has more pixels than may be opened."""

    def __init__(self, max_pixels: int) -> None:
        self.millions = max_pixels // 1_000_000
        super().__init__(f"over {self.millions} million pixels")


@contextmanager
def opened_image(
    data: bytes, formats: tuple[str, ...], *, max_pixels: int = MAX_PIXELS
) -> Iterator[Image.Image]:
    """Open a picture of some formats, named as Pillow does.

    The formats are given since some of Pillow's readers start programs. Raise
    ImageError for other formats, for too many pixels and for data that break off.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=formats) as image:
                _check_size(image, max_pixels)
                yield image
    except ImageError:
        raise
    except UnidentifiedImageError as error:
        raise UnknownImageError from error
    except Image.DecompressionBombError as error:
        raise ImageTooLargeError(max_pixels) from error
    except Exception as error:  # a broken picture makes Pillow raise anything
        raise DamagedImageError from error


def shrink(image: Image.Image, side: int) -> None:
    """Shrink a picture before anything is copied, if its kind of pixels allows that."""
    if image.mode in _SHRINKING_MODES:
        image.thumbnail((side, side))


def _check_size(image: Image.Image, max_pixels: int) -> None:
    if image.format != _DRAFTED:
        max_pixels = min(max_pixels, MAX_WHOLE_PIXELS)
    if image.width * image.height > max_pixels:
        raise ImageTooLargeError(max_pixels)
